package dev.throughline.console.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// Shows a node to nobody: it is styled, laid out and painted as it will be when it is first needed, and neither eye
/// nor mouse meets it. What takes its time the first time then has been done. Takes over whether the node is visible.
public final class Unseen {

    /// Painted, and rounded to nothing.
    private static final double OPACITY = 0.001;

    private final ObservableBooleanValue seen;
    private final BooleanProperty on = new SimpleBooleanProperty();

    /// @param seen when the node is to be visible; ends what nobody was to see
    public Unseen(Node node, ObservableBooleanValue seen) {
        this.seen = seen;
        node.visibleProperty().bind(Bindings.or(seen, on));
        node.mouseTransparentProperty().bind(on);
        node.opacityProperty().bind(Bindings.when(on).then(OPACITY).otherwise(1.0));
        seen.subscribe(now -> {
            if (now) {
                end();
            }
        });
    }

    /// Shows it to nobody from now on, unless it is to be seen.
    ///
    /// @return whether it is shown to nobody now
    public boolean begin() {
        on.set(!seen.get());
        return on.get();
    }

    public void end() {
        on.set(false);
    }
}
