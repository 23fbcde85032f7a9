package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Serial numbers of devices and tracking numbers of parcels: behind a word for them, and the two parcel shapes that
/// check themselves (UPU S10 with its check digit, UPS `1Z`).
final class Consignments implements Recogniser {

    private static final String CONNECTOR = "[\\s(]{0,3}+(?:(?:numbers?|nos?|num|nr|ids?|codes?|key)"
            + "(?!\\p{L}))?+[.)]?+\\s{0,2}+"
            + "(?:(?:is|was|ist|lautet)(?!\\p{L})|[:=])?+\\s{0,2}+#?\\s{0,1}+";
    private static final Pattern SERIAL = Pattern.compile("(?<![\\p{L}\\d])(?:serial|serial ?number|s/n|sn(?=[:#])"
            + "|seriennummer|imei)(?!\\p{L})" + CONNECTOR + "(?<value>[a-z0-9]{2,24}+(?:[-/][a-z0-9]{1,16}+){0,4}+)");
    private static final Pattern TRACKING = Pattern.compile("(?<![\\p{L}\\d])(?:tracking|consignment|shipment|parcel"
            + "|sendungsnummer|sendung|awb|waybill)(?!\\p{L})" + CONNECTOR
            + "(?<value>[a-z0-9]{2,34}+(?: [a-z]{0,2}\\d[a-z0-9]{1,5}+(?![\\p{L}])){0,8}+)");
    private static final Pattern UPS = Pattern.compile("(?<![\\p{L}\\d])1z(?: ?[0-9a-z]){16}+(?![\\p{L}\\d])");
    private static final Pattern POSTAL =
            Pattern.compile("(?<![\\p{L}\\d])[a-z]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?[a-z]{2}(?![\\p{L}\\d])");
    private static final int[] POSTAL_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    @Override
    public void find(NormalText text, Findings findings) {
        Hits serialHits = Hits.atWords(SERIAL, text);
        Matcher serial = serialHits.match();
        while (serialHits.find()) {
            String value = serial.group("value");
            int digits = Words.digits(value);
            if (value.length() >= 5 && digits >= 3 && CuedNumbers.closed(text, serial.end()) && !Words.measure(value)) {
                take(text, findings, EntityKind.SERIAL, serial.start("value"), serial.end("value"));
            }
        }
        Hits trackingHits = Hits.atWords(TRACKING, text);
        Matcher tracking = trackingHits.match();
        while (trackingHits.find()) {
            String value = Keys.key(EntityKind.TRACKING, tracking.group("value"));
            if (value.length() >= 8 && value.length() <= 34 && Words.digits(value) * 2 >= value.length()
                    && CuedNumbers.closed(text, tracking.end())) {
                take(text, findings, EntityKind.TRACKING, tracking.start("value"), tracking.end("value"));
            }
        }
        Hits upsHits = Hits.atNumbers(UPS, text);
        Matcher ups = upsHits.match();
        while (upsHits.find()) {
            if (Words.digits(ups.group()) >= 8) {
                take(text, findings, EntityKind.TRACKING, ups.start(), ups.end());
            }
        }
        Hits postalHits = Hits.atWords(POSTAL, text);
        Matcher postal = postalHits.match();
        while (postalHits.find()) {
            if (postalCheck(Keys.key(EntityKind.TRACKING, postal.group()))) {
                take(text, findings, EntityKind.TRACKING, postal.start(), postal.end());
            }
        }
    }

    private static void take(NormalText text, Findings findings, EntityKind kind, int start, int end) {
        String raw = text.text.substring(start, end);
        findings.take(kind, Keys.key(kind, raw), raw, start, end);
    }

    /// UPU S10: weighted sum of eight digits, 11 minus its rest by 11 is the ninth (10 reads 0, 11 reads 5).
    static boolean postalCheck(String key) {
        int sum = 0;
        for (int i = 0; i < POSTAL_WEIGHTS.length; i++) {
            sum += POSTAL_WEIGHTS[i] * (key.charAt(2 + i) - '0');
        }
        int check = 11 - sum % 11;
        int expected = check == 10 ? 0 : check == 11 ? 5 : check;
        return expected == key.charAt(10) - '0';
    }
}
