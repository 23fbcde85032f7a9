package dev.throughline.console.kit;

import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// The part of a list view that knows what is to be seen of it.
public final class ListFlow {

    private ListFlow() {}

    /// There once the list has been shown.
    public static Optional<VirtualFlow<?>> of(ListView<?> list) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    /// Scrolls only if the line is not to be seen whole, and then no further than needed.
    public static void reveal(ListView<?> list, int index) {
        of(list).ifPresent(flow -> flow.scrollTo(index));
    }

    public static int firstVisible(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        return first == null ? -1 : first.getIndex();
    }
}
