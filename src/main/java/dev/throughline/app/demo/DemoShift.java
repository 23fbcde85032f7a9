package dev.throughline.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Moves the demo desk's times to now: by as many whole weeks as fit, so that weekdays hold and nothing lies in the
/// future. Expiries are moved by the exact distance, so that what was about to fade on the desk's day still is.
///
/// @param weeks for what happened and for dates in texts
/// @param exact for expiries
record DemoShift(Duration weeks, Duration exact) {

    private static final int DAYS_OF_WEEK = 7;
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{(date|weekday):(\\d{4}-\\d{2}-\\d{2})}}");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);

    /// @param anchor what was "now" when the desk was written
    static DemoShift between(Instant anchor, Instant now) {
        Duration exact = Duration.between(anchor, now);
        long weeks = Math.floorDiv(exact.toSeconds(), Duration.ofDays(DAYS_OF_WEEK).toSeconds());
        return new DemoShift(Duration.ofDays(weeks * DAYS_OF_WEEK), exact);
    }

    Instant moved(Instant time) {
        return time.plus(weeks);
    }

    Instant movedExpiry(Instant time) {
        return time.plus(exact);
    }

    /// The text with its placeholders written out.
    ///
    /// @param language of the text; German, else English
    String written(String text, Locale language) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(written(
                found.group(1), LocalDate.parse(found.group(2)).plusDays(weeks.toDays()), language)));
    }

    private static String written(String form, LocalDate date, Locale language) {
        boolean german = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        if (form.equals("weekday")) {
            return date.getDayOfWeek().getDisplayName(TextStyle.FULL, german ? Locale.GERMAN : Locale.ENGLISH);
        }
        return (german ? GERMAN : ENGLISH).format(date);
    }
}
