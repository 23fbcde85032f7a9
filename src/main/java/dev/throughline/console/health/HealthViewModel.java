package dev.throughline.console.health;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Health;
import dev.throughline.memory.MemoryState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The engine's health, read again now and then.
public final class HealthViewModel {

    private final Supplier<Health> source;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final ReadOnlyObjectWrapper<@Nullable Health> health = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper memories = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper index = new ReadOnlyStringWrapper("");
    private final ObservableList<String> warnings = FXCollections.observableArrayList();

    public HealthViewModel(Supplier<Health> source, Tasks tasks, Messages messages) {
        this.source = source;
        this.tasks = tasks;
        this.messages = messages;
        refresh();
    }

    // state

    public ReadOnlyObjectProperty<@Nullable Health> healthProperty() {
        return health.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many memories are live, in words.
    public ReadOnlyStringProperty memoriesProperty() {
        return memories.getReadOnlyProperty();
    }

    /// Whether the index is up to date, in words.
    public ReadOnlyStringProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /// What does not work as it should, each a sentence.
    public ObservableList<String> warnings() {
        return warnings;
    }

    // commands

    public void refresh() {
        long asked = generation.next();
        tasks.run("task.health", _ -> source.get()).onSuccess(fresh -> {
            if (!generation.late(asked)) {
                show(fresh);
            }
        }).onFailure(reason -> {
            if (!generation.late(asked)) {
                problem.set(Problem.of(reason, messages));
                warnings.setAll(List.of(Problem.of(reason, messages).what()));
            }
        });
    }

    private void show(Health fresh) {
        problem.set(null);
        memories.set(messages.text("status.memories", fresh.memories().getOrDefault(MemoryState.ACTIVE, 0L)));
        long behind = fresh.sequence() - fresh.indexed();
        index.set(behind <= 0 ? messages.text("status.index-current") : messages.text("status.index-behind", behind));
        List<String> found = new ArrayList<>();
        if (!fresh.model().available()) {
            found.add(messages.text("banner.words-only"));
        }
        fresh.degraded().stream()
                .filter(sentence -> !sentence.equals(fresh.model().problem()))
                .forEach(found::add);
        if (!warnings.equals(found)) {
            warnings.setAll(found);
        }
        health.set(fresh);
    }
}
