package dev.throughline.settings;

import java.util.Locale;

/// The families of systems that place files and windows differently.
public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS;

    /// @param name as the `os.name` property has it; unknown systems count as Linux
    static OperatingSystem of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        return lower.startsWith("mac") || lower.startsWith("darwin") ? MACOS : LINUX;
    }
}
