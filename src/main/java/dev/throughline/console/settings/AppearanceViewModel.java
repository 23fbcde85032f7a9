package dev.throughline.console.settings;

import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.Saving;

/// Theme, text size, language and how the console behaves.
public final class AppearanceViewModel {

    private final Look look;
    private final Saving saving;
    private final Language language;
    private final Runnable speakAgain;

    /// @param tag the language that is set
    /// @param speakAgain builds the window anew once another language is saved
    public AppearanceViewModel(Look look, String tag, Saving saving, Runnable speakAgain) {
        this.look = look;
        this.saving = saving;
        this.speakAgain = speakAgain;
        language = Language.of(tag);
    }

    // state

    public Look look() {
        return look;
    }

    public Language language() {
        return language;
    }

    // commands

    public void speak(Language chosen) {
        if (chosen != language) {
            saving.save(settings -> settings.withConsole(settings.console().withLanguage(chosen.tag())))
                    .onSuccess(_ -> speakAgain.run());
        }
    }
}
