package dev.throughline.console.kit;

import java.util.Collections;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;

/// Makes and styles a list's rows before there is anything to show in them, so that the first answer to a key does not
/// wait for it.
public final class RowsAhead {

    private RowsAhead() {}

    /// Of a list that shows nothing yet and has its size; does nothing to others.
    ///
    /// @param cells its factory makes a [FacedCell]
    /// @param rows how many
    public static <T> void make(ListView<T> cells, int rows) {
        ObservableList<T> items = cells.getItems();
        if (cells.getScene() == null || !items.isEmpty()) {
            return;
        }
        cells.setItems(FXCollections.observableArrayList(Collections.nCopies(rows, null)));
        cells.applyCss();
        cells.layout();
        cells.setItems(items);
    }
}
