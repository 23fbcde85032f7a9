package dev.throughline.engine.undertaking;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers, days and months as they are said in English and German.
final class DueWords {

    private static final Map<String, Integer> NUMBERS = numbered("a|ein|one|eins|an|einer|einem|einen|eine", 1,
            "two|zwei|couple", 2, "three|drei", 3, "four|vier", 4, "five|fünf", 5, "six|sechs", 6, "seven|sieben", 7,
            "eight|acht", 8, "nine|neun", 9, "ten|zehn", 10, "twelve|zwölf", 12, "fourteen|vierzehn", 14);
    private static final Map<String, Integer> DAYS = numbered("monday|montag|mon", 1, "tuesday|dienstag|tue", 2,
            "wednesday|mittwoch|wed", 3, "thursday|donnerstag|thu", 4, "friday|freitag|fri", 5,
            "saturday|samstag|sonnabend|sat", 6, "sunday|sonntag|sun", 7);
    private static final Map<String, Integer> MONTHS = numbered("january|januar|jan", 1, "february|februar|feb", 2,
            "march|märz|mar|mrz", 3, "april|apr", 4, "may|mai", 5, "june|juni|jun", 6, "july|juli|jul", 7,
            "august|aug", 8, "september|sep|sept", 9, "october|oktober|oct|okt", 10, "november|nov", 11,
            "december|dezember|dec|dez", 12);
    private static final int LONGEST_MONTH = 9;

    static final Set<String> WORKING = Vocabulary.words("business working werktagen arbeitstagen werktage arbeitstage bankarbeitstagen");
    static final Set<String> DAY_UNITS = Vocabulary.words("day days tag tage tagen werktagen arbeitstagen werktage arbeitstage bankarbeitstagen");
    static final Set<String> WEEK_UNITS = Vocabulary.words("week weeks woche wochen");
    static final Set<String> HOUR_UNITS = Vocabulary.words("hour hours hrs minute minutes stunde stunden minuten");
    static final Set<String> MONTH_UNITS = Vocabulary.words("month months monat monaten monate");

    /// Every time begins with one of these or with a figure.
    private static final Set<String> FIRST = first();

    private DueWords() {}

    private static Set<String> first() {
        Set<String> first = new HashSet<>(Vocabulary.words("""
                today tonight heute tomorrow morgen übermorgen next nächste nächsten nächster nächstes kommende
                kommenden this diese dieser diesen within in innerhalb binnen end ende
                """));
        first.addAll(NUMBERS.keySet());
        first.addAll(DAYS.keySet());
        first.addAll(MONTHS.keySet());
        return Set.copyOf(first);
    }

    static boolean begins(String word) {
        return FIRST.contains(word) || (!word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9');
    }

    private static Map<String, Integer> numbered(Object... pairs) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String word : ((String) pairs[i]).split("\\|")) {
                numbers.put(word, (Integer) pairs[i + 1]);
            }
        }
        return Map.copyOf(numbers);
    }

    /// A small whole number in figures or words; the upper one of `3-5`; -1 if it is none.
    static int number(String word) {
        int dash = word.indexOf('-');
        String last = dash > 0 ? word.substring(dash + 1) : word;
        if (!last.isEmpty() && last.length() <= 3 && last.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(last);
        }
        return NUMBERS.getOrDefault(word, -1);
    }

    static @Nullable DayOfWeek weekday(String word) {
        Integer day = DAYS.get(word);
        return day == null ? null : DayOfWeek.of(day);
    }

    static @Nullable Month month(String word) {
        Integer month = MONTHS.get(word);
        return month == null ? null : Month.of(month);
    }

    /// Whether a month's name begins at this place.
    static boolean startsWithMonth(String text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST_MONTH && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return MONTHS.containsKey(text.substring(at, end).toLowerCase(Locale.ROOT));
    }
}
