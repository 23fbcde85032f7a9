package dev.throughline.console.undertaking;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.HandOff;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Session;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A note for whoever takes over, prepared from a ticket and edited by hand. Saving it stores a memory; ending the
/// ticket is a second command, so that undo takes back the end first and the note after it.
public final class HandOffViewModel {

    private static final double IMPORTANCE = 0.8;
    private static final String AUTHOR = "desk";

    private final MemoryService service;
    private final Edits edits;
    private final Tasks tasks;
    private final Notices notices;
    private final Messages messages;
    private final HandOffText words;
    private final Generation generation = new Generation();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper endable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
    private @Nullable Prepared prepared;

    private record Prepared(Customer customer, Session session, HandOff handOff) {}

    public HandOffViewModel(MemoryService service, Edits edits, Tasks tasks, Notices notices, Messages messages,
            Times times) {
        this.service = service;
        this.edits = edits;
        this.tasks = tasks;
        this.notices = notices;
        this.messages = messages;
        words = new HandOffText(messages, times);
    }

    // state

    /// The note; may be edited.
    public StringProperty textProperty() {
        return text;
    }

    /// Whose ticket it is, in words.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /// Whether the ticket is open, so that it can be ended.
    public ReadOnlyBooleanProperty endableProperty() {
        return endable.getReadOnlyProperty();
    }

    /// Whether the note is being saved.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the card is to be on the screen: from [#prepare] until it is saved or put away.
    public ReadOnlyBooleanProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    // commands

    /// Reads the ticket and writes a note about it, to be edited.
    public void prepare(String handle, String session) {
        long asked = generation.next();
        prepared = null;
        text.set("");
        title.set("");
        problem.set(null);
        endable.set(false);
        busy.set(false);
        preparing.set(true);
        wanted.set(true);
        tasks.run("task.hand-off", _ -> read(handle, session)).onSuccess(fresh -> {
            if (!generation.late(asked)) {
                show(fresh);
            }
        }).onFailure(reason -> {
            if (!generation.late(asked)) {
                preparing.set(false);
                problem.set(Problem.of(reason, messages));
            }
        });
    }

    private Prepared read(String handle, String session) {
        HandOff handOff = service.undertakings().handOff(handle, session);
        Customer customer = service.desk().customer(handle).orElseThrow(() -> new NotFound("customer", handle));
        Session ticket = service.sessions().find(session).orElseThrow(() -> new NotFound("session", session));
        return new Prepared(customer, ticket, handOff);
    }

    private void show(Prepared fresh) {
        prepared = fresh;
        String ticket = ticket(fresh.session());
        title.set(messages.text("hand-off.of", fresh.customer().name(), ticket));
        text.set(words.of(fresh.customer().name(), ticket, fresh.handOff()));
        endable.set(fresh.session().open());
        preparing.set(false);
    }

    private String ticket(Session session) {
        return session.metadata() == null ? messages.text("story.conversation", session.id())
                : session.metadata().text("ticket_id").map(id -> messages.text("story.ticket", id))
                        .orElseGet(() -> messages.text("story.conversation", session.id()));
    }

    /// Stores the note in the ticket.
    public void save() {
        save("hand-off.saved", draft -> service.memories().store(Actor.console(), draft));
    }

    /// Stores the note and ends the ticket with it as its summary.
    public void saveAndEnd() {
        save("hand-off.saved-and-ended", draft -> service.sessions().endWith(Actor.console(), draft));
    }

    private void save(String doneKey, Consumer<MemoryDraft> saving) {
        Prepared ready = prepared;
        String note = text.get().strip();
        if (ready == null || note.isEmpty()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        MemoryDraft draft = MemoryDraft.of(ready.session().agent(), note)
                .withImportance(IMPORTANCE)
                .withTags(List.of(ready.customer().tag(), HandOff.TAG))
                .withSession(ready.session().id())
                .withMetadata(Metadata.EMPTY.with("author", AUTHOR).with("role", "agent"));
        tasks.run("task.save", _ -> {
            saving.accept(draft);
            return note;
        }).onSuccess(_ -> {
            busy.set(false);
            notices.undoable(messages.text(doneKey), edits::undo);
            putAway();
        }).onFailure(reason -> {
            busy.set(false);
            problem.set(Problem.of(reason, messages));
        });
    }

    /// After the text was copied.
    void copied() {
        notices.done(messages.text("hand-off.copied"));
    }

    public void putAway() {
        generation.next();
        wanted.set(false);
    }
}
