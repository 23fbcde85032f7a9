package dev.throughline.console.story;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.Actor;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import dev.throughline.memory.SessionDraft;
import dev.throughline.memory.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open customer's tickets: which are open, where a note goes, beginning and ending them.
public final class TicketsViewModel {

    /// Whose sessions and notes they are where nobody has stored anything for the customer.
    private static final String DESK_AGENT = "desk";

    private final OpenCustomer open;
    private final Edits edits;
    private final Messages messages;
    private final ObservableList<Session> all = FXCollections.observableArrayList();
    private final ObservableList<Session> openOnes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Session> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Consumer<Session>> handOff = new SimpleObjectProperty<>();

    public TicketsViewModel(OpenCustomer open, Edits edits, Messages messages) {
        this.open = open;
        this.edits = edits;
        this.messages = messages;
        open.storyProperty().subscribe(this::told);
        open.handleProperty().subscribe(_ -> problem.set(""));
    }

    // state

    /// Newest first.
    public ObservableList<Session> all() {
        return all;
    }

    /// Those that are open, newest first.
    public ObservableList<Session> openOnes() {
        return openOnes;
    }

    /// The open ticket that notes go into and that can be ended; null if none is open.
    public ReadOnlyObjectProperty<@Nullable Session> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Why the last ticket could not be begun or ended; empty if it could.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What prepares the hand-off of a ticket. Nobody hands over while there is none.
    public ObjectProperty<@Nullable Consumer<Session>> handOffProperty() {
        return handOff;
    }

    /// Whose memories a new ticket's would be.
    public String usualAgent() {
        Story story = open.storyProperty().get();
        return story == null || story.memories().isEmpty() ? DESK_AGENT : story.memories().getLast().agent();
    }

    /// Who has memories of the customer, most recent first; the desk itself too.
    public List<String> agents() {
        Story story = open.storyProperty().get();
        List<Memory> memories = story == null ? List.of() : story.memories();
        return Stream.concat(memories.reversed().stream().map(Memory::agent),
                Stream.of(DESK_AGENT)).distinct().toList();
    }

    // commands

    public void choose(Session ticket) {
        chosen.set(ticket);
    }

    /// Goes to where a ticket begins.
    public void show(Session ticket) {
        open.show(new Place.OfTicket(ticket.id()));
    }

    /// Begins a ticket about the open customer.
    ///
    /// @param number as the help desk counts it; blank if it does not
    /// @param agent whose memories its will be
    public void begin(String title, String number, String agent) {
        Story story = open.storyProperty().get();
        if (story == null) {
            return;
        }
        Metadata metadata = Metadata.EMPTY.with("title", title.strip()).with("status", "open")
                .with(Session.CUSTOMER, story.customer().handle()).with("customer_name", story.customer().name());
        if (!number.isBlank()) {
            metadata = metadata.with("ticket_id", number.strip());
        }
        Metadata said = metadata;
        attempt(() -> edits.change(service -> service.sessions().start(
                Actor.console(), new SessionDraft(null, agent.strip(), said, null)), "edit.ticket-begun")
                .onSuccess(session -> chosen.set(session)).onFailure(this::refuse));
    }

    /// Ends an open ticket.
    ///
    /// @param summary how it ended; blank if that goes without saying
    public void end(Session ticket, String summary) {
        String said = summary.isBlank() ? null : summary.strip();
        attempt(() -> edits.change(service -> service.sessions().end(Actor.console(), ticket.id(), said),
                "edit.ticket-ended").onFailure(this::refuse));
    }

    /// Prepares the hand-off of a ticket, if someone offers to.
    public void handOff(Session ticket) {
        Consumer<Session> someone = handOff.get();
        if (someone != null) {
            someone.accept(ticket);
        }
    }

    private void attempt(Runnable verb) {
        problem.set("");
        try {
            verb.run();
        } catch (InvalidRequest wrong) {
            refuse(wrong);
        }
    }

    private void refuse(RuntimeException reason) {
        problem.set(reason instanceof InvalidRequest ? Objects.requireNonNullElse(reason.getMessage(), "")
                : Problem.of(reason, messages).what());
    }

    private void told(@Nullable Story story) {
        if (story == null) {
            all.clear();
            openOnes.clear();
            chosen.set(null);
            return;
        }
        all.setAll(story.sessions().values().stream()
                .sorted(Comparator.comparing(Session::started).reversed().thenComparing(Session::id)).toList());
        openOnes.setAll(all.stream().filter(Session::open).toList());
        Session before = chosen.get();
        chosen.set(openOnes.stream().filter(ticket -> before != null && ticket.id().equals(before.id())).findFirst()
                .orElseGet(() -> openOnes.isEmpty() ? null : openOnes.getFirst()));
    }
}
