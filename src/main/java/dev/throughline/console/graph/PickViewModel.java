package dev.throughline.console.graph;

import dev.throughline.memory.Entity;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Choosing the second of two entities: by a click in the picture, a row of the table, or by name.
public final class PickViewModel {

    /// What the two are chosen for.
    public enum Purpose {
        PATH,
        MERGE,
        TIE
    }

    /// @param first what was chosen already
    public record Pick(Purpose purpose, Entity first) {}

    /// What to do with both.
    @FunctionalInterface
    interface Deed {
        void with(Purpose purpose, Entity first, Entity second);
    }

    private final EntitySearch search;
    private final Deed deed;
    private final ReadOnlyObjectWrapper<@Nullable Pick> pick = new ReadOnlyObjectWrapper<>();

    PickViewModel(EntitySearch search, Deed deed) {
        this.search = search;
        this.deed = deed;
    }

    // state

    /// What is being chosen for, null when nothing is.
    public ReadOnlyObjectProperty<@Nullable Pick> pickProperty() {
        return pick.getReadOnlyProperty();
    }

    public EntitySearch search() {
        return search;
    }

    // commands

    public void start(Purpose purpose, Entity first) {
        search.clear();
        pick.set(new Pick(purpose, first));
    }

    /// @return whether something was being chosen; the first one itself chooses nothing
    public boolean choose(Entity second) {
        Pick now = pick.get();
        if (now == null) {
            return false;
        }
        if (!now.first().equals(second)) {
            cancel();
            deed.with(now.purpose(), now.first(), second);
        }
        return true;
    }

    public void cancel() {
        pick.set(null);
        search.clear();
    }
}
