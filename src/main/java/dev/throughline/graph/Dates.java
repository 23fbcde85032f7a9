package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Calendar dates. The key is ISO 8601 (`2026-07-29`, without a year `--07-29`). `03/04/2026` may be March or April:
/// its key is the text itself.
final class Dates implements Recogniser {

    private static final String MONTH = "(jan(?:uary|uar)?+|feb(?:ruary|ruar)?+|mar(?:ch)?+|märz|apr(?:il)?+|may|mai"
            + "|june?+|juni|july?+|juli|aug(?:ust)?+|sept?+(?:ember)?+|oct(?:ober)?+|okt(?:ober)?+|nov(?:ember)?+"
            + "|dec(?:ember)?+|dez(?:ember)?+)";
    private static final Pattern ISO = Pattern.compile("(?<![\\w.-])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d-])");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\w./-])(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2}|\\d{2})(?![\\w/-]|\\.\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\w.,-])(\\d{1,2})(?:st|nd|rd|th|\\.)?+[ -]{1,2}+(?:of )?+" + MONTH
                    + "(?!\\p{L})(?:\\.?+,?+[ -]{1,2}+((?:19|20)\\d{2})(?!\\d))?+");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![\\p{L}\\d])" + MONTH + "\\.?+ {1,2}+(\\d{1,2})(st|nd|rd|th)?+(?![\\p{L}\\d]|[.,:]\\d)"
                    + "(?:,?+ {1,2}+((?:19|20)\\d{2})(?!\\d))?+");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("mär", 3), Map.entry("apr", 4),
            Map.entry("may", 5), Map.entry("mai", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8),
            Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("okt", 10), Map.entry("nov", 11),
            Map.entry("dec", 12), Map.entry("dez", 12));

    @Override
    public void find(NormalText text, Findings findings) {
        Hits isoHits = Hits.atNumbers(ISO, text);
        Matcher iso = isoHits.match();
        while (isoHits.find()) {
            take(findings, text, iso, key(iso.group(1), iso.group(3), iso.group(4)));
        }
        Hits numericHits = Hits.atNumbers(NUMERIC, text);
        Matcher numeric = numericHits.match();
        while (numericHits.find()) {
            if (numeric.group(4).length() == 4 || numeric.group(2).equals("/")) {
                take(findings, text, numeric, numericKey(numeric));
            }
        }
        Hits dayFirstHits = Hits.atNumbers(DAY_FIRST, text);
        Matcher dayFirst = dayFirstHits.match();
        while (dayFirstHits.find()) {
            take(findings, text, dayFirst, named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
        }
        Hits monthFirstHits = Hits.atWords(MONTH_FIRST, text);
        Matcher monthFirst = monthFirstHits.match();
        while (monthFirstHits.find()) {
            boolean sure = monthFirst.group(3) != null || monthFirst.group(4) != null
                    || Character.isUpperCase(text.text.charAt(monthFirst.start()));
            if (sure) {
                take(findings, text, monthFirst, named(monthFirst.group(4), monthFirst.group(1), monthFirst.group(2)));
            }
        }
    }

    private static void take(Findings findings, NormalText text, Matcher matcher, String key) {
        if (!key.isEmpty()) {
            findings.take(EntityKind.DATE, key, text.text.substring(matcher.start(), matcher.end()), matcher.start(),
                    matcher.end());
        }
    }

    private static String named(@Nullable String year, String month, String day) {
        int number = MONTHS.getOrDefault(month.substring(0, 3), 0);
        if (year != null) {
            return key(year, String.valueOf(number), day);
        }
        try {
            return MonthDay.of(number, Integer.parseInt(day)).toString();
        } catch (DateTimeException _) {
            return "";
        }
    }

    /// With dots and hyphens the day comes first. With slashes that is open unless one of the two is no month.
    private static String numericKey(Matcher numeric) {
        int first = Integer.parseInt(numeric.group(1));
        int second = Integer.parseInt(numeric.group(3));
        String year = numeric.group(4).length() == 4 ? numeric.group(4) : "20" + numeric.group(4);
        boolean slashes = numeric.group(2).equals("/");
        if (second > 12) {
            return slashes ? key(year, numeric.group(1), numeric.group(3)) : "";
        }
        String dayFirst = key(year, numeric.group(3), numeric.group(1));
        return slashes && first <= 12 && first != second && !dayFirst.isEmpty() ? numeric.group() : dayFirst;
    }

    private static String key(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)).toString();
        } catch (DateTimeException _) {
            return "";
        }
    }
}
