package dev.throughline.console.recall;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// What of a list can be seen.
final class RowSight {

    private static final int ROUNDS = 4;

    /// The row at the top, and how much of it is above the top.
    ///
    /// @param row -1 for none
    record Top(int row, double above) {}

    private RowSight() {}

    static Top top(ListView<?> list) {
        IndexedCell<?> first = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? flow.getFirstVisibleCell() : null;
        return first == null ? new Top(-1, 0) : new Top(first.getIndex(), -first.getLayoutY());
    }

    /// Scrolls back to where the list was before its rows changed.
    static void keep(ListView<?> list, Top before) {
        boolean scrolled = before.row() > 0 || before.above() > 0;
        if (scrolled && before.row() < list.getItems().size()
                && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            // Rows differ in height, and the flow learns of their heights in more than one round.
            for (int round = 0; round < ROUNDS; round++) {
                list.requestLayout();
                list.layout();
                if (!top(list).equals(before)) {
                    flow.scrollToTop(before.row());
                    flow.scrollPixels(before.above());
                }
            }
        }
    }

    /// Scrolls so that the whole of one row can be seen, and no further than that; when the row has been laid out, for
    /// before that it has not grown yet. Its texts learn only then how wide they are and so how high, and the list
    /// learns it a layout later: it is looked at again.
    static void show(ListView<?> list, int row) {
        Scene scene = list.getScene();
        if (scene != null && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            showAfterLayout(scene, list, flow, row, ROUNDS);
        }
    }

    private static void showAfterLayout(Scene scene, ListView<?> list, VirtualFlow<?> flow, int row, int rounds) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            show(flow, row);
            if (rounds > 1) {
                showAfterLayout(scene, list, flow, row, rounds - 1);
            }
        };
        scene.addPostLayoutPulseListener(once[0]);
        list.requestLayout();
    }

    private static void show(VirtualFlow<?> flow, int row) {
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
