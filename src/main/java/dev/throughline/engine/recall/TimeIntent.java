package dev.throughline.engine.recall;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The stretch of time a question is about, where it says so: `last week`, `in May`, `on 3 May 2024`, `vor 3 Tagen`.
/// English and German. What could be read in two ways (`03/05`) and hours are left alone.
final class TimeIntent {

    private static final String MONTH = "(jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni"
            + "|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\\b\\.?";
    private static final String YEAR = "((?:19|20)\\d{2})\\b";
    private static final String WEEKDAY = "(mon|tues|wednes|thurs|fri|satur|sun)day"
            + "|(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)";
    private static final String UNIT = "(day|week|month|year|tag|woche|monat|jahr)(?:e?[ns]?)\\b";

    private static final List<Form> FORMS = List.of(
            form("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b", (m, now) -> day(m.group(1), m.group(2), m.group(3))),
            form("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b", (m, now) -> day(m.group(3), m.group(2), m.group(1))),
            form("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?" + MONTH + ",? ?" + YEAR,
                    (m, now) -> day(m.group(3), month(m.group(2)), m.group(1))),
            form("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR,
                    (m, now) -> day(m.group(3), month(m.group(1)), m.group(2))),
            form("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?" + MONTH + "(?! ?\\d)",
                    (m, now) -> latest(day(year(now), month(m.group(2)), m.group(1)), now)),
            form("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b",
                    (m, now) -> latest(day(year(now), month(m.group(1)), m.group(2)), now)),
            form("\\b" + MONTH + ",? (?:of )?" + YEAR, (m, now) -> month(m.group(2), m.group(1))),
            form("\\b(?:in|during|since|im|seit|last|this|letzten|diesen) " + MONTH,
                    (m, now) -> latest(month(year(now), m.group(1)), now)),
            form("\\b(?:in|during|of|im jahr) " + YEAR, (m, now) -> Stretch.of(
                    LocalDate.of(Integer.parseInt(m.group(1)), 1, 1), LocalDate.of(Integer.parseInt(m.group(1)), 12, 31))),
            form("\\bday before yesterday\\b|\\bvorgestern\\b", (m, now) -> Stretch.of(now.minusDays(2), now.minusDays(2))),
            form("\\byesterday\\b|\\bgestern\\b", (m, now) -> Stretch.of(now.minusDays(1), now.minusDays(1))),
            form("\\btoday\\b|\\btonight\\b|\\bheute\\b", (m, now) -> Stretch.of(now, now)),
            form("\\b(?:last|past|letzten|vergangenen) (\\d{1,3}) " + UNIT,
                    (m, now) -> Stretch.of(back(now, m.group(1), m.group(2)), now)),
            form("\\b(\\d{1,3}|an?|one|two|three) " + UNIT + " ago\\b", (m, now) -> ago(now, m.group(1), m.group(2))),
            form("\\bvor (\\d{1,3}|eine[mr]|zwei|drei) " + UNIT, (m, now) -> ago(now, m.group(1), m.group(2))),
            form("\\b(?:this|diese[nsm]?) " + UNIT, (m, now) -> around(now, m.group(1))),
            form("\\b(?:last|previous|letzte[nsrm]?|vorige[nsrm]?|vergangene[nsrm]?) " + UNIT,
                    (m, now) -> around(back(now, "1", m.group(1)), m.group(1))),
            form("\\b(?:last|on|am|letzten) (?:" + WEEKDAY + ")", (m, now) -> weekday(now, m)),
            form("\\brecently\\b|\\blately\\b|\\bthese days\\b|\\bneulich\\b|\\bkürzlich\\b",
                    (m, now) -> Stretch.of(now.minusDays(14), now)));

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("mär", 3), Map.entry("apr", 4),
            Map.entry("may", 5), Map.entry("mai", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8),
            Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("okt", 10), Map.entry("nov", 11),
            Map.entry("dec", 12), Map.entry("dez", 12));
    private static final Map<String, Integer> NUMBERS = Map.of("a", 1, "an", 1, "one", 1, "two", 2, "three", 3,
            "einem", 1, "einer", 1, "zwei", 2, "drei", 3);
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY), Map.entry("die", DayOfWeek.TUESDAY), Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY), Map.entry("mit", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY), Map.entry("don", DayOfWeek.THURSDAY), Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("fre", DayOfWeek.FRIDAY), Map.entry("sat", DayOfWeek.SATURDAY), Map.entry("sam", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY), Map.entry("son", DayOfWeek.SUNDAY));

    private static final Pattern WHEN = Pattern.compile(
            "(?iu)\\b(?:when|what (?:date|day|month|year|time)|which (?:day|month|year)|how long ago|since when|wann|seit wann)\\b");

    private final long from;
    private final long to;

    /// First and last day.
    private record Stretch(LocalDate from, LocalDate to) {
        static Stretch of(LocalDate from, LocalDate to) {
            return new Stretch(from, to);
        }
    }

    private interface Reading {
        @Nullable Stretch of(MatchResult match, LocalDate now);
    }

    private record Form(Pattern pattern, Reading reading) {}

    private TimeIntent(Stretch stretch, ZoneId zone) {
        from = micros(stretch.from.atStartOfDay(zone).toInstant());
        to = micros(stretch.to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// @param moment the one the answer is for
    static Optional<TimeIntent> in(String question, Instant moment, ZoneId zone) {
        String text = question.toLowerCase(Locale.ROOT);
        LocalDate now = moment.atZone(zone).toLocalDate();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(text);
            while (matcher.find()) {
                Stretch stretch = read(form, matcher, now);
                if (stretch != null) {
                    return Optional.of(new TimeIntent(stretch, zone));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the question asks when something was.
    static boolean wanted(String question) {
        return WHEN.matcher(question).find();
    }

    /// 1 within the stretch; outside, half as much for each of its lengths away.
    ///
    /// @param micros since 1970
    double fit(long micros) {
        long away = Math.max(0, Math.max(from - micros, micros - to));
        return Math.pow(2, -away / (double) (to - from));
    }

    private static @Nullable Stretch read(Form form, MatchResult match, LocalDate now) {
        try {
            return form.reading.of(match, now);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Form form(String pattern, Reading reading) {
        return new Form(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), reading);
    }

    private static Stretch day(String year, String month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return new Stretch(date, date);
    }

    private static Stretch month(String year, String name) {
        YearMonth month = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month(name)));
        return new Stretch(month.atDay(1), month.atEndOfMonth());
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.getOrDefault(name.substring(0, 3), 0));
    }

    private static String year(LocalDate now) {
        return String.valueOf(now.getYear());
    }

    /// Memories are of the past: without a year the last one that has begun is meant.
    private static Stretch latest(Stretch stretch, LocalDate now) {
        return stretch.from.isAfter(now)
                ? new Stretch(stretch.from.minusYears(1), stretch.to.minusYears(1))
                : stretch;
    }

    private static LocalDate back(LocalDate now, String number, String unit) {
        Integer word = NUMBERS.get(number);
        int count = word == null ? Integer.parseInt(number) : word;
        return now.minus(count, unit(unit));
    }

    private static Stretch ago(LocalDate now, String number, String unit) {
        LocalDate then = back(now, number, unit);
        return unit(unit) == ChronoUnit.DAYS ? new Stretch(then, then) : around(then, unit);
    }

    /// The week from Monday, the month or the year that a day is in.
    private static Stretch around(LocalDate day, String unit) {
        return switch (unit(unit)) {
            case WEEKS -> new Stretch(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTHS -> new Stretch(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case YEARS -> new Stretch(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
            default -> new Stretch(day, day);
        };
    }

    private static Stretch weekday(LocalDate now, MatchResult match) {
        String name = match.group(1) == null ? match.group(2) : match.group(1);
        LocalDate day = now.with(TemporalAdjusters.previous(WEEKDAYS.getOrDefault(name.substring(0, 3), now.getDayOfWeek())));
        return new Stretch(day, day);
    }

    private static ChronoUnit unit(String name) {
        return switch (name.substring(0, 1)) {
            case "w" -> ChronoUnit.WEEKS;
            case "m" -> ChronoUnit.MONTHS;
            case "y", "j" -> ChronoUnit.YEARS;
            default -> ChronoUnit.DAYS;
        };
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
