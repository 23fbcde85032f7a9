package dev.throughline.console.graph;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Scope;
import java.time.Duration;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds entities as one types. Late answers are dropped.
public final class EntitySearch {

    private static final int SUGGESTIONS = 8;
    private static final Duration TYPING = Duration.ofMillis(150);

    private final GraphTools tools;
    private final Generation searches = new Generation();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Entity> suggestions = FXCollections.observableArrayList();
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

    // commands

    public void clear() {
        text.set("");
    }

    private void suggest() {
        String asked = text.get().strip();
        long number = searches.next();
        if (asked.isEmpty()) {
            suggestions.clear();
            return;
        }
        tools.tasks().run("task.entities", _ -> tools.service().graph().find(Scope.wholeDesk(), asked, SUGGESTIONS))
                .onSuccess(found -> {
                    if (!searches.late(number)) {
                        suggestions.setAll(found);
                    }
                });
    }
}
