package dev.throughline.engine.undertaking;

import static dev.throughline.engine.undertaking.Vocabulary.words;

import java.util.Set;

/// What people say when they tell what they tried. Collected by reading support tickets.
final class AttemptWords {

    /// Done to find or mend a fault: enough with "I" before it, or at the head of a sentence.
    static final Set<String> STRONG = words("""
            restarted rebooted re-booted reinstalled re-installed uninstalled un-installed cleared disabled deactivated
            unplugged re-plugged replugged refreshed repaired rebuilt compacted reloaded tried attempted tested retried
            downgraded re-paired repaired unpaired reset re-set recreated re-created reconfigured re-configured toggled
            re-uploaded reuploaded power-cycled re-enabled reenabled unchecked unticked whitelisted emptied flushed
            re-added readded re-entered reentered re-downloaded reformatted troubleshot rolled scanned rechecked
            re-checked followed double-checked swapped re-flashed reflashed re-registered
            """);

    /// Done for many reasons: counts only beside something that shows the reason.
    static final Set<String> WEAK = words("""
            changed deleted removed installed updated upgraded moved switched created added set turned closed used
            cleaned logged signed enabled activated copied imported edited cut pulled held downloaded
            plugged quit exited connected disconnected adjusted modified renamed increased lowered replaced exchanged
            checked verified confirmed looked searched followed contacted ran stopped tightened measured shielded
            reverted unsubscribed charged called phoned emailed opened asked wrote pressed put reopened re-opened
            restored exchanged formatted rotated
            """);

    /// Weak ones that mostly tell how things came about: count where the same sentence says what came of it.
    static final Set<String> NARRATIVE = words("""
            downloaded installed used set copied imported added put opened moved updated upgraded created replaced
            """);
    static final Set<String> LOOK = words("looked searched");
    static final Set<String> LOOK_WHERE = words("at in into through for up under everywhere on around online");
    static final Set<String> NONE = words("no nothing none");

    /// Weak ones that "have" makes strong: "I have checked" tells of looking for the fault, "I checked" of a habit.
    static final Set<String> LOOKED = words("checked verified confirmed looked searched contacted replaced");

    /// What a person at the desk does for a customer.
    static final Set<String> DEEDS = words("""
            switched turned enabled disabled deactivated activated moved changed reset re-set restarted rebooted revoked
            corrected entered merged raised reported passed filed forwarded escalated extended unlocked cleared deleted
            removed replaced updated upgraded downgraded rolled re-sent resent asked tested checked reassigned
            reconfigured restored reopened re-opened adjusted increased lowered tried
            """);

    /// The same form for past and present: after "please" or alone it may be an instruction.
    static final Set<String> AMBIGUOUS = words("reset re-set set cut put quit");

    /// Make sense without saying of what.
    static final Set<String> ALONE = words("restarted rebooted re-booted reinstalled re-installed uninstalled refreshed");

