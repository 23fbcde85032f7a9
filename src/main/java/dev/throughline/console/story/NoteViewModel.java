package dev.throughline.console.story;

import dev.throughline.console.desk.CustomerTab;
import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.OpenTabs;
import dev.throughline.console.desk.TicketWords;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The note that is being written about the open customer. Each tab keeps its own until it is saved.
public final class NoteViewModel implements OpenTabs.Kept {

    /// Who writes at the desk.
    private static final String AUTHOR = "desk";

    private final OpenCustomer open;
    private final OpenTabs tabs;
    private final StoryViewModel story;
    private final TicketsViewModel tickets;
    private final Edits edits;
    private final Messages messages;
    private final TicketWords words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");

    public NoteViewModel(OpenCustomer open, OpenTabs tabs, StoryViewModel story, TicketsViewModel tickets, Edits edits,
            Messages messages) {
        this.open = open;
        this.tabs = tabs;
        this.story = story;
        this.tickets = tickets;
        this.edits = edits;
        this.messages = messages;
        words = new TicketWords(messages);
        tabs.keep(this);
        text.subscribe((_, written) -> keep(written));
        open.storyProperty().subscribe(_ -> describePlace());
        tickets.chosenProperty().subscribe(_ -> describePlace());
    }

    // state

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Where the note would go, in words.
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    // commands

    /// Stores the note for the customer, in the chosen ticket if one is open.
    public void save() {
        Story about = open.storyProperty().get();
        String note = text.get().strip();
        if (about == null || note.isEmpty()) {
            return;
        }
        problem.set("");
        story.expect(note);
        try {
            edits.store(draft(about, note), "edit.note-saved").onSuccess(_ -> saved(about, note)).onFailure(this::refuse);
        } catch (InvalidRequest wrong) {
            refuse(wrong);
        }
    }

    @Override
    public void leave(CustomerTab tab) {
        tab.noteProperty().set(text.get());
    }

    @Override
    public void enter(CustomerTab tab) {
        text.set(tab.noteProperty().get());
        problem.set("");
    }

    /// The person may have gone on to another customer meanwhile, or on writing.
    private void saved(Story about, String note) {
        tabs.tabs().stream()
                .filter(tab -> tab.handle().equals(about.customer().handle())
                        && tab.noteProperty().get().strip().equals(note))
                .findFirst()
                .ifPresent(tab -> {
                    tab.noteProperty().set("");
                    if (tab.equals(tabs.currentProperty().get())) {
                        text.set("");
                    }
                });
    }

    private void keep(String written) {
        CustomerTab tab = tabs.currentProperty().get();
        if (tab != null) {
            tab.noteProperty().set(written);
        }
    }

    private void refuse(RuntimeException reason) {
        problem.set(reason instanceof InvalidRequest ? reason.getMessage() : Problem.of(reason, messages).what());
    }

    private MemoryDraft draft(Story about, String note) {
        @Nullable Session ticket = tickets.chosenProperty().get();
        return MemoryDraft.of(ticket == null ? tickets.usualAgent() : ticket.agent(), note)
                .withTags(List.of(about.customer().tag()))
                .withSession(ticket == null ? null : ticket.id())
                .withMetadata(Metadata.EMPTY.with("author", AUTHOR).with("role", "agent"));
    }

    private void describePlace() {
        Story about = open.storyProperty().get();
        place.set(about == null ? "" : Optional.ofNullable(tickets.chosenProperty().get())
                .map(ticket -> messages.text("story.note.in-ticket", words.nameAndTitle(ticket)))
                .orElseGet(() -> messages.text("story.note.no-ticket")));
    }
}
