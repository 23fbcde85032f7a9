package dev.throughline.console.graph;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// Folds the card away where there is little room, and brings it back where there is; what the person says about it
/// counts until the room changes.
final class SidePart {

    /// How many times as wide as the card the whole has to be.
    private static final double ROOM = 2.6;

    private final Region whole;
    private final Region side;
    private final ToggleButton button;
    private boolean wide = true;

    /// @param button shows and folds the card
    /// @param something whether there is anything it could tell of
    SidePart(Region whole, Region side, ToggleButton button, BooleanBinding something) {
        this.whole = whole;
        this.side = side;
        this.button = button;
        button.setSelected(true);
        button.disableProperty().bind(something.not());
        side.visibleProperty().bind(button.selectedProperty().and(something));
        side.managedProperty().bind(side.visibleProperty());
        whole.widthProperty().subscribe((_, _) -> arrange());
        side.prefWidthProperty().subscribe((_, _) -> arrange());
    }

    private void arrange() {
        boolean now = whole.getWidth() >= ROOM * side.prefWidth(-1);
        if (now != wide && whole.getWidth() > 0) {
            wide = now;
            button.setSelected(now);
        }
    }
}
