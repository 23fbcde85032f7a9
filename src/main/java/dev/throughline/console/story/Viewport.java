package dev.throughline.console.story;

import dev.throughline.console.desk.CustomerTab.Anchor;
import dev.throughline.console.kit.ListFlow;
import dev.throughline.memory.Memory;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// What is to be seen of the timeline, by pixels: rows differ in height, and the list alone only scrolls by rows.
final class Viewport {

    private static final double NEARLY = 2;
    private static final int SETTLING = 3;

    /// Where a row is wanted. The list learns of its scroll bar, and so of the width of rows and their height, only
    /// while it lays out: for some layouts it is looked at again.
    private record Aim(int row, double offset, int layouts) {}

    private final ListView<StoryRow> list;
    private @Nullable Consumer<VirtualFlow<?>> waiting;
    private @Nullable Aim aim;

    Viewport(ListView<StoryRow> list) {
        this.list = list;
        list.heightProperty().subscribe(height -> {
            if (height.doubleValue() > 0 && waiting != null) {
                Consumer<VirtualFlow<?>> move = waiting;
                waiting = null;
                move(move);
            }
        });
    }

    /// The topmost entry of which something is to be seen.
    Optional<Anchor> top() {
        return ListFlow.of(list).flatMap(this::top);
    }

    private Optional<Anchor> top(VirtualFlow<?> flow) {
        IndexedCell<?> last = flow.getLastVisibleCell();
        int first = ListFlow.firstVisible(flow);
        for (int i = first; last != null && i >= 0 && i <= last.getIndex() && i < list.getItems().size(); i++) {
            IndexedCell<?> cell = flow.getVisibleCell(i);
            if (cell != null && list.getItems().get(i) instanceof StoryRow.Entry(Memory memory, _)) {
                return Optional.of(new Anchor(memory.id(), cell.getLayoutY()));
            }
        }
        return Optional.empty();
    }

    /// The first and the last row of which something is to be seen, or null.
    int @Nullable [] rows() {
        VirtualFlow<?> flow = ListFlow.of(list).orElse(null);
        if (flow == null || flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) {
            return null;
        }
        return new int[] {flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex()};
    }

    /// How far the top of a visible row is under the upper edge; not a number if it is out of sight.
    double under(int row) {
        IndexedCell<?> cell = ListFlow.of(list).<IndexedCell<?>>map(flow -> flow.getVisibleCell(row)).orElse(null);
        return cell == null ? Double.NaN : cell.getLayoutY();
    }

    /// How far the bottom of a visible row is under the upper edge; not a number if it is out of sight.
    double bottomUnder(int row) {
        IndexedCell<?> cell = ListFlow.of(list).<IndexedCell<?>>map(flow -> flow.getVisibleCell(row)).orElse(null);
        return cell == null ? Double.NaN : cell.getLayoutY() + cell.getHeight();
    }

    boolean atBottom() {
        VirtualFlow<?> flow = ListFlow.of(list).orElse(null);
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        return flow != null && last != null && last.getIndex() >= list.getItems().size() - 1
                && last.getLayoutY() + last.getHeight() <= flow.getViewportLength() + NEARLY;
    }

    boolean atTop() {
        VirtualFlow<?> flow = ListFlow.of(list).orElse(null);
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        return first != null && first.getIndex() == 0 && first.getLayoutY() >= -NEARLY;
    }

    void toTop() {
        move(flow -> flow.scrollToTop(0));
    }

    void toBottom() {
        move(flow -> {
            // Beyond the end and back: the list then measures the last rows and aligns them with its lower edge.
            flow.scrollToTop(list.getItems().size() - 1);
            flow.scrollPixels(-1);
            list.layout();
            if (!atBottom()) {
                toBottomByHeights(flow);
            }
        });
    }

    private void toBottomByHeights(VirtualFlow<?> flow) {
        double room = flow.getViewportLength();
        double filled = 0;
        int row = list.getItems().size();
        while (row > 0 && filled < room) {
            row--;
            filled += height(flow, row);
        }
        flow.scrollToTop(row);
        list.layout();
        flow.scrollPixels(filled - room);
    }

    /// @param offset how far the row's top comes to be under the upper edge, if there is enough below it
    void toRow(int row, double offset) {
        move(flow -> {
            if (!fills(flow, row, flow.getViewportLength() - offset)) {
                toBottom();
                return;
            }
            flow.scrollToTop(row);
            list.layout();
            flow.scrollPixels(-offset);
        });
    }

    /// The same, and keeps it there until rows have their heights.
    void aim(int row, double offset) {
        toRow(row, offset);
        aim = new Aim(row, offset, SETTLING);
    }

    /// Aims no longer.
    void release() {
        aim = null;
    }

    /// After each layout.
    void settle() {
        Aim wanted = aim;
        if (wanted != null) {
            aim = wanted.layouts() > 1 ? new Aim(wanted.row(), wanted.offset(), wanted.layouts() - 1) : null;
            if (Math.abs(under(wanted.row()) - wanted.offset()) > 1 && !atBottom()) {
                toRow(wanted.row(), wanted.offset());
            }
        }
    }

    /// Scrolls only if the row is not to be seen whole.
    void reveal(int row) {
        move(flow -> {
            boolean near = flow.getVisibleCell(row) != null || flow.getVisibleCell(row - 1) != null
                    || flow.getVisibleCell(row + 1) != null;
            if (near) {
                flow.scrollTo(row);
            } else {
                toRow(row, 0);
            }
        });
    }

    private boolean fills(VirtualFlow<?> flow, int first, double room) {
        double filled = 0;
        for (int row = first; row < list.getItems().size(); row++) {
            filled += height(flow, row);
            if (filled >= room) {
                return true;
            }
        }
        return false;
    }

    private static double height(VirtualFlow<?> flow, int row) {
        return flow.getCell(row).getHeight();
    }

    /// Forgets where it is, before rows go away under it.
    void forget() {
        ListFlow.of(list).ifPresent(flow -> flow.scrollToTop(0));
    }

    /// Now, or as soon as the list has a size.
    private void move(Consumer<VirtualFlow<?>> how) {
        list.applyCss();
        list.layout();
        VirtualFlow<?> flow = list.getHeight() > 0 ? ListFlow.of(list).orElse(null) : null;
        if (flow == null) {
            waiting = how;
        } else {
            how.accept(flow);
            list.layout();
        }
    }
}
