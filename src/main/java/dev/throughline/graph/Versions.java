package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Versions: `2.4.1`, `version 115`, `v3.1`, and a known product with a number. Behind a product's name the key holds
/// the product (`firefox-115.2`): Windows 10 and version 10 of something else are not one thing.
final class Versions implements Recogniser {

    private static final String NUMBER = "(?<number>\\d{1,4}(?:\\.\\d{1,6}){0,4}+(?:(?:-?(?:alpha|beta|rc|esr)"
            + "|[ab])\\d{0,3})?+)";
    private static final Pattern CUED = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:versions?|ver\\.?|release)(?: (?:number|no\\.?|is|of|:)|:)? ?|v\\.?)" + NUMBER
                    + "(?![\\p{L}\\d%]|[.,:/-]\\d|-?bit)");
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\w.,:/\\\\=+-])\\d{1,4}(?:\\.\\d{1,6}){2,4}+(?:(?:-?(?:alpha|beta|rc|esr)|[ab])\\d{0,3})?+"
                    + "(?![\\w/%-]|[.,:]\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,4}");
    private static final Pattern BEHIND_WORD =
            Pattern.compile("(?<![\\p{L}\\d/._-])(?<product>[\\p{L}][\\p{L}+#-]{1,24}+) " + NUMBER
                    + "(?![\\p{L}\\d%]|[.,:/-]\\d|\\.\\p{L})");

    private final KnownNames known;

    Versions(KnownNames known) {
        this.known = known;
    }

    @Override
    public void find(NormalText text, Findings findings) {
        Hits behindHits = Hits.atWords(BEHIND_WORD, text);
        Matcher behind = behindHits.match();
        while (behindHits.find()) {
            String product = behind.group("product");
            boolean capital = Character.isUpperCase(text.text.charAt(behind.start("product")));
            boolean platform = Words.PLATFORMS.contains(product)
                    && (capital || behind.group("number").indexOf('.') > 0);
            if (platform || known.product(product)) {
                findings.take(EntityKind.VERSION, product + "-" + behind.group("number"),
                        text.text.substring(behind.start(), behind.end()), behind.start(), behind.end());
            }
        }
        Hits cuedHits = Hits.atWords(CUED, text);
        Matcher cued = cuedHits.match();
        while (cuedHits.find()) {
            take(text, findings, cued.start("number"), cued.end("number"));
        }
        Hits dottedHits = Hits.atNumbers(DOTTED, text);
        Matcher dotted = dottedHits.match();
        while (dottedHits.find()) {
            if (!THOUSANDS.matcher(dotted.group()).matches()) {
                take(text, findings, dotted.start(), dotted.end());
            }
        }
    }

    private static void take(NormalText text, Findings findings, int start, int end) {
        String key = text.folded.substring(start, end);
        findings.take(EntityKind.VERSION, key, text.text.substring(start, end), start, end);
    }
}
