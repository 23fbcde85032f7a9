package dev.throughline.index;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a text says when something was or will be: `yesterday`, `two weeks ago`, `on Friday`, `in May`, `am 3. Mai`.
/// A date in brackets in front of it is when it was said, and does not count. One pass over the text's start.
final class TimeWords {

    private static final int LOOKED_AT = 2_000;
    private static final Pattern SAID = Pattern.compile("\\s*+\\[[^\\]\\n]{1,40}+\\]");
    private static final Pattern WORDS = Pattern.compile("(?iu)\\b(?:yesterday|today|tonight|tomorrow|ago"
            + "|(?:last|next|this|past|coming) (?:night|morning|evening|week|weekend|month|year|summer|winter|spring|fall"
            + "|autumn|mon|tues|wednes|thurs|fri|satur|sun)\\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
            + "|(?:in|since|until|by|on|of|im|seit|bis|am)(?: \\d{1,2}(?:st|nd|rd|th|\\.)?)? (?:january|february|march|april"
            + "|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)"
            + "|(?:19|20)\\d{2}|(?:few|couple of|two|three|several|\\d+) (?:days|weeks|months|years)"
            + "|gestern|heute|morgen|vorgestern|vor \\w+ (?:tag|woche|monat|jahr)\\w*"
            + "|(?:letzte|nächste|vorige)[nrsm]? \\w+|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\\b");

    private TimeWords() {}

    static boolean in(String content) {
        String start = content.length() <= LOOKED_AT ? content : content.substring(0, LOOKED_AT);
        Matcher said = SAID.matcher(start);
        return WORDS.matcher(start).region(said.lookingAt() ? said.end() : 0, start.length()).find();
    }
}
