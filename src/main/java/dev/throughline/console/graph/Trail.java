package dev.throughline.console.graph;

import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The entities that have been in the middle, to go back and forward among as in a browser.
final class Trail {

    private static final int MOST = 100;

    private final List<Entity> visited = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Entity> before = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Entity> after = new ReadOnlyObjectWrapper<>();
    private int at = -1;

    /// Where back leads, null if there is nowhere.
    ReadOnlyObjectProperty<@Nullable Entity> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// Where forward leads, null if there is nowhere.
    ReadOnlyObjectProperty<@Nullable Entity> afterProperty() {
        return after.getReadOnlyProperty();
    }

    /// Somewhere new: what was ahead is forgotten.
    void visit(Entity entity) {
        if (at >= 0 && visited.get(at).equals(entity)) {
            return;
        }
        visited.subList(at + 1, visited.size()).clear();
        visited.add(entity);
        if (visited.size() > MOST) {
            visited.removeFirst();
        }
        at = visited.size() - 1;
        tell();
    }

    @Nullable Entity back() {
        return step(-1);
    }

    @Nullable Entity forward() {
        return step(1);
    }

    private @Nullable Entity step(int direction) {
        int next = at + direction;
        if (next < 0 || next >= visited.size()) {
            return null;
        }
        at = next;
        tell();
        return visited.get(at);
    }

    private void tell() {
        before.set(at > 0 ? visited.get(at - 1) : null);
        after.set(at + 1 < visited.size() ? visited.get(at + 1) : null);
    }
}
