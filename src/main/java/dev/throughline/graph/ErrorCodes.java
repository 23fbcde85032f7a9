package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Error codes: symbols that say so (`SEC_ERROR_UNKNOWN_ISSUER`, `ERR_TIMED_OUT`), Windows results (`0x80070057`),
/// HTTP failures, and whatever the word "error" or "code" stands beside (`error 1014`, `SAML-0217 error`).
///
/// `HTTP 502` and `error 502` are one code: people use both for the same page.
final class ErrorCodes implements Recogniser {

    private static final Pattern SYMBOL =
            Pattern.compile("(?<![\\p{L}\\d/\\\\$%_.-])[A-Z][A-Z0-9]{0,24}+(?:_[A-Z0-9]{1,24}+){1,9}+"
                    + "(?![\\p{L}\\d_/\\\\=]|\\.\\w)");
    private static final Set<String> SYMBOL_SIGNS =
            Set.of("ERROR", "ERR", "EXCEPTION", "FAILURE", "FAILED", "FAULT", "VIOLATION", "FAIL", "TIMEOUT");
    private static final Set<String> NOT_SYMBOLS = Set.of("LOG", "CONSOLE", "MESSAGE", "HANDLER", "LEVEL", "REPORTING");
    private static final Pattern HEX = Pattern.compile("(?<![\\p{L}\\d])0x(?<value>[0-9a-f]{2,16}+)(?![\\p{L}\\d])");
    private static final Pattern FAILURE_BITS = Pattern.compile("[8c][0-9a-f]{7}");
    private static final Pattern HTTP = Pattern.compile("(?<![\\p{L}\\d])(?:http(?:/\\d(?:\\.\\d)?+)?+|status code)"
            + "(?: (?:error|status|response|code)){0,2}+[ :#-]{1,2}+(?<value>[45]\\d{2})(?![\\p{L}\\d]|[.,:]\\d)");
    private static final Pattern PHRASE = Pattern.compile("(?<![\\w.,#/-])(?<value>[45]\\d{2}) (?:bad gateway"
            + "|not found|internal"
            + " server error|service unavailable|gateway time-?out|forbidden|unauthorized|too many requests)"
            + "(?!\\p{L})");
    private static final Pattern CUED = Pattern.compile("(?<![\\p{L}\\d])(?:(?<code>(?:error|fehler|stop|status"
            + "|exit)[ -]?codes?"
            + "|fehlernummer|error (?:numbers?|no|id))|errors?|fehler|http error)(?!\\p{L})(?: message)?+"
            + "(?<sign>\\.?+\\s{0,2}+(?:(?:is|was|ist)(?!\\p{L})|[:=#(\\[]){1,2}+)?+\\s{0,2}+[\"'#(\\[]?+");
    private static final Pattern VALUE = Pattern.compile("[A-Z0-9]{1,16}+(?:[-_][A-Z0-9]{1,16}+){0,4}+"
            + "(?![\\p{L}\\d_]|[-.,:/][\\p{L}\\d])");
    private static final Pattern DASHED =
            Pattern.compile("(?<![\\p{L}\\d/\\\\_.-])(?<prefix>[A-Z]{1,8})-(?<number>\\d{3,6})(?![\\w/\\\\-]|\\.\\w)");
    private static final Pattern NEXT_WORD = Pattern.compile(" {1,2}+([\\p{L}-]{1,12}+)");
    private static final Pattern CODE_WORD =
            Pattern.compile("(?<![\\p{L}\\d])(?:error|errors|error code|fehler|fehlercode|exception|fails with"
                    + "|failed with)(?!\\p{L})");
    private static final Set<String> NOT_PREFIXES = Set.of(
            "ISO", "CVE", "UTF", "SHA", "RFC", "COVID", "GMT", "UTC", "USB", "EN", "DIN", "IEC", "WIN", "KB", "CP",
            "TICKET", "ORDER", "BUG", "CASE", "TKT");
    /// Protocols and parts of systems: a number behind one of them is what it reports.
    private static final Set<String> REPORTERS = Set.of(
            "E", "ERR", "ERROR", "SAML", "OAUTH", "OIDC", "LDAP", "AUTH", "HTTP", "SMTP", "IMAP", "DNS", "TLS", "SSL",
            "SQL", "ORA", "VPN", "PAY");
    private static final int NEAR = 28;

