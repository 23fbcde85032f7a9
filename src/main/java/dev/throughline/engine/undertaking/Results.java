package dev.throughline.engine.undertaking;

import dev.throughline.memory.Undertaking.Outcome;
import java.util.Set;

/// What a sentence says about how an attempt went.
final class Results {

    private static final Phrases BAD = Phrases.of("""
            no luck
            no change
            no changes
            no joy
            no dice
            no difference
            no effect
            no success
            no improvement
            no avail
            no result
            no results
            without success
            without luck
            without effect
            to no effect
            in vain
            same problem
            same issue
            same result
            same results
            same error
            same story
            still the same
            the same thing happens
            with the same
            | same |
            the same |
            did not help
            did not work
            did not fix
            did not solve
            did not resolve
            did not change
            did not make
            didn't help
            didn't work
            didn't fix
            didn't solve
            didn't resolve
            didn't change
            didn't make
            didnt help
            didnt work
            does not help
            doesn't help
            doesn't work either
            doesn't fix
            doesn't change
            don't help
            has not helped
            hasn't helped
            have not helped
            haven't helped
            was no help
            nothing works
            nothing worked
            nothing helps
            nothing helped
            nothing changed
            nothing changes
            but nothing |
            | nothing |
            still not working
            still doesn't
            still does not
            still can't
            still cannot
            still won't
            still no
            still nothing
            still get
            still getting
            still happens
            still there
            still broken
            still crashes
            still have the
            still persists
            still does it
            problem persists
            issue persists
            problem remains
            issue remains
            it came back the
            hilft nicht
            half nicht
            hilft nichts
            half nichts
            nicht geholfen
            nichts geholfen
            nichts gebracht
            bringt nichts
            brachte nichts
            nützt nichts
            ohne erfolg
            ohne ergebnis
            erfolglos
            vergeblich
            keine änderung
            keine besserung
            keine veränderung
            kein erfolg
            keinen erfolg
            ändert nichts
            änderte nichts
            nichts geändert
            immer noch
            weiterhin nicht
            funktioniert nicht
            geht nicht
            ging nicht
            geht trotzdem nicht
            | nichts |
            gleiche problem
            gleicher fehler
            gleiche fehler
            """);

    private static final Phrases GOOD = Phrases.of("""
            | worked |
            | solved |
            | fixed |
            works |
            | it worked
            that worked
            and it worked
            and it works
            and that worked
            which worked
            that did it
            that did the trick
            did the trick
            that fixed
            this fixed
            that solved
            this solved
            that resolved
            this resolved
            fixed it
            solved it
            fixed my
            solved my
            solved the problem
            solved the issue
            fixed the problem
            fixed the issue
            fixed the
            resolved the issue
            resolved the problem
            problem solved
            problem is solved
            issue is solved
            problem is fixed
            issue is fixed
            issue resolved
            problem resolved
            works again
            works now
            works fine now
            works perfectly now
            working again
            now working
            got it working
            get it working
            works as it should
            working now
            is working fine now
            everything works
            all works
            all good now
            that helped
            and it helped
            instant again
            hat geholfen
            hat funktioniert
            hat geklappt
            klappt es
            klappt jetzt
            jetzt klappt
            funktioniert wieder
            funktioniert jetzt
            jetzt funktioniert
            geht wieder
            geht jetzt
            läuft wieder
            problem gelöst
            problem behoben
            problem ist gelöst
            problem ist behoben
            """);

    private static final Set<String> UNDO = Vocabulary.words("""
            not n't never no if until till before for while hasn't haven't didn't doesn't isn't would could will once
            nicht nie kein wenn bis nothing hardly hope hopefully think
            """);

    private Results() {}

    /// [Outcome#DONE] if it helped, [Outcome#FAILED] if not, [Outcome#OPEN] if the sentence says neither.
    static Outcome of(Sentence sentence) {
        if (sentence.question()) {
            return Outcome.OPEN;
        }
        if (BAD.in(sentence)) {
            return Outcome.FAILED;
        }
        int good = GOOD.find(sentence);
        if (good < 0) {
            return Outcome.OPEN;
        }
        int behind = good + GOOD.length(sentence, good);
        boolean undone = sentence.find(UNDO, good - 8, good) >= 0 || sentence.find(UNDO, behind, behind + 2) >= 0;
        return undone ? Outcome.OPEN : Outcome.DONE;
    }
}
