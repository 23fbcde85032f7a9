package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Order numbers: behind an order word, before one ("4521 is my order number"), or of a shape that names its year
/// (`HH-2026-01834`).
final class Orders implements Recogniser {

    private static final CuedNumbers CUED = new CuedNumbers(new CuedNumbers.Form(
            EntityKind.ORDER,
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<self>bestell-?(?:nr|nummer)|auftrags-?(?:nr|nummer))|orders?"
                    + "|bestellung(?:en)?|commandes?|pedidos?|ordine)(?!\\p{L})"),
            3, 4, true, 3, true, ""));
    /// Words that mean an order only when a designator says so: "purchase 4000" is none, "purchase no. 4000" is.
    private static final CuedNumbers NAMED = new CuedNumbers(new CuedNumbers.Form(
            EntityKind.ORDER,
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<self>(?:booking|reservation|order|purchase)[ -]confirmation "
                    + "(?:number|no|nr)"
                    + "|confirmation (?:number|no|nr)|p\\.?o\\.? ?(?=#))|purchase(?: order)?|booking|reservation"
                    + "|auftrag|po)(?!\\p{L})"),
            3, 0, false, 3, true, ""));
    private static final Pattern REVERSED = Pattern.compile(
            "(?<![\\w.,/-])(?<number>[a-z]{0,4}-?\\d{4,12}+) (?:is|was) (?:my|the|our|their|his|her) order"
                    + "(?: number| no| id)?+(?!\\p{L})");
    private static final Pattern SHAPE =
            Pattern.compile("(?<![\\p{L}\\d/\\\\_.-])(?<prefix>[A-Z]{2,4})-(?:19|20)\\d{2}-\\d{4,8}"
                    + "(?![\\w/\\\\-]|\\.\\w)");
    /// Prefixes of numbers with a year that name something else, well known or another kind of document.
    private static final Set<String> OTHERS =
            Set.of("CVE", "CWE", "GHSA", "RFC", "ISO", "DIN", "EN", "IEC", "INV", "RE", "RG", "RMA", "CRN", "GUID",
                    "KB", "MS", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    static final Set<String> TICKET_PREFIXES = Set.of("TKT", "INC", "TIC", "REQ", "SR", "CASE", "CS", "CAS");

    @Override
    public void find(NormalText text, Findings findings) {
        CUED.find(text, findings);
        NAMED.find(text, findings);
        Hits reversedHits = Hits.atWords(REVERSED, text);
        Matcher reversed = reversedHits.match();
        while (reversedHits.find()) {
            take(text, findings, EntityKind.ORDER, reversed.start("number"), reversed.end("number"));
        }
        Hits shapeHits = Hits.atCasedWords(SHAPE, text);
        Matcher shape = shapeHits.match();
        while (shapeHits.find()) {
            String prefix = shape.group("prefix");
            if (!OTHERS.contains(prefix)) {
                EntityKind kind = TICKET_PREFIXES.contains(prefix) ? EntityKind.TICKET : EntityKind.ORDER;
                take(text, findings, kind, shape.start(), shape.end());
            }
        }
    }

    private static void take(NormalText text, Findings findings, EntityKind kind, int start, int end) {
        String raw = text.text.substring(start, end);
        String key = Keys.key(kind, raw);
        findings.take(kind, key, Keys.label(kind, key, raw), start, end);
    }
}
