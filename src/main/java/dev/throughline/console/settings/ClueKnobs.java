package dev.throughline.console.settings;

import dev.throughline.memory.ClueWeights;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// The weights of what stands around a memory as knobs to turn, each 0..1.
public final class ClueKnobs {

    private final Turned neighbours = new Turned();
    private final Turned window = new Turned();
    private final Turned session = new Turned();
    private final Turned person = new Turned();
    private final Turned time = new Turned();
    private final Turned past = new Turned();
    private final List<Turned> all = List.of(neighbours, window, session, person, time, past);

    ClueKnobs(ClueWeights weights, Runnable turned) {
        set(weights);
        all.forEach(knob -> knob.property().subscribe((_, _) -> turned.run()));
    }

    public DoubleProperty neighboursProperty() {
        return neighbours.property();
    }

    public DoubleProperty windowProperty() {
        return window.property();
    }

    public DoubleProperty sessionProperty() {
        return session.property();
    }

    public DoubleProperty personProperty() {
        return person.property();
    }

    public DoubleProperty timeProperty() {
        return time.property();
    }

    public DoubleProperty pastProperty() {
        return past.property();
    }

    void set(ClueWeights weights) {
        neighbours.set(weights.neighbours());
        window.set(weights.window());
        session.set(weights.session());
        person.set(weights.person());
        time.set(weights.time());
        past.set(weights.past());
    }

    ClueWeights weights() {
        return new ClueWeights(neighbours.value(), window.value(), session.value(), person.value(), time.value(),
                past.value());
    }
}
