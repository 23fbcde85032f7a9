package dev.throughline.console.settings;

import java.util.Locale;
import java.util.stream.Stream;

/// The languages the console speaks.
public enum Language {
    SYSTEM(""),
    ENGLISH("en"),
    GERMAN("de");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The BCP 47 tag; empty for the desktop's language.
    public String tag() {
        return tag;
    }

    /// The language of a tag that may name a country too; the desktop's when it is none of ours.
    static Language of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values()).filter(each -> each.tag.equals(language)).findFirst().orElse(SYSTEM);
    }
}
