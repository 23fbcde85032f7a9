package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SKUs and article numbers: behind a word for them, or of a strong shape: capital groups joined by two hyphens or
/// more, one group of two letters or more first and one of three digits or more (`TB-JKT-0042`).
final class Goods implements Recogniser {

    private static final CuedNumbers CUED = new CuedNumbers(new CuedNumbers.Form(
            EntityKind.SKU,
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<self>skus?|art(?:ikel)?\\.?-?(?:nr|nummer)|p/n|stock ?codes?"
                    + "|part (?:numbers?|no)|(?:article|item|product) (?:numbers?|no|codes?))|articles?|items?)(?!\\p{L})"),
            3, 0, false, 4, ""));
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![\\w/\\\\.@=&%:-])[A-Z]{2,6}(?:-[A-Z0-9]{1,8}){2,4}+(?![\\w/\\\\@=-]|\\.\\w)");
    private static final Pattern LONG_DIGITS = Pattern.compile("-\\d{3,8}(?!\\w)");
    private static final Set<String> STANDARDS = Set.of(
            "ISO", "IEC", "EN", "DIN", "RFC", "CVE", "CWE", "UTF", "SHA", "AES", "RSA", "TLS", "ECDHE", "DHE", "GMT",
            "UTC", "USB", "PCI", "IEEE", "INV", "RE", "RG", "RMA", "GHSA", "KB", "IBM", "PUB", "WINDOWS", "CP", "HTTP");

    @Override
    public void find(NormalText text, Findings findings) {
        CUED.find(text, findings);
        Matcher shape = SHAPE.matcher(text.text);
        while (shape.find()) {
            String raw = shape.group();
            if (!STANDARDS.contains(raw.substring(0, raw.indexOf('-'))) && LONG_DIGITS.matcher(raw).find()) {
                findings.take(EntityKind.SKU, Keys.key(EntityKind.SKU, raw), raw, shape.start(), shape.end());
            }
        }
    }
}
