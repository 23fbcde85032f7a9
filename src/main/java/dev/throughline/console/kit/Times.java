package dev.throughline.console.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Moments as people read them: relative and short in lists, whole with their zone on hover. Needs no toolkit.
public final class Times {

    private final Messages messages;
    private final Clock clock;
    private final ZoneId zone;
    private final DateTimeFormatter clockTime;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter day;
    private final DateTimeFormatter whole;

    public Times(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        zone = clock.getZone();
        clockTime = formatter("HH:mm");
        dayOfYear = formatter(messages.text("time.day-of-year"));
        day = formatter(messages.text("time.day"));
        whole = formatter(messages.text("time.whole"));
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, messages.locale()).withZone(zone);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// The first moment of a day, here.
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /// The last second of a day, here.
    public Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
    }

    /// For instance `now`, `2 m`, `5 h`, `3 May`, `3 May 2025`.
    public String relative(Instant moment) {
        Duration age = Duration.between(moment, clock.instant());
        if (!age.isNegative()) {
            if (age.toMinutes() < 1) {
                return messages.text("time.now");
            }
            if (age.toHours() < 1) {
                return messages.text("time.minutes", age.toMinutes());
            }
            if (age.toDays() < 1) {
                return messages.text("time.hours", age.toHours());
            }
        }
        return day(moment);
    }

    /// For instance `10:02`.
    public String clock(Instant moment) {
        return clockTime.format(moment);
    }

    /// For instance `3 May`, or `3 May 2025` when that is another year.
    public String day(Instant moment) {
        boolean thisYear = ZonedDateTime.ofInstant(moment, zone).getYear() == ZonedDateTime.now(clock).getYear();
        return (thisYear ? dayOfYear : day).format(moment);
    }

    /// For instance `today`, `yesterday`, `3 May`.
    public String dayWord(Instant moment) {
        LocalDate date = date(moment);
        if (date.equals(today())) {
            return messages.text("time.today");
        }
        return date.equals(today().minusDays(1)) ? messages.text("time.yesterday") : day(moment);
    }

    /// The same to begin a line with, for instance `Today`, `3 May`.
    public String dayLine(Instant moment) {
        String word = dayWord(moment);
        return word.substring(0, 1).toUpperCase(messages.locale()) + word.substring(1);
    }

    /// For instance `May 2026`.
    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern(messages.text("time.month"), messages.locale()));
    }

    /// For instance `3 May 2026, 10:02 CEST`.
    public String whole(Instant moment) {
        return whole.format(moment);
    }

    /// The same as it is read somewhere else.
    public String wholeAt(Instant moment, ZoneId elsewhere) {
        return whole.withZone(elsewhere).format(moment);
    }
}
