package dev.throughline.console.story;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.desk.TicketWords;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open customer's timeline and the note that may be added to it.
public final class StoryViewModel {

    /// Under which agent's name a note is kept for a customer nobody has stored anything for.
    private static final String DESK_AGENT = "desk";

    private final OpenCustomer open;
    private final Edits edits;
    private final Messages messages;
    private final Times times;
    private final TicketWords words;
    private final ObservableList<StoryRow> rows = FXCollections.observableArrayList();
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper noteProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notePlace = new ReadOnlyStringWrapper("");
    private @Nullable String noteFor;

    public StoryViewModel(OpenCustomer open, Edits edits, Messages messages, Times times) {
        this.open = open;
        this.edits = edits;
        this.messages = messages;
        this.times = times;
        words = new TicketWords(messages);
        open.storyProperty().subscribe(this::tell);
    }

    // state

    ObservableList<StoryRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<@Nullable Story> storyProperty() {
        return open.storyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Memory> selectedProperty() {
        return open.selectedProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Place> shownProperty() {
        return open.shownProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return open.problemProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return open.loadingProperty();
    }

    public StringProperty noteProperty() {
        return note;
    }

    public ReadOnlyStringProperty noteProblemProperty() {
        return noteProblem.getReadOnlyProperty();
    }

    /// Where a note would go, in words.
    public ReadOnlyStringProperty notePlaceProperty() {
        return notePlace.getReadOnlyProperty();
    }

    /// One line under the name, for instance `jane-doe · 4 tickets, 1 open · 41 memories`.
    public String summary(Customer customer) {
        return messages.text("story.summary", customer.handle(), customer.tickets(), customer.openTickets(),
                customer.memories());
    }

    /// The row a place is at, or -1.
    int indexOf(Place place) {
        for (int i = 0; i < rows.size(); i++) {
            boolean here = switch (rows.get(i)) {
                case StoryRow.Entry(Memory memory, _) ->
                        place instanceof Place.OfMemory(var id) && memory.id().equals(id);
                case StoryRow.Ticket(Session session, _) ->
                        session != null && place instanceof Place.OfTicket(var id) && session.id().equals(id);
                case StoryRow.Day _ -> false;
            };
            if (here) {
                return i;
            }
        }
        return -1;
    }

    // commands

    public void select(Memory memory) {
        open.select(memory);
    }

    public void retry() {
        open.reload();
    }

    /// Stores the note for the customer, in their newest open ticket if there is one.
    public void saveNote() {
        Story story = open.storyProperty().get();
        String text = note.get().strip();
        if (story == null || text.isEmpty()) {
            return;
        }
        noteProblem.set("");
        try {
            edits.store(draft(story, text), "edit.note-saved")
                    .onSuccess(_ -> note.set(""))
                    .onFailure(this::refuse);
        } catch (InvalidRequest wrong) {
            refuse(wrong);
        }
    }

    private void refuse(RuntimeException reason) {
        noteProblem.set(reason instanceof InvalidRequest ? reason.getMessage() : Problem.of(reason, messages).what());
    }

    private MemoryDraft draft(Story story, String text) {
        Optional<Session> ticket = openTicket(story);
        String agent = ticket.map(Session::agent)
                .or(() -> story.memories().isEmpty() ? Optional.empty() : Optional.of(story.memories().getLast().agent()))
                .orElse(DESK_AGENT);
        return MemoryDraft.of(agent, text)
                .withTags(List.of(story.customer().tag()))
                .withSession(ticket.map(Session::id).orElse(null))
                .withMetadata(Metadata.EMPTY.with("author", DESK_AGENT).with("role", "agent"));
    }

    private static Optional<Session> openTicket(Story story) {
        return story.sessions().values().stream().filter(Session::open).max(Comparator.comparing(Session::started));
    }

    private void tell(@Nullable Story story) {
        if (story == null) {
            rows.clear();
            notePlace.set("");
            return;
        }
        if (!story.customer().handle().equals(noteFor)) {
            noteFor = story.customer().handle();
            note.set("");
            noteProblem.set("");
            rows.clear();
        }
        Splice.into(rows, Timeline.rows(story, times));
        notePlace.set(openTicket(story)
                .map(ticket -> messages.text("story.note.in-ticket", words.name(ticket)))
                .orElseGet(() -> messages.text("story.note.no-ticket")));
    }
}
