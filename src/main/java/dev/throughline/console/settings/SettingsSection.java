package dev.throughline.console.settings;

import dev.throughline.console.kit.Icon;

/// The parts of the settings, as their list shows them.
public enum SettingsSection {
    APPEARANCE(Icon.APPEARANCE),
    KEYS(Icon.KEYBOARD),
    RANKING(Icon.RANKING),
    FADING(Icon.FADING),
    DATA(Icon.DATA);

    private final Icon icon;

    SettingsSection(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }
}