    @Override
    public void find(NormalText text, Findings findings) {
        symbols(text, findings);
        hexadecimals(text, findings);
        plain(Hits.atWords(HTTP, text), text, findings);
        plain(Hits.atNumbers(PHRASE, text), text, findings);
        cued(text, findings);
        dashed(text, findings);
    }

    private static void symbols(NormalText text, Findings findings) {
        Hits symbolHits = Hits.atCasedWords(SYMBOL, text);
        Matcher symbol = symbolHits.match();
        while (symbolHits.find()) {
            boolean sign = false;
            boolean other = false;
            for (String part : symbol.group().split("_")) {
                sign |= SYMBOL_SIGNS.contains(part);
                other |= NOT_SYMBOLS.contains(part);
            }
            if (sign && !other) {
                take(text, findings, symbol.start(), symbol.end());
            }
        }
    }

    private static void hexadecimals(NormalText text, Findings findings) {
        Hits hexHits = Hits.atNumbers(HEX, text);
        Matcher hex = hexHits.match();
        while (hexHits.find()) {
            String value = hex.group("value");
            boolean failure = FAILURE_BITS.matcher(value).matches();
            if (failure || (value.length() <= 8 && text.charAt(hex.start() - 1) != '='
                    && nearCodeWord(text, hex.start(), hex.end()))) {
                take(text, findings, hex.start(), hex.end());
            }
        }
    }

    private static void plain(Hits hits, NormalText text, Findings findings) {
        while (hits.find()) {
            take(text, findings, hits.match().start("value"), hits.match().end("value"));
        }
    }

    private static void cued(NormalText text, Findings findings) {
        Matcher cue = CUED.matcher(text.folded);
        Matcher value = VALUE.matcher(text.text);
        Matcher next = NEXT_WORD.matcher(text.folded);
        while (cue.find()) {
            value.region(cue.end(), text.length());
            if (!value.lookingAt() || text.wordAt(cue.end() - 1)) {
                continue;
            }
            String code = value.group();
            boolean named = cue.group("code") != null;
            next.region(value.end(), text.length());
            boolean counts = next.lookingAt() && Words.UNITS.contains(next.group(1));
            boolean good = Words.number(code)
                    ? code.length() >= (named ? 2 : 3) && code.length() <= 12 && !counts
                            && (named || !Words.year(code))
                    : Words.digits(code) >= 2 && code.length() >= 4;
            if (good && !Words.measure(code.toLowerCase(Locale.ROOT))
                    && CuedNumbers.closed(text, value.end())) {
                take(text, findings, value.start(), value.end());
            }
        }
    }

    private static void dashed(NormalText text, Findings findings) {
        Hits dashedHits = Hits.atCasedWords(DASHED, text);
        Matcher dashed = dashedHits.match();
        while (dashedHits.find()) {
            String prefix = dashed.group("prefix");
            if (!NOT_PREFIXES.contains(prefix)
                    && (REPORTERS.contains(prefix) || nearCodeWord(text, dashed.start(), dashed.end()))) {
                take(text, findings, dashed.start(), dashed.end());
            }
        }
    }

    /// Whether an error word stands close before, or right behind ("the SAML-0217 error").
    private static boolean nearCodeWord(NormalText text, int start, int end) {
        return CODE_WORD.matcher(text.before(start, NEAR)).find()
                || CODE_WORD.matcher(text.after(end, 8)).find();
    }

    private static void take(NormalText text, Findings findings, int start, int end) {
        String raw = text.text.substring(start, end);
        String key = Keys.key(EntityKind.ERROR_CODE, raw);
        findings.take(EntityKind.ERROR_CODE, key, Keys.label(EntityKind.ERROR_CODE, key, raw), start, end);
    }
}
