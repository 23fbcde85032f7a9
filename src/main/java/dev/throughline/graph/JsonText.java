package dev.throughline.graph;

/// Writes JSON, with the commas. Lone surrogates are escaped, so that the text is valid Unicode.
final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private boolean comma;

    JsonText open(char bracket) {
        separate();
        out.append(bracket);
        comma = false;
        return this;
    }

    JsonText close(char bracket) {
        out.append(bracket);
        comma = true;
        return this;
    }

    JsonText name(String name) {
        separate();
        quote(name);
        out.append(':');
        comma = false;
        return this;
    }

    JsonText field(String name, String value) {
        return name(name).value(value);
    }

    JsonText field(String name, double value) {
        name(name);
        out.append(value);
        comma = true;
        return this;
    }

    JsonText field(String name, int value) {
        name(name);
        out.append(value);
        comma = true;
        return this;
    }

    JsonText field(String name, boolean value) {
        name(name);
        out.append(value);
        comma = true;
        return this;
    }

    JsonText value(String value) {
        separate();
        quote(value);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            out.append(',');
        }
    }

    private void quote(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < 0x20 || character == 0x2028 || character == 0x2029 || XmlText.lone(value, i)) {
                        out.append(String.format("\\u%04x", (int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
