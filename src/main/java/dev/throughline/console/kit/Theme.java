package dev.throughline.console.kit;

/// Light, dark, or as the system has it.
public enum Theme {
    AUTOMATIC,
    LIGHT,
    DARK;

    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
