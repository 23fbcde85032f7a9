package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers that a word before them makes identifiers: `order no. 4521`, `tickets #881 and #882`, `SKU: 85099C`.
///
/// Between the word and the number there may be a designator ("number", "no.", "id", "#") and a verb or colon. With a
/// designator the number is named as such (strong); without it (weak: "order 4521") it must be long enough, no year,
/// no count ("order 4521 pieces") and the word no verb ("to order 1500").
final class CuedNumbers {

    /// How a family of numbers reads.
    ///
    /// @param cue finds the word; its group `self` is set when the word itself is a designator ("Bestellnummer")
    /// @param strongDigits digits at least behind a designator
    /// @param weakDigits digits at least without; 0 when a designator is a must
    /// @param weakLetters whether the number may have letters without a designator
    /// @param minLength characters at least
    /// @param verb whether the word may be a verb or part of a phrase ("to order", "in case"), so that what stands
    ///     before it counts
    record Form(
            EntityKind kind, Pattern cue, int strongDigits, int weakDigits, boolean weakLetters, int minLength,
            boolean verb, String keyPrefix) {}

    private static final Pattern CONNECTOR = Pattern.compile("[\\s(\\[-]{0,3}+"
            + "(?:(?:confirmation|reference|tracking) )?+"
            + "(?<sign>(?:numbers?|num|nos?|nr|nummer|ids?|ref|reference|code|numero|número|numéro|n°|nº)"
            + "(?![\\p{L}\\d]))?+"
            + "[.)]?+\\s{0,2}+(?<verb>(?:is|was|are|were|ist|lautet|es|est)(?!\\p{L})|[:=])?+\\s{0,2}+[:\\-]?+\\s{0,2}+"
            + "(?<hash>[#№])?+\\s{0,1}+");
    private static final Pattern VALUE = Pattern.compile("[a-z0-9]{1,24}+(?:[-_][a-z0-9]{1,16}+){0,5}+");
    private static final Pattern MORE =
            Pattern.compile("\\s{0,2}+(?:[,;&/]|and|und|or|oder|et)(?:\\s{1,2}+(?:and|und|or))?+\\s{0,2}+(?<hash>#)?+");
    private static final Pattern NEXT_WORD = Pattern.compile("[ -]{1,2}+([\\p{L}-]{1,12}+)(?![\\p{L}])");
    private static final Pattern VERB_BEFORE = Pattern.compile(
            "(?:^|[^\\p{L}])(?:to|will|can|could|would|please|should|must|may|might|cannot|can't|don't|didn't|i|we|they"
                    + "|you|in|out of|cant|dont|did|not|if|and then|let's|lets) $");
    /// What lets a short number follow the bare word: "my ticket 881" is one, "flight ticket 400" a price.
    private static final Pattern POINTED = Pattern.compile(
            "(?:^|[.!?:(\\n\"-] ?|(?:^|[^\\p{L}])(?:my|the|this|that|your|our|on|for|of|about|see|from|to|in|re"
                    + "|with|under"
                    + "|is|was|and|regarding|reference|support|service) )$");
    private static final Pattern DIGIT_RUN = Pattern.compile("\\d{3}");
    private static final Pattern ZEROS = Pattern.compile("[0-]{1,40}+");
    private static final int MORE_LIMIT = 500;

    private final Form form;

    CuedNumbers(Form form) {
        this.form = form;
    }

    void find(NormalText text, Findings findings) {
        Hits cues = Hits.atWords(form.cue(), text);
        Matcher cue = cues.match();
        Matcher connector = CONNECTOR.matcher(text.folded);
        Matcher value = VALUE.matcher(text.folded);
        while (cues.find()) {
            connector.region(cue.end(), text.length());
            if (!connector.lookingAt()) {
                continue;
            }
            boolean strong = cue.group("self") != null || connector.group("sign") != null
                    || connector.group("hash") != null || punctuation(connector.group("verb"));
            boolean wordVerb = connector.group("verb") != null && !strong;
            if (wordVerb || (!strong && weakRefused(text, cue.start()))) {
                continue;
            }
            boolean signed = cue.group("self") != null || connector.group("sign") != null
                    || connector.group("hash") != null;
            int digits = signed ? form.strongDigits() : form.weakDigits();
            if (digits == 3 && !strong && !POINTED.matcher(just(text, cue.start())).find()) {
                digits = 4;
            }
            int end = take(text, findings, value, connector.end(), digits, signed || form.weakLetters(), strong);
            if (end > 0 && (strong || cue.group().endsWith("s") || cue.group().endsWith("en"))) {
                more(text, findings, value, connector.end(), end);
            }
        }
    }

