package dev.throughline.console.settings;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// A knob, read to the hundredth; not turned, it keeps its exact value.
final class Turned {

    private static final double SAME = 0.005;

    private final DoubleProperty property = new SimpleDoubleProperty();
    private double before;

    DoubleProperty property() {
        return property;
    }

    void set(double value) {
        before = value;
        property.set(value);
    }

    boolean same() {
        return Math.abs(property.get() - before) < SAME;
    }

    double value() {
        return same() ? before : Math.round(property.get() * 100) / 100.0;
    }
}
