package dev.throughline.console.inspector;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.Selection;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/// Edits of many memories: each edit is one transaction and one step back. A memory that is as wanted already is left
/// alone.
public final class BulkViewModel {

    private static final double STEP = 0.1;

    private final Memories memories;
    private final Selection selection;
    private final Edits edits;
    private final Messages messages;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public BulkViewModel(Memories memories, Selection selection, Edits edits, Messages messages) {
        this.memories = memories;
        this.selection = selection;
        this.edits = edits;
        this.messages = messages;
    }

    // state

    public ObservableList<Memory> selection() {
        return selection.memories();
    }

    /// Why the last edit was refused; empty if it was not. Nothing was changed then.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many of the selected have each tag.
    public Map<String, Long> tags() {
        Map<String, Long> counts = new TreeMap<>();
        selection().forEach(memory -> memory.tags().forEach(tag -> counts.merge(tag, 1L, Long::sum)));
        return counts;
    }

    public long pinned() {
        return selection().stream().filter(Memory::pinned).count();
    }

    public long archived() {
        return selection().stream().filter(memory -> memory.state() != MemoryState.ACTIVE).count();
    }

    /// From the least to the most important, for instance `0.30 to 0.80`.
    public String importance() {
        double least = selection().stream().mapToDouble(Memory::importance).min().orElse(0);
        double most = selection().stream().mapToDouble(Memory::importance).max().orElse(0);
        return messages.text(least == most ? "bulk.importance.same" : "bulk.importance.range", least, most);
    }

    // commands

    public void setImportance(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        edit("bulk.importance-saved", memory -> Math.abs(memory.importance() - rounded) < 0.005
                ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withImportance(rounded));
    }

    public void promote() {
        step(STEP);
    }

    public void demote() {
        step(-STEP);
    }

    private void step(double by) {
        edit("bulk.importance-saved", memory -> {
            double value = Math.round(Math.clamp(memory.importance() + by, 0, 1) * 100) / 100.0;
            return value == memory.importance() ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withImportance(value);
        });
    }

    public void chooseType(MemoryType type) {
        edit("bulk.type-saved", memory -> memory.type() == type
                ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withType(type));
    }

    public void keepFor(Duration time) {
        edit("bulk.expiry-saved", _ -> MemoryEdit.NOTHING.withExpiry(Expiry.after(time)));
    }

    public void keepForGood() {
        edit("bulk.expiry-saved", memory -> memory.expires() == null
                ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withExpiry(Expiry.NEVER));
    }

    public void addTag(String tag) {
        String clean = tag.strip();
        if (clean.isEmpty()) {
            return;
        }
        edit("bulk.tags-saved", memory -> {
            if (memory.tags().contains(clean)) {
                return MemoryEdit.NOTHING;
            }
            List<String> tags = new ArrayList<>(memory.tags());
            tags.add(clean);
            return MemoryEdit.NOTHING.withTags(tags);
        });
    }

    public void removeTag(String tag) {
        edit("bulk.tags-saved", memory -> !memory.tags().contains(tag) ? MemoryEdit.NOTHING
                : MemoryEdit.NOTHING.withTags(memory.tags().stream().filter(each -> !each.equals(tag)).toList()));
    }

    public void pin() {
        edit("bulk.pinned", memory -> memory.pinned() ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withPinned(true));
    }

    public void unpin() {
        edit("bulk.unpinned", memory -> memory.pinned() ? MemoryEdit.NOTHING.withPinned(false) : MemoryEdit.NOTHING);
    }

    /// Pins all, or unpins them when all are pinned.
    public void togglePin() {
        if (pinned() == selection().size()) {
            unpin();
        } else {
            pin();
        }
    }

    /// Archives all that are live, or restores them when none is.
    public void toggleArchived() {
        if (archived() == selection().size()) {
            restore();
        } else {
            archive();
        }
    }

    public void archive() {
        edit("bulk.archived", memory -> memory.state() == MemoryState.ACTIVE
                ? MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED) : MemoryEdit.NOTHING);
    }

    public void restore() {
        edit("bulk.restored", memory -> memory.state() == MemoryState.ACTIVE
                ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withState(MemoryState.ACTIVE));
    }

    public void deselect() {
        selection.clear();
    }

    private void edit(String doneKey, Function<Memory, MemoryEdit> change) {
        problem.set("");
        Map<MemoryId, MemoryEdit> wanted = new LinkedHashMap<>();
        try {
            for (Memory memory : selection()) {
                MemoryEdit edit = change.apply(memory);
                if (!edit.isEmpty()) {
                    wanted.put(memory.id(), edit);
                }
            }
        } catch (InvalidRequest wrong) {
            problem.set(messages.text("bulk.refused", String.valueOf(wrong.getMessage())));
            return;
        }
        if (!wanted.isEmpty()) {
            edits.change(() -> memories.editAll(Actor.console(), wanted), doneKey, wanted.size())
                    .onFailure(reason -> problem.set(reason instanceof InvalidRequest wrong
                            ? messages.text("bulk.refused", String.valueOf(wrong.getMessage()))
                            : Problem.of(reason, messages).what()));
        }
    }
}
