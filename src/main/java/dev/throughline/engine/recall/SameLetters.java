package dev.throughline.engine.recall;

/// Texts without what does not make them say something else: of their letters and digits alone, whatever their case.
final class SameLetters {

    private static final long START = 1_125_899_906_842_597L;
    private static final int FACTOR = 31;

    private SameLetters() {}

    /// The same number for texts of the same letters and digits, and hardly ever for others. Linear in the text.
    static long mark(String text) {
        long mark = START;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
                mark = FACTOR * mark + Character.toLowerCase(letter);
            }
        }
        return mark;
    }
}
