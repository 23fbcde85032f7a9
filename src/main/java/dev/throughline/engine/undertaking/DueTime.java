package dev.throughline.engine.undertaking;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Until when something was promised, counted from the day it was said: `tomorrow`, `by Friday`, `within five working
/// days`, `3 May`, and the same in German. Always the end of that day in the desk's zone. Linear in the words.
final class DueTime {

    /// @param day the last day on which it can be kept
    /// @param from the first word that says so
    /// @param to behind the last
    record Due(LocalDate day, int from, int to) {}

    private static final Set<String> TODAY = Vocabulary.words("today tonight heute");
    private static final Set<String> TODAY_PART = Vocabulary.words("afternoon evening morning");
    private static final Set<String> NEXT = Vocabulary.words("next nächste nächsten nächster nächstes kommende kommenden");
    private static final Set<String> THIS = Vocabulary.words("this diese dieser diesen");
    private static final Set<String> WITHIN = Vocabulary.words("within in innerhalb binnen");
    /// Before a day they say until when something holds, not when something is done.
    private static final Set<String> HOLDS = Vocabulary.words("until till since from seit");
    private static final Set<String> BEFORE_DAY = Vocabulary.words(
            "by on before at the latest am bis zum spätestens of in");
    private static final int LONG_AGO_DAYS = 60;

    private final Sentence sentence;
    private final LocalDate said;

    private DueTime(Sentence sentence, LocalDate said) {
        this.sentence = sentence;
        this.said = said;
    }

