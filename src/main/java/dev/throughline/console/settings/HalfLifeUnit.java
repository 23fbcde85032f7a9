package dev.throughline.console.settings;

/// In what half-lives are typed.
public enum HalfLifeUnit {
    HOURS(1),
    DAYS(24);

    private final double hours;

    HalfLifeUnit(double hours) {
        this.hours = hours;
    }

    double hours() {
        return hours;
    }

    /// Days from two of them on.
    static HalfLifeUnit of(double hours) {
        return hours < 2 * DAYS.hours ? HOURS : DAYS;
    }
}
