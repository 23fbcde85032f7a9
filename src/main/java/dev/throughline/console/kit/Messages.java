package dev.throughline.console.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The console's words in one language. Immutable; needs no toolkit.
public final class Messages {

    private static final String BUNDLE = "dev.throughline.console.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String text(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /// The word for an enum constant, for instance behind the key `memory-type.episodic`.
    public String word(String prefix, Enum<?> constant) {
        return bundle.getString(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The word for a text that comes from outside, for instance a ticket's status; the text itself if we have none.
    public String wordOr(String prefix, String text) {
        String key = prefix + "." + text.toLowerCase(Locale.ROOT);
        return bundle.containsKey(key) ? bundle.getString(key) : text;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }
}
