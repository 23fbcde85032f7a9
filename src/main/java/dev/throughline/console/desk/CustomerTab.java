package dev.throughline.console.desk;

import dev.throughline.memory.MemoryId;
import dev.throughline.settings.DeskMemory;
import dev.throughline.settings.StoryFilter;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// An open customer, and how the person left them: what is filtered, selected, half written, and how far they had
/// scrolled.
public final class CustomerTab {

    /// Where the history was scrolled to.
    ///
    /// @param top the topmost entry to be seen
    /// @param offset how far its top is under the upper edge, in pixels
    public record Anchor(MemoryId top, double offset) {}

    private String handle;
    private final ReadOnlyStringWrapper name;
    private final BooleanProperty kept = new SimpleBooleanProperty(true);
    private final ObjectProperty<StoryFilter> filter = new SimpleObjectProperty<>(StoryFilter.NONE);
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty question = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable MemoryId> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Anchor> anchor = new SimpleObjectProperty<>();
    private @Nullable Instant lookedBefore;
    private Instant since = Instant.EPOCH;

    CustomerTab(String handle, String name) {
        this.handle = handle;
        this.name = new ReadOnlyStringWrapper(name);
        note.subscribe((_, text) -> kept.set(kept.get() || !text.isBlank()));
        filter.subscribe((_, asked) -> kept.set(kept.get() || !asked.isEmpty()));
    }

    static CustomerTab of(DeskMemory.Tab remembered) {
        CustomerTab tab = new CustomerTab(remembered.handle(),
                remembered.name().isBlank() ? remembered.handle() : remembered.name());
        tab.filter.set(remembered.filter());
        tab.note.set(remembered.note());
        tab.question.set(remembered.question());
        tab.selected.set(remembered.selected() == null ? null : new MemoryId(remembered.selected()));
        tab.anchor.set(remembered.anchor() == null ? null
                : new Anchor(new MemoryId(remembered.anchor()), remembered.offset()));
        return tab;
    }

    DeskMemory.Tab remember() {
        MemoryId chosen = selected.get();
        Anchor top = anchor.get();
        return new DeskMemory.Tab(handle, name.get(), filter.get(), note.get(), question.get(),
                chosen == null ? null : chosen.value(), top == null ? null : top.top().value(),
                top == null ? 0 : top.offset());
    }

    public String handle() {
        return handle;
    }

    /// As people know them; the handle until their history was read.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// The customer was merged with another and is under their handle now.
    void moveTo(String merged) {
        handle = merged;
    }

    void rename(String known) {
        name.set(known);
    }

    /// Whether the tab stays when another customer is looked at in passing.
    public BooleanProperty keptProperty() {
        return kept;
    }

    public ObjectProperty<StoryFilter> filterProperty() {
        return filter;
    }

    /// What was written and not saved.
    public StringProperty noteProperty() {
        return note;
    }

    /// What stands in the recall box.
    public StringProperty questionProperty() {
        return question;
    }

    ObjectProperty<@Nullable MemoryId> selectedProperty() {
        return selected;
    }

    /// Null at the newest end of the history.
    public ObjectProperty<@Nullable Anchor> anchorProperty() {
        return anchor;
    }

    /// Until when this person had the customer open the last time, before this time; null if they never had.
    public @Nullable Instant lookedBefore() {
        return lookedBefore;
    }

    Instant since() {
        return since;
    }

    /// @param before until when they were looked at before
    void enter(@Nullable Instant before, Instant now) {
        lookedBefore = before;
        since = now;
    }
}
