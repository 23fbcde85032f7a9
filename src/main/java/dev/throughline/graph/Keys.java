package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What makes two ways of writing one entity: the normalised key per kind, and the label.
final class Keys {

    private static final int LONGEST = 512;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]{1,64}+");
    private static final Pattern BUG = Pattern.compile("bug[\\s#:_-]{0,4}+(\\d{1,12})");
    private static final Pattern CUE_PREFIX =
            Pattern.compile("(?:order|ticket|case)[\\s#:_-]{0,4}+(?:(?:no|number|id)[\\s#:._-]{1,4}+)?+(?=\\d)");
    private static final Pattern CODE_PREFIX = Pattern.compile("(?:http|error|err|code|status)[\\s:#]{1,4}+(?=\\d)");

    private Keys() {}

    /// An entity that someone named outright, in a tag or a metadata field; empty when the value cannot be of the kind,
    /// as in the tag `order:pending`.
    static Optional<Entity> named(EntityKind kind, String value) {
        String plain = NormalText.plain(value);
        String key = key(kind, plain);
        if (key.isEmpty() || key.length() > LONGEST || (needsDigit(kind) && Words.digits(key) == 0)) {
            return Optional.empty();
        }
        return Optional.of(new Entity(kind, key, label(kind, key, plain)));
    }

    /// @param plain normalised, letter case kept
    static String key(EntityKind kind, String plain) {
        String folded = plain.toLowerCase(Locale.ROOT).strip();
        return switch (kind) {
            case CUSTOMER, PERSON, PRODUCT -> BLANKS.matcher(folded).replaceAll("-");
            case EMAIL -> folded.startsWith("mailto:") ? folded.substring("mailto:".length()) : folded;
            case PHONE -> phone(folded);
            case URL -> url(plain);
            case DOMAIN -> domain(folded);
            case ORDER -> trimmed(CUE_PREFIX.matcher(folded).replaceFirst(""));
            case SKU -> trimmed(folded);
            case TICKET -> ticket(folded);
            case SERIAL, TRACKING -> alphanumerics(folded);
            case ERROR_CODE -> trimmed(CODE_PREFIX.matcher(folded).replaceFirst(""));
            case VERSION, MONEY, DATE -> BLANKS.matcher(folded).replaceAll("-");
        };
    }

    static String label(EntityKind kind, String key, String plain) {
        return switch (kind) {
            case ORDER -> "order " + key.toUpperCase(Locale.ROOT);
            case TICKET -> key.startsWith("bug-")
                    ? "bug " + key.substring("bug-".length())
                    : "ticket " + key.toUpperCase(Locale.ROOT);
            case ERROR_CODE -> Words.number(key) ? "error " + key : bare(plain);
            case SKU, SERIAL, TRACKING -> bare(plain);
            case CUSTOMER, PERSON, EMAIL, PHONE, URL, DOMAIN, PRODUCT, VERSION, MONEY, DATE -> plain;
        };
    }

    /// `+49 (0)30 1234-567` and `0049 30 1234567` are one; a North American number is its ten digits.
    static String phone(String folded) {
        String digits = alphanumerics(folded.replace("(0)", ""));
        if (!Words.number(digits)) {
            return "";
        }
        boolean international = folded.startsWith("+");
        if (!international && digits.startsWith("00")) {
            international = true;
            digits = digits.substring(2);
        }
        if (digits.length() == 11 && digits.startsWith("1")) {
            return digits.substring(1);
        }
        return international ? "+" + digits : digits;
    }

    /// Without scheme, `www.`, fragment and closing slash; the host in lower case, the path as it is.
    static String url(String plain) {
        int scheme = plain.indexOf("://");
        String rest = scheme < 0 ? plain : plain.substring(scheme + 3);
        int hash = rest.indexOf('#');
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int path = 0;
        while (path < rest.length() && rest.charAt(path) != '/' && rest.charAt(path) != '?') {
            path++;
        }
        String tail = rest.substring(path);
        while (tail.endsWith("/")) {
            tail = tail.substring(0, tail.length() - 1);
        }
        return domain(rest.substring(0, path).toLowerCase(Locale.ROOT)) + tail;
    }

    static String domain(String folded) {
        String host = folded.startsWith("www.") ? folded.substring(4) : folded;
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String ticket(String folded) {
        String trimmed = trimmed(folded);
        var bug = BUG.matcher(trimmed);
        return bug.matches()
                ? "bug-" + bug.group(1)
                : trimmed(CUE_PREFIX.matcher(trimmed).replaceFirst(""));
    }

    private static boolean needsDigit(EntityKind kind) {
        return switch (kind) {
            case ORDER, TICKET, SKU, SERIAL, TRACKING, PHONE -> true;
            case CUSTOMER, PERSON, EMAIL, URL, DOMAIN, ERROR_CODE, PRODUCT, VERSION, MONEY, DATE -> false;
        };
    }

    /// Inner blanks become hyphens: hyphens are structure here, `12-345` is not `1-2345`.
    private static String trimmed(String folded) {
        return BLANKS.matcher(bare(folded)).replaceAll("-");
    }

    /// Without what stands around it, such as `#` and brackets.
    private static String bare(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && !Character.isLetterOrDigit(value.codePointAt(start))) {
            start += Character.charCount(value.codePointAt(start));
        }
        while (end > start && !Character.isLetterOrDigit(value.codePointBefore(end))) {
            end -= Character.charCount(value.codePointBefore(end));
        }
        return value.substring(start, end);
    }

    private static String alphanumerics(String folded) {
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                kept.append(folded.charAt(i));
            }
        }
        return kept.toString();
    }
}
