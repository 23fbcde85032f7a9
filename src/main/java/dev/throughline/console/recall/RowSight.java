package dev.throughline.console.recall;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls a list so that the whole of one row can be seen, and no further than that.
final class RowSight {

    private RowSight() {}

    static void show(ListView<?> list, int row) {
        if (list.getScene() == null || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        // The row has not grown yet: its height is known when it has been laid out.
        list.applyCss();
        list.layout();
        IndexedCell<?> cell = flow.getVisibleCell(row);
        if (cell == null) {
            flow.scrollTo(row);
            return;
        }
        double below = bottom(cell) - flow.getHeight();
        if (below > 0) {
            flow.scrollPixels(Math.min(below, cell.getLayoutY()));
        }
    }

    private static double bottom(Node cell) {
        return cell.getLayoutY() + cell.getLayoutBounds().getHeight();
    }
}
