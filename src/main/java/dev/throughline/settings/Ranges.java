package dev.throughline.settings;

import dev.throughline.memory.InvalidRequest;

/// Holds a setting against its range; the settings' constructors call it.
final class Ranges {

    private Ranges() {}

    /// A finite number from 0 to 1.
    static double unit(String key, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidRequest(key, "is " + value + ", must be between 0 and 1");
        }
        return value;
    }

    static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidRequest(key, "is " + value + ", must be between " + least + " and " + most);
        }
        return value;
    }

    static String notBlank(String key, String value) {
        if (value.isBlank()) {
            throw new InvalidRequest(key, "is empty");
        }
        return value;
    }
}
