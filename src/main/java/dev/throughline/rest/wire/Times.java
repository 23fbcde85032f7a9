package dev.throughline.rest.wire;

import dev.throughline.memory.InvalidRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Moments as the contract writes them: Unix seconds, and ISO-8601 where it says so.
public final class Times {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,9})?");

    /// The `+` before a zone offset, which a query string turns into a space.
    private static final Pattern LOST_PLUS = Pattern.compile(" (\\d\\d:?\\d\\d)$");

    private Times() {}

    public static @Nullable Long seconds(@Nullable Instant moment) {
        return moment == null ? null : moment.getEpochSecond();
    }

    public static @Nullable String iso(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// @param value Unix seconds or ISO-8601 text; a time without a zone is UTC, a day alone its beginning
    static Instant read(String field, Object value) {
        try {
            return switch (value) {
                case BigDecimal number -> seconds(number);
                case Number number -> seconds(new BigDecimal(number.toString()));
                case String text when NUMBER.matcher(text.strip()).matches() -> seconds(new BigDecimal(text.strip()));
                case String text -> iso(LOST_PLUS.matcher(text.strip()).replaceFirst("+$1"));
                default -> throw new InvalidRequest(field, "is " + JsonReader.kindOf(value) + ", must be" + FORMS);
            };
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new InvalidRequest(field, "is \"" + value + "\", must be" + FORMS);
        }
    }

    private static final String FORMS = " a time in Unix seconds or ISO-8601, for instance 2026-03-01T09:30:00Z";

    private static Instant seconds(BigDecimal number) {
        if (number.scale() > 30 || number.precision() - number.scale() > 18) {
            throw new ArithmeticException("out of range");
        }
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(whole.longValueExact(), number.subtract(whole).movePointRight(9).longValue());
    }

    private static Instant iso(String text) {
        if (text.length() <= "2026-03-01".length()) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String joined = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        int zone = Math.max(joined.indexOf('+', 11), Math.max(joined.indexOf('-', 11), joined.indexOf('Z', 11)));
        return zone < 0
                ? LocalDateTime.parse(joined).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(joined).toInstant();
    }
}
