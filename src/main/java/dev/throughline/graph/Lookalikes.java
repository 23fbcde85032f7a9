package dev.throughline.graph;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the place of what looks like an identifier and must never become one: IBANs, payment cards, social security
/// numbers, IP and MAC addresses, UUIDs and long hashes, times of day, mail status codes. Emits nothing, on purpose:
/// card and account numbers do not belong into an index of entities.
final class Lookalikes implements Recogniser {

    private static final Pattern IBAN = Pattern.compile(
            "(?<![\\p{L}\\d])[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}+){2,7}(?: ?[a-z0-9]{1,3}+)?(?![\\p{L}\\d])");
    private static final Pattern CARD = Pattern.compile("(?<![\\p{L}\\d+])\\d(?:[ -]?+\\d){12,18}+(?![\\p{L}\\d])");
    private static final Pattern CARD_GROUPS =
            Pattern.compile("(?<![\\p{L}\\d])\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?![\\p{L}\\d])");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<![\\w-])\\d{3}-\\d{2}-\\d{4}(?![\\w-])");
    private static final Pattern IP = Pattern.compile(
            "(?<![\\w.])(?<!version |ver |v)(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d"
                    + "|1?\\d?\\d)(?![\\w]|\\.\\d)");
    private static final Pattern MAC = Pattern.compile("(?<![\\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\\w:-])");
    private static final Pattern UUID = Pattern.compile(
            "(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\w:.,])\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9}+)?+)?+(?: ?[ap]\\.?m\\b)?+(?![\\w:])");
    private static final Pattern MAIL_STATUS =
            Pattern.compile("(?<=(?<!\\w)[245]\\d\\d[ -])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\w.]\\w)");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    @Override
    public void find(NormalText text, Findings findings) {
        ibans(text, findings);
        all(Hits.atNumbers(CARD, text), findings, Lookalikes::card);
        all(Hits.atNumbers(CARD_GROUPS, text), findings, group -> true);
        all(Hits.atNumbers(SOCIAL_SECURITY, text), findings, number -> true);
        all(Hits.atNumbers(IP, text), findings, address -> true);
        all(Hits.atWords(MAC, text), findings, address -> true);
        all(Hits.atWords(UUID, text), findings, id -> true);
        all(Hits.atNumbers(TIME, text), findings, time -> true);
        all(Hits.atNumbers(MAIL_STATUS, text), findings, status -> true);
    }

    private static void all(Hits hits, Findings findings, Predicate<String> check) {
        Matcher matcher = hits.match();
        while (hits.find()) {
            if (findings.free(matcher.start(), matcher.end()) && check.test(matcher.group())) {
                findings.reserve(matcher.start(), matcher.end());
            }
        }
    }

    /// A word of four letters behind an IBAN reads like one more group: shorter readings are tried too.
    private static void ibans(NormalText text, Findings findings) {
        Hits hits = Hits.atWords(IBAN, text);
        Matcher matcher = hits.match();
        while (hits.find()) {
            String reading = matcher.group();
            while (!iban(reading) && reading.indexOf(' ') > 0) {
                reading = reading.substring(0, reading.lastIndexOf(' '));
            }
            if (iban(reading)) {
                findings.reserve(matcher.start(), matcher.start() + reading.length());
            }
        }
    }

    /// ISO 13616: moved and read as a number, the rest of the division by 97 is 1.
    static boolean iban(String folded) {
        String compact = folded.replace(" ", "");
        if (compact.length() < 15 || compact.length() > 34) {
            return false;
        }
        StringBuilder number = new StringBuilder(2 * compact.length());
        String moved = compact.substring(4) + compact.substring(0, 4);
        for (int i = 0; i < moved.length(); i++) {
            number.append(Character.digit(moved.charAt(i), 36));
        }
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    /// ISO/IEC 7812: 13 to 19 digits whose Luhn sum ends in 0.
    static boolean card(String value) {
        int sum = 0;
        int count = 0;
        for (int i = value.length() - 1; i >= 0; i--) {
            if (!NormalText.digit(value.charAt(i))) {
                continue;
            }
            int digit = value.charAt(i) - '0';
            int weighed = count % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
            count++;
        }
        return count >= 13 && count <= 19 && sum > 0 && sum % 10 == 0;
    }
}
