package dev.throughline.console.graph;

import dev.throughline.console.kit.Generation;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Scope;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The shortest way between two entities, shown in the picture until it is closed.
public final class PathViewModel {

    private final GraphTools tools;
    private final Generation questions = new Generation();
    private final ReadOnlyObjectWrapper<@Nullable Way> way = new ReadOnlyObjectWrapper<>();

    PathViewModel(GraphTools tools) {
        this.tools = tools;
    }

    // state

    /// Null when none was asked for.
    public ReadOnlyObjectProperty<@Nullable Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    // commands

    public void find(Entity from, Entity to) {
        long asked = questions.next();
        tools.tasks().run("task.path", _ -> tools.service().graph().path(Scope.wholeDesk(), from, to))
                .onSuccess(found -> {
                    if (!questions.late(asked)) {
                        way.set(new Way(from, to, found));
                    }
                });
    }

    /// Asks again, because something it may go over has changed.
    void refresh() {
        Way now = way.get();
        if (now != null) {
            find(now.from(), now.to());
        }
    }

    /// A way through what has been hidden would bring it back.
    void closeIfThrough(Set<Entity> hidden) {
        Way now = way.get();
        if (now != null && now.stations().stream().anyMatch(hidden::contains)) {
            close();
        }
    }

    public void close() {
        questions.next();
        way.set(null);
    }
}
