package dev.throughline.console.inspector;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The selected memory: what it is, what will become of it, and the edits, each saved at once.
public final class InspectorViewModel {

    private static final double STEP = 0.1;
    private static final int RELATED = 12;
    private static final Set<LinkType> TELLING =
            Set.of(LinkType.RELATED_TO, LinkType.SHARES_ENTITY, LinkType.LINKED_BY);

    private final MemoryService service;
    private final OpenCustomer open;
    private final Edits edits;
    private final Tasks tasks;
    private final Messages messages;
    private final Times times;
    private final Consumer<Entity> graph;
    private final Generation generation = new Generation();
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<Field, String> problems = FXCollections.observableHashMap();
    private @Nullable Memory described;

    /// @param graph shows the graph around an entity
    public InspectorViewModel(MemoryService service, OpenCustomer open, Edits edits, Tasks tasks, Messages messages,
            Times times, Consumer<Entity> graph) {
        this.graph = graph;
        this.service = service;
        this.open = open;
        this.edits = edits;
        this.tasks = tasks;
        this.messages = messages;
        this.times = times;
        open.selectedProperty().subscribe(this::describe);
    }

    // state

    public ReadOnlyObjectProperty<@Nullable Memory> memoryProperty() {
        return open.selectedProperty();
    }

    ReadOnlyObjectProperty<@Nullable Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// What is wrong with a field, while something is.
    ObservableMap<Field, String> problems() {
        return problems;
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return edits.undoableProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return edits.redoableProperty();
    }

    // commands

    public void saveContent(String text) {
        change(Field.CONTENT, "edit.text-saved",
                memory -> text.equals(memory.content()) ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withContent(text));
    }

    public void chooseType(MemoryType type) {
        change(Field.OTHER, "edit.type-saved",
                memory -> type == memory.type() ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withType(type));
    }

    public void setImportance(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        change(Field.IMPORTANCE, "edit.importance-saved", memory -> Math.abs(rounded - memory.importance()) < 0.005
                ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withImportance(rounded));
    }

    /// Takes a typed number, with a comma or a point.
    public void setImportance(String typed) {
        try {
            setImportance(Double.parseDouble(typed.strip().replace(',', '.')));
        } catch (NumberFormatException notANumber) {
            problems.put(Field.IMPORTANCE, messages.text("inspector.importance.not-a-number"));
        }
    }

    /// A tenth more important.
    public void promote() {
        step(STEP);
    }

    /// A tenth less important.
    public void demote() {
        step(-STEP);
    }

    private void step(double by) {
        Memory memory = open.selectedProperty().get();
        if (memory != null) {
            setImportance(Math.clamp(memory.importance() + by, 0, 1));
        }
    }

    public void keepFor(Duration time) {
        change(Field.EXPIRY, "edit.expiry-saved", _ -> MemoryEdit.NOTHING.withExpiry(Expiry.after(time)));
    }

    public void keepForGood() {
        change(Field.EXPIRY, "edit.expiry-saved",
                memory -> memory.expires() == null ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withExpiry(Expiry.NEVER));
    }

    /// Keeps to the end of that day.
    public void keepUntil(LocalDate day) {
        if (day.isBefore(times.today())) {
            problems.put(Field.EXPIRY, messages.text("inspector.keep.past"));
            return;
        }
        change(Field.EXPIRY, "edit.expiry-saved", memory -> Objects.equals(times.endOf(day), memory.expires())
                ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withExpiry(Expiry.at(times.endOf(day))));
    }

    public void addTag(String tag) {
        String clean = tag.strip();
        change(Field.TAGS, "edit.tags-saved", memory -> {
            if (clean.isEmpty() || memory.tags().contains(clean)) {
                return MemoryEdit.NOTHING;
            }
            List<String> tags = new ArrayList<>(memory.tags());
            tags.add(clean);
            return MemoryEdit.NOTHING.withTags(tags);
        });
    }

    public void removeTag(String tag) {
        change(Field.TAGS, "edit.tags-saved", memory -> MemoryEdit.NOTHING.withTags(
                memory.tags().stream().filter(each -> !each.equals(tag)).toList()));
    }

