package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of people, customers and products. A capital letter is no evidence; evidence is an introduction ("my name
/// is"), a title, a sign-off of two words, an address in angle brackets, or that the name is known already.
///
/// A name that is the memory's own customer's, or its first word, is that customer. In a text without any capital the
/// word behind "my name is" counts too, up to the next word that is never a name.
final class Names implements Recogniser {

    private static final String WORD = "\\p{Lu}[\\p{L}']{1,30}+(?:-\\p{Lu}[\\p{L}']{1,30}+)?+";
    private static final String NAME = "(?<name>" + WORD + "(?: (?:(?:van|von|de|der|den|di|da|del|la|le|bin|al"
            + "|el|ter|zu) ){0,2}+(?:"
            + WORD + "|\\p{Lu}\\.(?! ?\\p{Lu}\\.)|(?!I )\\p{Lu}(?= \\p{Lu}\\p{L}))){0,3}+)(?![\\p{L}\\d@_]"
            + "|[.'-][\\p{L}\\d])";
    private static final Pattern INTRODUCED = Pattern.compile("(?<![\\p{L}\\d])(?:"
            + "(?i:my (?:full )?name(?: is|'s)|i am called|mein name ist|ich heiße|je m'appelle|me llamo"
            + "|mi nombre es|customer name(?: is|:)|caller:)"
            + " {1,2}+" + NAME + "|(?i:this is) " + NAME.replace("<name>", "<speaker>")
            + "(?= (?i:speaking|calling|here)(?!\\p{L})))");
    private static final Pattern TITLED =
            Pattern.compile("(?<![\\p{L}\\d])(?:Mr\\.?|Mrs\\.?|Dr\\. |Prof\\.|Herr|Frau|Mme) ?+" + NAME);
    private static final Pattern SIGNED = Pattern.compile(
            "(?<![\\p{L}\\d])(?i:(?:kind|best|warm)? ?regards|cheers|sincerely|yours|many thanks|thanks"
                    + "(?: again)?|thank you"
                    + "|viele grüße|mit freundlichen grüßen"
                    + "|beste grüße)[,.!]{0,3}+\\s{1,4}+-{0,2}+ ?" + NAME + "[.]?(?=\\s{0,3}(?:$|\\n))");
    private static final Pattern ADDRESSED =
            Pattern.compile("(?<![\\p{L}\\d@.])" + NAME + "\"? ?<(?=[^\\s<>@]{1,64}@)");
    private static final Pattern LOWER = Pattern.compile("(?<![\\p{L}\\d])(?:(?:my full|my|full|^) ?name(?: is"
            + "|'?s)|this is(?= \\p{L}{2,20}+(?: \\p{L}{2,20}+)? (?:speaking|calling)))"
            + " (?<words>\\p{L}{2,24}+(?: \\p{L}{1,24}+){0,4}+)");
    /// Names that are words too: an introduction makes them names, a capital does not.
    private static final Set<String> NAMESAKES = Set.of(
            "mark", "will", "bill", "rose", "hope", "grace", "grant", "chase", "art", "pat", "sue", "rob", "frank",
            "gene", "jack", "june", "april", "august", "faith", "joy", "star", "king", "page", "case");
    private static final Set<String> COMMON = Set.of(
            "mail", "help", "user", "admin", "support", "team", "customer", "agent", "guest", "anonymous", "internet",
            "google", "microsoft", "apple", "mozilla", "regards", "cheers", "thanks", "happy", "communications", "inc",
            "llc", "ltd", "gmbh", "service", "services", "group", "bank", "newsletter", "university", "noreply",
            "notifications", "account", "message", "profile", "settings", "address", "sir", "madam");

    private final KnownNames known;
    private final @Nullable Entity subject;

    /// @param subject the customer the memory is about, if it says
    Names(KnownNames known, @Nullable Entity subject) {
        this.known = known;
        this.subject = subject;
    }

    @Override
    public void find(NormalText text, Findings findings) {
        if (!known.isEmpty()) {
            known(text, findings);
        }
        Hits introducedHits = Hits.atCasedWords(INTRODUCED, text);
        Matcher introduced = introducedHits.match();
        while (introducedHits.find()) {
            String group = introduced.group("name") == null ? "speaker" : "name";
            take(text, findings, introduced.start(group), introduced.end(group), 1, "");
        }
        evident(TITLED, text, findings, 1, "mr-");
        evident(SIGNED, text, findings, 2, "");
        if (text.text.indexOf('<') >= 0) {
            evident(ADDRESSED, text, findings, 2, "");
        }
        if (text.text.equals(text.folded)) {
            lower(text, findings);
        }
    }

    private void evident(Pattern pattern, NormalText text, Findings findings, int words, String singlePrefix) {
        Hits hits = Hits.atCasedWords(pattern, text);
        Matcher matcher = hits.match();
        while (hits.find()) {
            take(text, findings, matcher.start("name"), matcher.end("name"), words, singlePrefix);
        }
    }

    /// In a text without capitals.
    private void lower(NormalText text, Findings findings) {
        Hits lowerHits = Hits.atWords(LOWER, text);
        Matcher lower = lowerHits.match();
        while (lowerHits.find()) {
            int end = lower.start("words");
            int words = 0;
            for (String word : lower.group("words").split(" ")) {
                if (Words.NEVER_NAMES.contains(word) || words == 3) {
                    break;
                }
                end += word.length() + (words == 0 ? 0 : 1);
                words++;
            }
            if (words > 0 && end - lower.start("words") > 2) {
                take(text, findings, lower.start("words"), end, 1, "");
            }
        }
    }

    private void take(NormalText text, Findings findings, int start, int end, int words, String singlePrefix) {
        int to = end;
        String raw = text.text.substring(start, to);
        while (raw.indexOf(' ') > 0 && common(raw.substring(raw.lastIndexOf(' ') + 1))) {
            raw = raw.substring(0, raw.lastIndexOf(' '));
            to = start + raw.length();
        }
        List<String> parts = List.of(raw.split(" "));
        boolean single = parts.size() == 1;
        if (parts.size() < words || common(parts.getFirst())
                || (single && raw.length() > 3 && raw.equals(raw.toUpperCase(Locale.ROOT)))) {
            return;
        }
        Entity known = resolved(raw.toLowerCase(Locale.ROOT));
        String key = (single ? singlePrefix : "") + Keys.key(EntityKind.PERSON, raw);
        findings.take(known == null ? new Entity(EntityKind.PERSON, key, raw) : known, start, to);
    }

    private @Nullable Entity resolved(String folded) {
        if (subject != null) {
            String name = subject.label().toLowerCase(Locale.ROOT);
            if (name.equals(folded) || name.startsWith(folded + " ")) {
                return subject;
            }
        }
        Entity entity = known.named(folded);
        return entity != null && entity.kind() != EntityKind.PRODUCT && folded.indexOf(' ') > 0 ? entity : null;
    }

    private void known(NormalText text, Findings findings) {
        Matcher words = KnownNames.words(text.folded);
        int[] starts = new int[KnownNames.LONGEST];
        int[] ends = new int[KnownNames.LONGEST];
        int count = 0;
        while (words.find()) {
            if (count == KnownNames.LONGEST) {
                System.arraycopy(starts, 1, starts, 0, count - 1);
                System.arraycopy(ends, 1, ends, 0, count - 1);
                count--;
            }
            starts[count] = words.start();
            ends[count] = KnownNames.wordEnd(text.folded, words.start(), words.end());
            count++;
            lookUp(text, findings, starts, ends, count);
        }
    }

    /// Looks up the sequences that end at the last word, longest first.
    private void lookUp(NormalText text, Findings findings, int[] starts, int[] ends, int count) {
        StringBuilder joined = new StringBuilder();
        Entity best = null;
        int bestStart = 0;
        boolean bestSingle = true;
        for (int i = count - 1; i >= 0; i--) {
            joined.insert(0, (joined.isEmpty() ? "" : " ")).insert(0, text.folded, starts[i], ends[i]);
            Entity entity = known.named(joined.toString());
            if (entity != null) {
                best = entity;
                bestStart = starts[i];
                bestSingle = i == count - 1;
            }
            if (i > 0 && (starts[i] - ends[i - 1] > 2 || text.text.indexOf('\n', ends[i - 1]) == ends[i - 1])) {
                break;
            }
        }
        int end = ends[count - 1];
        if (best != null && (!bestSingle || telling(text, bestStart, end, best))) {
            findings.take(best, bestStart, end);
        }
    }

    /// Whether a single word is the name and not just a word: it has a digit or an underscore, stands behind `@`, or
    /// has a capital that the beginning of a sentence does not explain.
    private static boolean telling(NormalText text, int start, int end, Entity entity) {
        String word = text.folded.substring(start, end);
        if (text.charAt(start - 1) == '@' || word.indexOf('_') > 0 || (word.length() > 4 && word.indexOf('-') > 0)
                || (word.length() > 3 && Words.digits(word) > 0 && Words.digits(word) < word.length())) {
            return true;
        }
        boolean capital = Character.isUpperCase(text.text.charAt(start));
        if (entity.kind() == EntityKind.PRODUCT) {
            return capital;
        }
        return capital && word.length() > 3 && !common(word) && !NAMESAKES.contains(word)
                && !text.before(start, 8).isBlank();
    }

    private static boolean common(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        return COMMON.contains(folded) || Words.NEVER_NAMES.contains(folded) || Words.PLATFORMS.contains(folded)
                || Words.UNITS.contains(folded);
    }
}
