package dev.throughline.console.kit;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A cell that shows one of several faces, or none while it is empty.
///
/// A face that was shown once stays in the cell, out of sight. Taken out and put in again, as the graphic of a cell is
/// wont to be, it would be styled anew with all that is in it, and in lists that change with every key and every turn
/// of the wheel this costs more than all else together.
public abstract class FacedCell<T> extends ListCell<T> {

    /// About a row: how many empty ones there are to fill a list depends on it.
    private static final double EMPTY_HEIGHT = 48;

    private final StackPane faces = new StackPane();
    private @Nullable Node shown;

    protected FacedCell() {
        faces.setAlignment(Pos.CENTER_LEFT);
        setGraphic(faces);
        setPrefWidth(0);
    }

    /// Shows this face instead of the one before.
    ///
    /// @param face one of a few that this cell has; null for none
    /// @param spoken what a screen reader says of it
    protected final void show(@Nullable Node face, @Nullable String spoken) {
        setAccessibleText(spoken);
        if (Objects.equals(face, shown)) {
            return;
        }
        if (shown != null) {
            shown.setVisible(false);
            shown.setManaged(false);
        }
        shown = face;
        if (face != null) {
            face.setVisible(true);
            face.setManaged(true);
            if (face.getParent() == null) {
                faces.getChildren().add(face);
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        if (shown == null) {
            return EMPTY_HEIGHT;
        }
        double room = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(faces.prefHeight(room)) + snappedBottomInset();
    }

    // The usual skin would lay out a text that is not there, several times for each of these.

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        faces.resizeRelocate(left, top, getWidth() - left - snappedRightInset(),
                getHeight() - top - snappedBottomInset());
    }
}