    /// The first time that words `from` to before `to` name; null if they name none.
    static @Nullable Due in(Sentence sentence, int from, int to, LocalDate said) {
        DueTime reader = new DueTime(sentence, said);
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            Due due = !DueWords.begins(sentence.word(i)) || sentence.is(i - 1, HOLDS) ? null : reader.at(i);
            if (due != null) {
                return reader.widened(due, from);
            }
        }
        return null;
    }

    /// The last second of a day.
    static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
    }

    private @Nullable Due at(int i) {
        String word = sentence.word(i);
        if (TODAY.contains(word)) {
            return new Due(said, i, i + 1);
        }
        if (word.equals("tomorrow") || (word.equals("morgen") && !morning(i))) {
            boolean after = word.equals("tomorrow") && sentence.word(i - 1).equals("after");
            return new Due(said.plusDays(after ? 2 : 1), after ? i - 3 : i, i + 1);
        }
        if (word.equals("übermorgen")) {
            return new Due(said.plusDays(2), i, i + 1);
        }
        if (THIS.contains(word)) {
            return thisOne(i);
        }
        if (NEXT.contains(word)) {
            return next(i);
        }
        if (word.equals("end") || word.equals("ende")) {
            return end(i);
        }
        if (WITHIN.contains(word)) {
            return within(i);
        }
        DayOfWeek day = DueWords.weekday(word);
        if (day != null && (word.length() > 3 || sentence.is(i - 1, BEFORE_DAY))) {
            // "Friday, 18 September": the date says which Friday.
            Due date = number(sentence.word(i + 1).equals(",") ? i + 2 : i + 1);
            if (date != null && !sentence.word(i + 1).isEmpty()) {
                return new Due(date.day(), i, date.to());
            }
            return new Due(said.with(TemporalAdjusters.next(day)), i, i + 1);
        }
        return number(i);
    }

    /// "Guten Morgen" and "am Dienstag Morgen" are about the time of day.
    private boolean morning(int i) {
        String before = sentence.word(i - 1);
        return before.startsWith("guten") || before.equals("am") || DueWords.weekday(before) != null;
    }

    private @Nullable Due thisOne(int i) {
        String unit = sentence.word(i + 1);
        if (TODAY_PART.contains(unit)) {
            return new Due(said, i, i + 2);
        }
        if (DueWords.WEEK_UNITS.contains(unit)) {
            return new Due(sunday(said), i, i + 2);
        }
        if (DueWords.MONTH_UNITS.contains(unit)) {
            return new Due(said.with(TemporalAdjusters.lastDayOfMonth()), i, i + 2);
        }
        DayOfWeek day = DueWords.weekday(unit);
        return day == null ? null : new Due(said.with(TemporalAdjusters.nextOrSame(day)), i, i + 2);
    }

    private @Nullable Due next(int i) {
        String unit = sentence.word(i + 1);
        if (DueWords.WEEK_UNITS.contains(unit)) {
            return new Due(sunday(said).plusWeeks(1), i, i + 2);
        }
        if (DueWords.MONTH_UNITS.contains(unit)) {
            return new Due(said.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()), i, i + 2);
        }
        DayOfWeek day = DueWords.weekday(unit);
        return day == null ? null : new Due(sunday(said).with(TemporalAdjusters.next(day)), i, i + 2);
    }

    private @Nullable Due end(int i) {
        int unit = i + 1;
        while (sentence.is(unit, Set.of("of", "the", "this", "der", "des", "dieser", "dieses", "business", "working"))) {
            unit++;
        }
        String word = sentence.word(unit);
        if (word.equals("day") || word.equals("tages")) {
            return new Due(said, i, unit + 1);
        }
        if (DueWords.WEEK_UNITS.contains(word)) {
            return new Due(sunday(said), i, unit + 1);
        }
        boolean month = DueWords.MONTH_UNITS.contains(word) || word.equals("monats");
        return month ? new Due(said.with(TemporalAdjusters.lastDayOfMonth()), i, unit + 1) : null;
    }

    /// "within five working days", "in two weeks", "innerhalb von 3 Werktagen"; of "two to three" the later.
    private @Nullable Due within(int i) {
        int at = i + 1;
        while (sentence.is(at, Set.of("von", "the", "next", "den", "nächsten", "about", "ca", "approx", "der"))) {
            at++;
        }
        return amount(i, at);
    }

    /// "three to five working days", "48 hours"; without "in" or "within" before it only where it stands for a date.
    private @Nullable Due amount(int from, int at) {
        int number = DueWords.number(sentence.word(at));
        if (number < 0) {
            return null;
        }
        int unit = at + 1;
        if (sentence.is(unit, Set.of("to", "bis", "or", "oder", "-"))) {
            number = Math.max(number, DueWords.number(sentence.word(unit + 1)));
            unit += 2;
        }
        boolean working = sentence.is(unit, DueWords.WORKING);
        if (working && !sentence.is(unit, DueWords.DAY_UNITS)) {
            unit++;
        }
        String word = sentence.word(unit);
        LocalDate day = DueWords.DAY_UNITS.contains(word) ? working ? working(number) : said.plusDays(number)
                : DueWords.WEEK_UNITS.contains(word) ? said.plusWeeks(number)
                : DueWords.MONTH_UNITS.contains(word) ? said.plusMonths(number)
                : DueWords.HOUR_UNITS.contains(word) ? said.plusDays(hours(word, number) / 24) : null;
        return day == null ? null : new Due(day, from, unit + 1);
    }

    private static int hours(String unit, int number) {
        return unit.startsWith("min") ? 0 : number;
    }

    private @Nullable Due number(int i) {
        String word = sentence.word(i);
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            boolean named = sentence.capital(i) || sentence.is(i - 1, BEFORE_DAY);
            Month month = word.length() < 3 || !named ? null : DueWords.month(word);
            int day = month == null ? -1 : dayOfMonth(sentence.word(i + 1));
            return month != null && day > 0 ? date(month, day, i, i + 2) : spelled(i);
        }
        LocalDate whole = WrittenDate.of(word, said);
        if (whole != null) {
            return new Due(whole, i, i + 1);
        }
        int day = dayOfMonth(word);
        int at = sentence.word(i + 1).equals("of") ? i + 2 : i + 1;
        Month month = day > 0 ? DueWords.month(sentence.word(at)) : null;
        return month == null ? spelled(i) : date(month, day, i, at + 1);
    }

    private @Nullable Due spelled(int i) {
        boolean range = sentence.is(i + 1, Set.of("to", "bis", "-")) || sentence.word(i).indexOf('-') > 0;
        boolean working = sentence.is(i + 1, DueWords.WORKING) || sentence.is(i + 3, DueWords.WORKING);
        return range || working ? amount(i, i) : null;
    }

    private static int dayOfMonth(String word) {
        String figures = word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th")
                ? word.substring(0, word.length() - 2) : word;
        if (figures.isEmpty() || figures.length() > 2 || !figures.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int day = Integer.parseInt(figures);
        return day >= 1 && day <= 31 ? day : -1;
    }

    private @Nullable Due date(Month month, int day, int from, int to) {
        int last = sentence.word(to).equals(",") ? to + 1 : to;
        String year = sentence.word(last);
        boolean named = year.length() == 4 && year.startsWith("20") && year.chars().allMatch(Character::isDigit);
        try {
            LocalDate date = LocalDate.of(named ? Integer.parseInt(year) : said.getYear(), month, day);
            // Without a year the next such day is meant, not one that is long past.
            LocalDate meant = !named && date.isBefore(said.minusDays(LONG_AGO_DAYS)) ? date.plusYears(1) : date;
            return new Due(meant, from, named ? last + 1 : to);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private LocalDate working(int days) {
        LocalDate day = said;
        for (int left = Math.min(days, Year.of(said.getYear()).length()); left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() ? 1 : 0;
        }
        return day;
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /// With the "by", "on" and "at the latest" around it, so that it can be left out of the text.
    private Due widened(Due due, int first) {
        int from = due.from();
        while (from - 1 >= first && sentence.is(from - 1, BEFORE_DAY)) {
            from--;
        }
        int to = due.to();
        while (sentence.is(to, Set.of("at", "the", "latest", "noch", "spätestens", "früh"))) {
            to++;
        }
        return new Due(due.day(), from, to);
    }
}
