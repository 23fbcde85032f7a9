package dev.throughline.settings;

import dev.throughline.memory.InvalidRequest;
import java.util.Locale;

/// How the console looks.
public enum Theme {
    /// As the desktop does.
    AUTOMATIC,
    LIGHT,
    DARK;

    /// The name in the file, for instance `automatic`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param key the setting to name when the text is none of the themes
    public static Theme parse(String key, String text) {
        for (Theme theme : values()) {
            if (theme.wireName().equals(text)) {
                return theme;
            }
        }
        throw new InvalidRequest(key, "is \"" + text + "\", must be automatic, light or dark");
    }
}