    static final Set<String> I = words("i we i've we've ive weve i'd we'd");
    static final Set<String> HAVE = words("have had 've");
    static final Set<String> PERFECT = words("i've we've ive weve have");
    static final Set<String> ADVERBS = words("""
            already also just even then now both again first finally recently only since therefore myself ourselves
            additionally completely fully manually repeatedly simply subsequently next later tonight today yesterday
            have had 've all actually obviously successfully quickly once twice immediately previously
            """);
    static final Set<String> NOT = words("""
            not never haven't hasn't hadn't didn't don't can't cannot couldn't won't wouldn't nobody without neither nor
            """);
    /// Before "I" they begin a clause that says when or why, not what was tried.
    static final Set<String> SUBORDINATE = words("""
            since after when because before until till that which if once while where whenever what how why who whether
            unless as than time thing day moment ever although though whatever everything anything all
            """);
    static final Set<String> FRONTING = words("in on at with from last this per by for under to using following yes");
    static final Set<String> JOINS = words(", and & or then - :");
    /// End what was tried: what follows says why, when or with what result.
    static final Set<String> STOPS = words("""
            because since but so which while however though although where before until after when if unless except
            hoping and/or whereas yet still resulting whereupon i we i've we've it's he she they
            """);
    static final Set<String> OTHER_SUBJECT = words("""
            it they he she you it's they're that's there i we i've we've everything nothing still same now
            no not but then got get have has had is are was were does did doesn't didn't can can't could couldn't
            would will won't each none problem issue
            """);
    static final Set<String> FILLERS = words("""
            it that this them again twice already too also now so both everything all those these one once times several
            many few thrice things out same some multiple anything lots well of a the as you suggested did two three
            four five ten yours just me and yesterday today above exactly
            every following possible to fix solve resolve work think could find imaginable can else far i we everywhere
            """);
    static final Set<String> BEHIND_AS = words("""
            suggested you i it described instructed per well advised recommended above the we they he she said requested
            """);
    static final Set<String> BEHIND_WITHOUT = words("success luck effect result results");
    static final Set<String> ARTICLES = words("a an the my our his her another different all both some new other");
    static final Set<String> REASONS = words("already also even twice repeatedly tried still thrice");
    /// Only "logged out" looks for a fault; "logged in" is what everybody does.
    static final Set<String> OUT = words("logged signed");
    static final Phrases OFTEN = Phrases.of("""
            several times
            many times
            multiple times
            few times
            three times
            four times
            five times
            3 times
            4 times
            5 times
            10 times
            """);
    static final Set<String> OPENERS = words("""
            but so or yes ok okay hi hello thanks well however therefore instead too no morning yep nope sure
            """);
    /// A thing follows, or what came of it: the words behind decide.
    static final Set<String> THINGS = words("the my all both our that this a an");
    static final Set<String> FINITE = words("""
            it they he she you i we is are was were has have had does did doesn't didn't isn't can could would will won't
            still got works work worked came comes keeps kept remains looks look seems seem appears shows keep play plays
            """);
    static final Set<String> LIST_HEADS = words("in at on different with for from");
    static final Set<String> MISHAP = words("""
            accidentally mistakenly inadvertently recently yesterday mistake accident automatically unfortunately
            stupidly
            """);
    /// After "tried to": the thing that did not go, not a remedy.
    static final Set<String> GOAL = words("""
            send print open access log login sign find get use see connect view read set install import download attach
            add create make do move copy sync join pay order delete remove change buy save close watch play type upload
            enter update reply forward write search call contact explain start run take tackle work learn understand figure help resolve solve fix cancel load do
            correct edit designate retrieve recover transfer migrate convert
            """);
    static final Set<String> GOAL_ING = words("sending printing accessing logging signing receiving getting finding trying");
    static final Set<String> TRY = words("tried attempted try");
    /// Make a remedy of "tried to start Firefox": in another way than usual.
    static final Set<String> OTHERWISE = words("""
            safe mode profile different another new private command administrator troubleshoot settings setting port
            wife's other
            """);
    /// At the head of a sentence, or behind "after" and "by", where the rest says what came of it.
    static final Set<String> DOING = words("""
            disabling restarting rebooting reinstalling re-installing clearing removing deleting changing switching
            turning updating uninstalling closing resetting creating running unplugging replacing repairing refreshing
            rebuilding deactivating downgrading upgrading toggling re-pairing recreating
            """);
    static final Set<String> PROBLEM = words("problem problems issue error did do not nothing");
    static final Set<String> NO_DOING = words("nothing something everything anything during according regarding including");
    static final Set<String> WITH_RESULT = words("no the same little zero limited");
    static final Set<String> NOUNS_DONE = words("restart reboot refresh reset reinstall scan repair install");
    static final Set<String> BE = words("is are was were be been being get gets got has");

    private AttemptWords() {}
}
