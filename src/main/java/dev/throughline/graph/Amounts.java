package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts of money: a number with a currency before or behind it. The key is currency and plain decimal number:
/// `eur-1234.50`.
final class Amounts implements Recogniser {

    private static final String NUMBER = "((?:[1-9]\\d{0,8}+|0(?![.,]\\d{3}|\\d))(?:[.,']\\d{3}(?!\\d)){0,3}+"
            + "(?:[.,]\\d{1,2}(?!\\d))?+)";
    private static final Pattern BEFORE =
            Pattern.compile("(?<![\\p{L}\\d])(us\\$|[$€£¥₹]|usd|eur|gbp|chf|rs(?:\\.| )(?= ?\\d{2})"
                    + "|inr) ?+" + NUMBER + "(?![\\w]|[.,]\\d)");
    private static final Pattern BEHIND = Pattern.compile("(?<![\\w.,$€£#-])" + NUMBER
            + " ?+(€|£|\\$|¥|₹|usd|euros?|eur|gbp|chf|dollars?|pounds sterling|bucks|rupees|inr)(?![\\p{L}\\d])");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("us$", "usd"), Map.entry("$", "usd"), Map.entry("usd", "usd"), Map.entry("dollar", "usd"),
            Map.entry("bucks", "usd"), Map.entry("€", "eur"), Map.entry("eur", "eur"), Map.entry("euro", "eur"),
            Map.entry("£", "gbp"), Map.entry("gbp", "gbp"), Map.entry("pounds sterling", "gbp"),
            Map.entry("¥", "jpy"), Map.entry("chf", "chf"), Map.entry("₹", "inr"), Map.entry("inr", "inr"),
            Map.entry("rs", "inr"), Map.entry("rs.", "inr"), Map.entry("rupees", "inr"));

    @Override
    public void find(NormalText text, Findings findings) {
        Matcher before = BEFORE.matcher(text.folded);
        while (before.find()) {
            take(text, findings, before, before.group(1), before.group(2));
        }
        Hits behindHits = Hits.atNumbers(BEHIND, text);
        Matcher behind = behindHits.match();
        while (behindHits.find()) {
            take(text, findings, behind, behind.group(2), behind.group(1));
        }
    }

    private static void take(NormalText text, Findings findings, Matcher matcher, String currency, String number) {
        String name = currency.endsWith("s") && CURRENCIES.containsKey(currency.substring(0, currency.length() - 1))
                ? currency.substring(0, currency.length() - 1)
                : currency;
        String code = CURRENCIES.getOrDefault(name, name);
        findings.take(EntityKind.MONEY, (code + "-" + plain(number)).toLowerCase(Locale.ROOT),
                text.text.substring(matcher.start(), matcher.end()), matcher.start(), matcher.end());
    }

    /// The last separator is the decimal one if one or two digits follow it; all others group.
    private static String plain(String number) {
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        boolean decimal = last >= 0 && number.length() - last - 1 <= 2;
        String whole = (decimal ? number.substring(0, last) : number).replaceAll("[.,']", "");
        String cents = decimal ? (number.substring(last + 1) + "0").substring(0, 2) : "00";
        return whole + "." + cents;
    }
}
