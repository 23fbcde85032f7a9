package dev.throughline.store;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared when case, width and punctuation do not matter.
final class Fold {

    /// Sorts behind every text that starts with what stands before it.
    static final String END = Character.toString(Character.MAX_CODE_POINT);

    private Fold() {}

    /// Compatibility forms unified, lower case, no space at the ends, no character that SQLite cannot keep as text.
    static String text(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        if (TextCodec.plain(folded)) {
            return folded;
        }
        StringBuilder clean = new StringBuilder(folded.length());
        folded.codePoints().map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// Only the letters and digits of a text, folded: `jane-doe` and `Jane Doe` are the same.
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
