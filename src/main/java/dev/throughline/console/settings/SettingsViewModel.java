package dev.throughline.console.settings;

import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Remembered;
import dev.throughline.console.kit.Screen;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which part of the settings is shown; remembered.
public final class SettingsViewModel {

    private static final String SECTION = "section";

    private final Navigation navigation;
    private final ObjectProperty<SettingsSection> section;

    public SettingsViewModel(Navigation navigation, Remembered remembered) {
        this.navigation = navigation;
        section = new SimpleObjectProperty<>(remembered.get(SECTION, SettingsSection.APPEARANCE));
        section.subscribe(shown -> remembered.put(SECTION, shown));
    }

    // state

    public ObjectProperty<SettingsSection> sectionProperty() {
        return section;
    }

    // commands

    /// Goes to the settings, to this part of them.
    public void show(SettingsSection target) {
        section.set(target);
        navigation.go(Screen.SETTINGS);
    }
}
