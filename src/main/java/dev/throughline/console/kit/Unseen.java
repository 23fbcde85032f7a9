package dev.throughline.console.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/// Shows a node to nobody: it is styled, laid out and painted as it will be when it is first needed, and neither eye
/// nor mouse meets it. What takes its time the first time then has been done, and little by little if it is given its
/// height little by little: a list makes as many rows as there is room for. Takes over whether the node is visible and
/// how high it may be.
public final class Unseen {

    /// Painted, and rounded to nothing.
    private static final double OPACITY = 0.001;

    private final ObservableBooleanValue seen;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final DoubleProperty height = new SimpleDoubleProperty();

    /// @param seen when the node is to be visible; ends what nobody was to see
    public Unseen(Region node, ObservableBooleanValue seen) {
        this.seen = seen;
        node.visibleProperty().bind(Bindings.or(seen, on));
        node.mouseTransparentProperty().bind(on);
        node.maxHeightProperty().bind(Bindings.when(on).then(height).otherwise(node.getMaxHeight()));
        node.opacityProperty().bind(Bindings.when(on).then(OPACITY).otherwise(1.0));
        seen.subscribe(now -> {
            if (now) {
                end();
            }
        });
    }

    /// Shows it to nobody from now on, unless it is to be seen.
    ///
    /// @param room how high it may be at most, in pixels
    /// @return whether it is shown to nobody now
    public boolean begin(double room) {
        height.set(room);
        on.set(!seen.get());
        return on.get();
    }

    public void end() {
        on.set(false);
    }
}