    public void pin(boolean pinned) {
        change(Field.OTHER, pinned ? "edit.pinned" : "edit.unpinned", memory -> memory.pinned() == pinned
                ? MemoryEdit.NOTHING : MemoryEdit.NOTHING.withPinned(pinned));
    }

    public void togglePin() {
        Memory memory = open.selectedProperty().get();
        if (memory != null) {
            pin(!memory.pinned());
        }
    }

    /// Archives what is live, restores what is not.
    public void toggleArchived() {
        Memory memory = open.selectedProperty().get();
        if (memory != null && memory.state() == MemoryState.ACTIVE) {
            archive();
        } else if (memory != null) {
            restore();
        }
    }

    public void archive() {
        change(Field.OTHER, "edit.archived", _ -> MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED));
    }

    public void restore() {
        change(Field.OTHER, "edit.restored", _ -> MemoryEdit.NOTHING.withState(MemoryState.ACTIVE));
    }

    /// Opens a related memory in its ticket, also another customer's.
    void go(Related related) {
        Place place = new Place.OfMemory(related.memory().id());
        related.memory().tagged(Customer.TAG_PREFIX).ifPresentOrElse(
                handle -> open.open(handle, place), () -> open.select(related.memory()));
    }

    /// Shows what else belongs to an entity.
    void showAround(Entity entity) {
        graph.accept(entity);
    }

    public void undo() {
        edits.undo();
    }

    public void redo() {
        edits.redo();
    }

    /// Forgets what was wrong, because the old value is back.
    void forgive(Field field) {
        problems.remove(field);
    }

    private interface Change {
        MemoryEdit of(Memory memory);
    }

    private void change(Field field, String doneKey, Change change) {
        Memory memory = open.selectedProperty().get();
        if (memory == null) {
            return;
        }
        problems.remove(field);
        try {
            MemoryEdit edit = change.of(memory);
            if (!edit.isEmpty()) {
                edits.edit(memory.id(), edit, doneKey)
                        .onSuccess(this::saved)
                        .onFailure(reason -> refuse(field, reason));
            }
        } catch (InvalidRequest wrong) {
            refuse(field, wrong);
        }
    }

    private void saved(Memory fresh) {
        Memory now = open.selectedProperty().get();
        if (now != null && now.id().equals(fresh.id())) {
            open.select(fresh);
        }
    }

    private void refuse(Field field, RuntimeException reason) {
        if (reason instanceof InvalidRequest wrong) {
            Field named = Field.named(wrong.field());
            problems.put(named == Field.OTHER ? field : named, sentence(named, wrong));
        } else {
            problems.put(field, Problem.of(reason, messages).what());
        }
    }

    private String sentence(Field field, InvalidRequest wrong) {
        return switch (field) {
            case CONTENT -> messages.text("inspector.text.wrong");
            case IMPORTANCE -> messages.text("inspector.importance.wrong");
            case TAGS -> messages.text("inspector.tags.wrong");
            case EXPIRY -> messages.text("inspector.keep.wrong");
            case OTHER -> Objects.requireNonNullElse(wrong.getMessage(), "");
        };
    }

    private void describe(@Nullable Memory memory) {
        if (memory == null || described == null || !memory.id().equals(described.id())) {
            problems.clear();
            details.set(null);
        }
        described = memory;
        long asked = generation.next();
        if (memory == null) {
            return;
        }
        Supplier<Details> read = () -> new Details(
                service.lifecycle().forecast(memory),
                service.graph().mentions(memory.id()),
                service.journal().history(memory.id()),
                related(memory));
        tasks.run("task.details", _ -> read.get()).onSuccess(fresh -> {
            if (!generation.late(asked)) {
                details.set(fresh);
            }
        });
    }

    /// What is archived belongs to nothing any more.
    private List<Related> related(Memory memory) {
        return memory.liveAt(times.now())
                ? Related.of(memory.id(), service.graph().around(memory.id(), 1, TELLING, 0, RELATED))
                : List.of();
    }
}
