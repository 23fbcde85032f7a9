package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SKUs and article numbers: behind a word for them, or of a strong shape: capital groups joined by two hyphens or
/// more, one group of two letters or more first and one of three digits or more (`TB-JKT-0042`).
final class Goods implements Recogniser {

    private static final CuedNumbers CUED = new CuedNumbers(new CuedNumbers.Form(
            EntityKind.SKU,
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<self>skus?|art(?:ikel)?\\.?-?(?:nr|nummer)|p/n|stock ?codes?"
                    + "|part (?:numbers?|no)|(?:article|item|product) (?:numbers?|no|codes?))|articles?|items?)"
                    + "(?!\\p{L})"),
            3, 0, false, 4, false, ""));
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![\\w/\\\\.@=&%:-])[A-Z]{2,6}(?:-[A-Z0-9]{1,8}){2,4}+(?![\\w/\\\\@=-]|\\.\\w)");
    private static final Pattern LONG_DIGITS = Pattern.compile("-\\d{3,8}(?!\\w)");
    private static final Set<String> STANDARDS = Set.of(
            "ISO", "IEC", "EN", "DIN", "RFC", "CVE", "CWE", "UTF", "SHA", "AES", "RSA", "TLS", "ECDHE", "DHE", "GMT",
            "UTC", "USB", "PCI", "IEEE", "INV", "RE", "RG", "RMA", "GHSA", "KB", "IBM", "PUB", "WINDOWS", "CP", "HTTP");

    @Override
    public void find(NormalText text, Findings findings) {
        CUED.find(text, findings);
        Hits shapeHits = Hits.atCasedWords(SHAPE, text);
        Matcher shape = shapeHits.match();
        while (shapeHits.find()) {
            String raw = shape.group();
            if (Collections.disjoint(STANDARDS, List.of(raw.split("-"))) && LONG_DIGITS.matcher(raw).find()) {
                findings.take(EntityKind.SKU, Keys.key(EntityKind.SKU, raw), raw, shape.start(), shape.end());
            }
        }
    }
}
