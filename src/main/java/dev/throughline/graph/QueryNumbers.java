package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In a query a bare number or code may be anything: it is offered as every kind it could be, and whoever asks looks
/// up which of them exist. Only for queries; in a memory this would be guessing.
final class QueryNumbers implements Recogniser {

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\d_.,:/@$€£-])(?<hash>#)?+(?<value>[a-z0-9]{1,40}+"
                    + "(?:[-_][a-z0-9]{1,24}+){0,5}+)");
    private static final Pattern CUE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:orders?|tickets?|case|bug|sku|item|article|number|no\\.?|nr\\.?|id|code|serial"
                    + "|error)[ :]{1,2}+#?$");
    private static final Pattern YEAR_BEFORE =
            Pattern.compile("(?<![\\p{L}\\d])(?:in|since|of|year|before|after|until|from|during|\\p{L}{2,8}"
                    + "(?:ber|ary|ril|une|uly|ust)) $");
    private static final Pattern DIALLED = Pattern.compile("(?<![\\w.])\\d{2,4}(?:[ -]\\d{2,5}){2,4}(?![\\w.])");

    @Override
    public void find(NormalText text, Findings findings) {
        Matcher dialled = DIALLED.matcher(text.folded);
        while (dialled.find()) {
            int digits = Words.digits(dialled.group());
            if (digits >= 8 && digits <= 15 && findings.free(dialled.start(), dialled.end())) {
                findings.also(new Entity(EntityKind.PHONE, Keys.phone(dialled.group()), dialled.group()),
                        dialled.start(), dialled.end());
            }
        }
        Matcher token = TOKEN.matcher(text.folded);
        while (token.find()) {
            int start = token.start("value");
            int end = token.end("value");
            String value = token.group("value");
            if (!findings.free(start, end) || Words.measure(value) || !CuedNumbers.closed(text, end)) {
                continue;
            }
            boolean cued = CUE.matcher(text.before(token.start(), 16)).find();
            boolean alone = token.group("hash") != null || value.length() == text.folded.strip().length();
            int least = cued ? 2 : alone ? 3 : 4;
            int digits = Words.digits(value);
            boolean number = digits == value.length();
            boolean offered = number
                    ? digits >= least && !(Words.year(value) && YEAR_BEFORE.matcher(text.before(start, 16)).find())
                    : digits >= 2 && value.length() >= 4;
            if (offered) {
                String raw = text.text.substring(start, end);
                for (EntityKind kind : kinds(number, value.length())) {
                    String key = Keys.key(kind, value);
                    findings.also(new Entity(kind, key, Keys.label(kind, key, raw)), start, end);
                }
                if (number && digits <= 9) {
                    findings.also(new Entity(EntityKind.TICKET, "bug-" + value, "bug " + value), start, end);
                }
            }
        }
    }

    private static List<EntityKind> kinds(boolean number, int length) {
        List<EntityKind> kinds = new ArrayList<>(List.of(EntityKind.ORDER, EntityKind.TICKET, EntityKind.SKU));
        if (!number || length <= 6) {
            kinds.add(EntityKind.ERROR_CODE);
        }
        if (length >= 5) {
            kinds.add(EntityKind.SERIAL);
        }
        if (length >= 8) {
            kinds.add(EntityKind.TRACKING);
        }
        if (number && length >= 7 && length <= 15) {
            kinds.add(EntityKind.PHONE);
        }
        return kinds;
    }
}
