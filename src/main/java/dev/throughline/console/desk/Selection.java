package dev.throughline.console.desk;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Story;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The memories chosen in the story, as they are now: what edits of many apply to. One is edited by itself.
public final class Selection {

    private final ObservableList<Memory> memories = FXCollections.observableArrayList();

    public Selection(OpenCustomer open) {
        open.storyProperty().subscribe(this::follow);
    }

    // state

    /// In the story's order.
    public ObservableList<Memory> memories() {
        return FXCollections.unmodifiableObservableList(memories);
    }

    // commands

    public void choose(List<Memory> chosen) {
        if (!memories.equals(chosen)) {
            memories.setAll(chosen);
        }
    }

    public void clear() {
        memories.clear();
    }

    private void follow(@Nullable Story story) {
        if (story == null) {
            memories.clear();
            return;
        }
        Map<MemoryId, Memory> now = story.memories().stream()
                .collect(Collectors.toMap(Memory::id, Function.identity()));
        choose(memories.stream().map(memory -> now.get(memory.id())).filter(Objects::nonNull).toList());
    }
}
