package dev.throughline.settings;

import dev.throughline.memory.InvalidRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How the window looks and where its parts stand.
///
/// @param language a BCP 47 tag, for instance `en` or `de-AT`; empty for the desktop's
/// @param textSize in percent of the desktop's, 100 to 200
/// @param singleKeys whether single letters and signs are commands while nothing is typed
/// @param reducedMotion whether nothing moves, even where the desktop does not ask for it
/// @param layout what the window remembers of itself, by names of its own, for instance `window.width`
/// @param keys key combinations other than the usual ones, by the command's id; an empty one for no key
/// @param desk what the desk remembers of the person's work
public record ConsoleSettings(
        Theme theme,
        String language,
        int textSize,
        boolean singleKeys,
        boolean reducedMotion,
        Map<String, String> layout,
        Map<String, String> keys,
        DeskMemory desk) {

    public static final int SMALLEST_TEXT = 100;
    public static final int LARGEST_TEXT = 200;
    public static final ConsoleSettings DEFAULT =
            new ConsoleSettings(Theme.AUTOMATIC, "", SMALLEST_TEXT, true, false, Map.of(), Map.of(), DeskMemory.EMPTY);

    public ConsoleSettings {
        if (!language.isEmpty() && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            throw new InvalidRequest("console.language",
                    "is \"" + language + "\", must be a language tag such as en or de-AT, or empty");
        }
        Ranges.within("console.text-size", textSize, SMALLEST_TEXT, LARGEST_TEXT);
        layout = Collections.unmodifiableMap(new LinkedHashMap<>(layout));
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /// The chosen language, or the desktop's.
    public Locale locale() {
        return language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
    }

    public ConsoleSettings withTheme(Theme value) {
        return new ConsoleSettings(value, language, textSize, singleKeys, reducedMotion, layout, keys, desk);
    }

    public ConsoleSettings withLanguage(String value) {
        return new ConsoleSettings(theme, value, textSize, singleKeys, reducedMotion, layout, keys, desk);
    }

    public ConsoleSettings withTextSize(int value) {
        return new ConsoleSettings(theme, language, value, singleKeys, reducedMotion, layout, keys, desk);
    }

    public ConsoleSettings withSingleKeys(boolean value) {
        return new ConsoleSettings(theme, language, textSize, value, reducedMotion, layout, keys, desk);
    }

    public ConsoleSettings withReducedMotion(boolean value) {
        return new ConsoleSettings(theme, language, textSize, singleKeys, value, layout, keys, desk);
    }

    public ConsoleSettings withLayout(Map<String, String> value) {
        return new ConsoleSettings(theme, language, textSize, singleKeys, reducedMotion, value, keys, desk);
    }

    public ConsoleSettings withKeys(Map<String, String> value) {
        return new ConsoleSettings(theme, language, textSize, singleKeys, reducedMotion, layout, value, desk);
    }

    public ConsoleSettings withDesk(DeskMemory value) {
        return new ConsoleSettings(theme, language, textSize, singleKeys, reducedMotion, layout, keys, value);
    }
}
