package dev.throughline.inference;

/// What of a text the tokenizer may be given. The stored text stays as it is.
final class ModelText {

    private ModelText() {}

    /// The same text with a blank for every half of a broken surrogate pair, which the native tokenizer cannot decode,
    /// and for every NUL. Returns the very same string when there are none, the common case. Linear.
    static String clean(String text) {
        int bad = firstBad(text);
        if (bad < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = bad; i < chars.length; i++) {
            if (Character.isHighSurrogate(chars[i]) && i + 1 < chars.length && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else if (chars[i] == 0 || Character.isSurrogate(chars[i])) {
                chars[i] = ' ';
            }
        }
        return new String(chars);
    }

    private static int firstBad(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