    private boolean weakRefused(NormalText text, int cueStart) {
        return form.weakDigits() == 0 || (form.verb() && VERB_BEFORE.matcher(just(text, cueStart)).find());
    }

    private static String just(NormalText text, int cueStart) {
        return text.folded.substring(Math.max(0, cueStart - 12), cueStart);
    }

    private static boolean punctuation(@Nullable String verb) {
        return verb != null && !Character.isLetter(verb.charAt(0));
    }

    /// Reads on over "and", commas and the like, as long as what follows is a number of the same make.
    private void more(NormalText text, Findings findings, Matcher value, int firstStart, int firstEnd) {
        Matcher more = MORE.matcher(text.folded);
        String first = text.folded.substring(firstStart, firstEnd);
        int end = firstEnd;
        for (int count = 0; count < MORE_LIMIT; count++) {
            more.region(end, text.length());
            if (!more.lookingAt()) {
                return;
            }
            value.region(more.end(), text.length());
            if (!value.lookingAt() || Math.abs(value.end() - value.start() - first.length()) > 2
                    || (form.kind() != EntityKind.SKU && Words.number(first) && !Words.number(value.group()))) {
                return;
            }
            end = take(text, findings, value, more.end(), Math.max(3, form.weakDigits()), true, false);
            if (end < 0) {
                return;
            }
        }
    }

    /// @return where the number ends, -1 if there is none to take
    private int take(
            NormalText text, Findings findings, Matcher value, int start, int digits, boolean letters,
            boolean strong) {
        value.region(start, text.length());
        if (digits == 0 || !value.lookingAt() || text.wordAt(start - 1)) {
            return -1;
        }
        int end = value.end();
        String folded = value.group();
        if (end - start < form.minLength() || Words.digits(folded) < digits || !closed(text, end)
                || (Words.measure(folded) && !(strong && Words.digits(folded) > 3))
                || !DIGIT_RUN.matcher(folded).find() || ZEROS.matcher(folded).matches()
                || !(Words.number(folded) || (letters && code(folded)))
                || (!strong && Words.year(folded)) || counted(text, end, folded)) {
            return -1;
        }
        String key = form.keyPrefix() + Keys.key(form.kind(), folded);
        String label = Keys.label(form.kind(), key, text.text.substring(start, end));
        return findings.take(form.kind(), key, label, start, end) ? end : -1;
    }

    /// Whether the number ends here and does not go on as an amount, a version, a time, a path or an address.
    static boolean closed(NormalText text, int end) {
        char next = text.charAt(end);
        return switch (next) {
            case '.', ',', ':', '/', '\'' -> !text.digitAt(end + 1) && !(next == '.' && fileEnding(text, end));
            case '%', '°', '@', '_', '\\', '€', '$', '£', '=' -> false;
            default -> !text.wordAt(end);
        };
    }

    private static boolean fileEnding(NormalText text, int dot) {
        return Character.isLetter(text.charAt(dot + 1));
    }

    /// Letters and digits in turn without a blank are a code; a word with an index ("iphone15") is not.
    private static boolean code(String folded) {
        int letters = 0;
        for (int i = 0; i < folded.length(); i++) {
            letters += Character.isLetter(folded.charAt(i)) ? 1 : 0;
        }
        return letters <= Math.max(4, Words.digits(folded) * 2);
    }

    private static boolean counted(NormalText text, int end, String folded) {
        if (!Words.number(folded)) {
            return false;
        }
        Matcher next = NEXT_WORD.matcher(text.folded).region(end, text.length());
        return next.lookingAt() && Words.UNITS.contains(next.group(1));
    }
}
