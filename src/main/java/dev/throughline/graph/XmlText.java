package dev.throughline.graph;

/// What XML 1.0 can hold at all; escaping markup is the writer's job.
final class XmlText {

    private XmlText() {}

    /// Control characters, lone surrogates and non-characters become U+FFFD. A carriage return would come back as a
    /// line feed, so it is written as one.
    static String legal(String value) {
        StringBuilder legal = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\r') {
                if (i + 1 == value.length() || value.charAt(i + 1) != '\n') {
                    legal.append('\n');
                }
            } else if ((character < 0x20 && character != '\n' && character != '\t') || character >= 0xFFFE
                    || lone(value, i)) {
                legal.append('\uFFFD');
            } else {
                legal.append(character);
            }
        }
        return legal.toString();
    }

    /// Whether half a surrogate pair stands alone at `index`.
    static boolean lone(String value, int index) {
        char character = value.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    }
}
