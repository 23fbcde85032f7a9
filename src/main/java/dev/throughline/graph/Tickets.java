package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ticket ids, and bug numbers as tickets of their own key space (`bug-1234567`): a bug is a case in somebody's
/// tracker, so agents look for it like one, but bug 881 is not ticket 881.
final class Tickets implements Recogniser {

    private static final CuedNumbers TICKETS = new CuedNumbers(new CuedNumbers.Form(
            EntityKind.TICKET,
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<self>ticket-?(?:nr|nummer)|vorgangs-?(?:nr|nummer)|tkt(?=[-#\\d]))"
                    + "|(?:support |service |help ?desk )?tickets?)(?!\\p{L})"),
            3, 3, true, 3, false, ""));
    /// "in case 100 people" is no case: this word needs a designator or the length of a real number.
    private static final CuedNumbers CASES = new CuedNumbers(new CuedNumbers.Form(
            EntityKind.TICKET,
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<self>case-id)|(?:support |service )?(?:cases?|incidents?)"
                    + "|(?:support|service) requests?|vorgang)(?!\\p{L})"),
            3, 6, false, 3, true, ""));
    private static final CuedNumbers BUGS = new CuedNumbers(new CuedNumbers.Form(
            EntityKind.TICKET,
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<self>bugzilla(?= #?\\d{5})|bug-?id)|bugs?(?: report)?)(?!\\p{L})"),
            3, 4, false, 3, false, "bug-"));
    private static final Pattern BRACKETED =
            Pattern.compile("\\[(?:#|(?:ticket|case|request|support)[ :-]?+#?+)(\\d{3,12})\\]");
    private static final Pattern INCIDENT = Pattern.compile("(?<![\\p{L}\\d/_.-])(?:INC|REQ|RITM|CHG)\\d{7,8}"
            + "(?![\\w-]|\\.\\w)");

    @Override
    public void find(NormalText text, Findings findings) {
        TICKETS.find(text, findings);
        CASES.find(text, findings);
        BUGS.find(text, findings);
        Matcher bracketed = BRACKETED.matcher(text.folded);
        while (text.folded.indexOf('[') >= 0 && bracketed.find()) {
            take(text, findings, bracketed.start(1), bracketed.end(1));
        }
        Hits incidentHits = Hits.atCasedWords(INCIDENT, text);
        Matcher incident = incidentHits.match();
        while (incidentHits.find()) {
            take(text, findings, incident.start(), incident.end());
        }
    }

    private static void take(NormalText text, Findings findings, int start, int end) {
        String raw = text.text.substring(start, end);
        String key = Keys.key(EntityKind.TICKET, raw);
        findings.take(EntityKind.TICKET, key, Keys.label(EntityKind.TICKET, key, raw), start, end);
    }
}
