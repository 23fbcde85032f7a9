package dev.throughline.settings;

import dev.throughline.memory.InvalidRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How the console looks.
public enum Theme {
    /// As the desktop does, high contrast included.
    AUTOMATIC,
    LIGHT,
    DARK,
    CONTRAST_LIGHT,
    CONTRAST_DARK;

    /// The name in the file, for instance `contrast-dark`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one after this, the first after the last.
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// @param key the setting to name when the text is none of the themes
    public static Theme parse(String key, String text) {
        for (Theme theme : values()) {
            if (theme.wireName().equals(text)) {
                return theme;
            }
        }
        throw new InvalidRequest(key, "is \"" + text + "\", must be one of "
                + Arrays.stream(values()).map(Theme::wireName).collect(Collectors.joining(", ")));
    }
}
