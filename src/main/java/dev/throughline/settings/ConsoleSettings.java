package dev.throughline.settings;

import dev.throughline.memory.InvalidRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How the window looks and where its parts stand.
///
/// @param language a BCP 47 tag, for instance `en` or `de-AT`; empty for the desktop's
/// @param layout what the window remembers of itself, by names of its own, for instance `window.width`
/// @param keys key combinations other than the usual ones, by the command's id
/// @param desk what the desk remembers of the person's work
public record ConsoleSettings(
        Theme theme, String language, Map<String, String> layout, Map<String, String> keys, DeskMemory desk) {

    public static final ConsoleSettings DEFAULT = new ConsoleSettings(Theme.AUTOMATIC, "", Map.of(), Map.of());

    /// With nothing remembered of anybody's work.
    public ConsoleSettings(Theme theme, String language, Map<String, String> layout, Map<String, String> keys) {
        this(theme, language, layout, keys, DeskMemory.EMPTY);
    }

    public ConsoleSettings {
        if (!language.isEmpty() && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            throw new InvalidRequest("console.language",
                    "is \"" + language + "\", must be a language tag such as en or de-AT, or empty");
        }
        layout = Collections.unmodifiableMap(new LinkedHashMap<>(layout));
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /// The chosen language, or the desktop's.
    public Locale locale() {
        return language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
    }

    public ConsoleSettings withTheme(Theme value) {
        return new ConsoleSettings(value, language, layout, keys, desk);
    }

    public ConsoleSettings withLanguage(String value) {
        return new ConsoleSettings(theme, value, layout, keys, desk);
    }

    public ConsoleSettings withLayout(Map<String, String> value) {
        return new ConsoleSettings(theme, language, value, keys, desk);
    }

    public ConsoleSettings withKeys(Map<String, String> value) {
        return new ConsoleSettings(theme, language, layout, value, desk);
    }

    public ConsoleSettings withDesk(DeskMemory value) {
        return new ConsoleSettings(theme, language, layout, keys, value);
    }
}
