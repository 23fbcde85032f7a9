package dev.throughline.console.graph;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Scope;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Finds entities as one types. Late answers are dropped.
public final class EntitySearch {

    /// So many are found at most.
    static final int MOST = 8;

    private static final Duration TYPING = Duration.ofMillis(150);

    private final GraphTools tools;
    private final Generation searches = new Generation();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Entity> suggestions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Entity> selected = new ReadOnlyObjectWrapper<>();
    private Tasks.Pause waiting = () -> {};

    EntitySearch(GraphTools tools) {
        this.tools = tools;
        text.subscribe((_, _) -> {
            waiting.cancel();
            waiting = tools.tasks().after(TYPING, this::suggest);
        });
    }

    // state

    public StringProperty textProperty() {
        return text;
    }

    /// The best first.
    public ObservableList<Entity> suggestions() {
        return suggestions;
    }

    /// The one that would be taken; null when nothing is found.
    public ReadOnlyObjectProperty<@Nullable Entity> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    // commands

    public void clear() {
        text.set("");
    }

    public void selectNext() {
        move(1);
    }

    public void selectPrevious() {
        move(-1);
    }

    private void move(int by) {
        if (!suggestions.isEmpty()) {
            int at = suggestions.indexOf(selected.get());
            selected.set(suggestions.get(Math.floorMod(at + by, suggestions.size())));
        }
    }

    private void suggest() {
        String asked = text.get().strip();
        long number = searches.next();
        if (asked.isEmpty()) {
            show(List.of());
            return;
        }
        tools.tasks().run("task.entities", _ -> tools.service().graph().find(Scope.wholeDesk(), asked, MOST))
                .onSuccess(found -> {
                    if (!searches.late(number)) {
                        show(found);
                    }
                });
    }

    private void show(List<Entity> found) {
        suggestions.setAll(found);
        selected.set(found.isEmpty() ? null : found.getFirst());
    }
}
