package dev.throughline.console.settings;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import java.util.OptionalDouble;

/// What a rule of fading means, in sentences a person can judge. Needs no toolkit.
final class FadingWords {

    static final double VITAL = 1;
    private static final double ORDINARY = 0.5;
    private static final double HOURS_A_DAY = 24;
    private static final double DAYS_A_YEAR = 365;
    private static final double MOST_HOURS = 48;
    private static final double MOST_DAYS = 120;
    private static final double MOST_MONTHS = 24;
    private static final double FURTHEST_HOURS = 10 * DAYS_A_YEAR * HOURS_A_DAY;

    private final Messages messages;

    FadingWords(Messages messages) {
        this.messages = messages;
    }

    /// For instance `4 hours`, `7 days`, `12 months`, `2 years`.
    String time(double hours) {
        double days = hours / HOURS_A_DAY;
        double months = days * 12 / DAYS_A_YEAR;
        if (hours <= MOST_HOURS) {
            return messages.text("fading.time.hours", rounded(hours));
        }
        if (days <= MOST_DAYS) {
            return messages.text("fading.time.days", rounded(days));
        }
        return months < MOST_MONTHS ? messages.text("fading.time.months", rounded(months))
                : messages.text("fading.time.years", rounded(days / DAYS_A_YEAR));
    }

    /// How it fades and when it leaves recall.
    String meaning(DecayPolicy.Rule rule) {
        return speed(rule) + " " + end(rule);
    }

    private String speed(DecayPolicy.Rule rule) {
        if (rule.curve() == Curve.FLAT) {
            return messages.text("fading.flat");
        }
        return messages.text("fading.speed", time(rule.halfLifeHours()), time(quarter(rule)));
    }

    private String end(DecayPolicy.Rule rule) {
        if (rule.floor() == 0) {
            return messages.text("fading.stays");
        }
        OptionalDouble ordinary = gone(rule, ORDINARY);
        OptionalDouble vital = gone(rule, VITAL);
        if (ordinary.isEmpty()) {
            return messages.text("fading.stays-above");
        }
        if (ordinary.getAsDouble() == 0) {
            return messages.text("fading.leaves-at-once");
        }
        return vital.isEmpty() ? messages.text("fading.leaves", time(ordinary.getAsDouble()))
                : messages.text("fading.leaves-both", time(ordinary.getAsDouble()), time(vital.getAsDouble()));
    }

    private static double quarter(DecayPolicy.Rule rule) {
        double halfLives = 0;
        while (rule.curve().left(halfLives) > 0.25) {
            halfLives += 0.25;
        }
        return halfLives * rule.halfLifeHours();
    }

    /// Hours until a memory that nobody uses falls below the floor; empty if not within ten years. By bisection.
    static OptionalDouble gone(DecayPolicy.Rule rule, double importance) {
        if (left(rule, importance, FURTHEST_HOURS) >= rule.floor()) {
            return OptionalDouble.empty();
        }
        if (importance < rule.floor()) {
            return OptionalDouble.of(0);
        }
        double early = 0;
        double late = FURTHEST_HOURS;
        while (late - early > 0.02) {
            double middle = (early + late) / 2;
            if (left(rule, importance, middle) < rule.floor()) {
                late = middle;
            } else {
                early = middle;
            }
        }
        return OptionalDouble.of(late);
    }

    static double left(DecayPolicy.Rule rule, double importance, double hours) {
        return importance * rule.curve().left(hours / rule.halfLifeHours());
    }

    private static double rounded(double value) {
        return value < 10 ? Math.round(value * 10) / 10.0 : Math.round(value);
    }
}
