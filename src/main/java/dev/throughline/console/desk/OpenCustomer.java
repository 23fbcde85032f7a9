package dev.throughline.console.desk;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Change;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The customer everybody looks at: the story, and the memory that is selected in it. Reads again when the journal
/// tells of a change to it. A customer who has a tab is shown at once as they were last read, and read again.
public final class OpenCustomer {

    /// Told whose story is left and whose is opened, each before anything of it changes.
    interface Visits {

        void leaving(String handle);

        void entered(String handle);

        /// Who is looked at turned out to be the same person as another, under whose handle they now are.
        void moved(String before, String now);

        /// Nobody is looked at any more.
        void closed();
    }

    private final Desk desk;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final ReadOnlyObjectWrapper<@Nullable String> handle = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Story> story = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Memory> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Place> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final Map<String, Story> read = new HashMap<>();
    private final List<Visits> visits = new ArrayList<>();
    private @Nullable MemoryId wanted;
    private @Nullable Place going;

    public OpenCustomer(Desk desk, Live live, Tasks tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        live.listen(this::heard);
    }

    // state

    /// Whose story is open or on its way.
    public ReadOnlyObjectProperty<@Nullable String> handleProperty() {
        return handle.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Story> storyProperty() {
        return story.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Memory> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Where the timeline is asked to go.
    public ReadOnlyObjectProperty<@Nullable Place> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    public Optional<Customer> customer() {
        Story open = story.get();
        return open == null ? Optional.empty() : Optional.of(open.customer());
    }

    // commands

    public void open(String customer) {
        if (!customer.equals(handle.get())) {
            enter(customer);
            load();
        }
    }

    /// Opens a customer's story at a place in it.
    public void open(String customer, Place place) {
        if (customer.equals(handle.get()) && story.get() != null) {
            show(place);
            return;
        }
        if (!customer.equals(handle.get())) {
            enter(customer);
        }
        going = place;
        load();
    }

    /// Nobody is looked at.
    public void close() {
        leave();
        generation.next();
        loading.set(false);
        handle.set(null);
        visits.forEach(Visits::closed);
    }

    void visit(Visits listener) {
        visits.add(listener);
    }

    /// Keeps a customer's story no longer.
    void forget(String customer) {
        read.remove(customer);
    }

    /// Selects a memory of the open customer, now or once the story is there.
    void want(MemoryId id) {
        wanted = id;
        select(id);
    }

    private void enter(String customer) {
        leave();
        handle.set(customer);
        visits.forEach(each -> each.entered(customer));
        Story known = read.get(customer);
        if (known != null) {
            arrive(known);
        }
    }

    private void leave() {
        String before = handle.get();
        if (before != null) {
            visits.forEach(each -> each.leaving(before));
        }
        wanted = null;
        going = null;
        shown.set(null);
        selected.set(null);
        problem.set(null);
        story.set(null);
    }

    public void show(Place place) {
        if (place instanceof Place.OfMemory(MemoryId id)) {
            select(id);
        }
        shown.set(null);
        shown.set(place);
    }

    public void select(MemoryId id) {
        Story open = story.get();
        if (open != null) {
            open.memories().stream().filter(memory -> memory.id().equals(id)).findFirst().ifPresent(selected::set);
        }
    }

    /// Shows a memory that came from elsewhere, for instance out of a recall.
    public void select(Memory memory) {
        selected.set(memory);
    }

    public void reload() {
        if (handle.get() != null) {
            load();
        }
    }

    private void load() {
        String customer = handle.get();
        if (customer == null) {
            return;
        }
        long asked = generation.next();
        loading.set(true);
        problem.set(null);
        Job<Story> job = tasks.run("task.story", _ -> desk.story(customer));
        job.onSuccess(fresh -> {
            if (generation.late(asked)) {
                return;
            }
            loading.set(false);
            moveTo(fresh.customer().handle());
            read.put(fresh.customer().handle(), fresh);
            arrive(fresh);
            if (going != null) {
                Place place = going;
                going = null;
                show(place);
            }
        }).onFailure(reason -> {
            if (!generation.late(asked)) {
                loading.set(false);
                story.set(null);
                problem.set(Problem.of(reason, messages));
            }
        });
    }

    /// Whoever was merged with another is that other.
    private void moveTo(String now) {
        String before = handle.get();
        if (before != null && !before.equals(now)) {
            read.remove(before);
            handle.set(now);
            visits.forEach(each -> each.moved(before, now));
        }
    }

    private void arrive(Story fresh) {
        story.set(fresh);
        Memory before = selected.get();
        if (before != null) {
            select(before.id());
        } else if (wanted != null) {
            select(wanted);
        }
    }

    private void heard(List<Change> changes) {
        Story open = story.get();
        if (open != null && changes.stream().anyMatch(change -> about(change.before(), open) || about(change.after(), open))) {
            load();
        }
    }

    private static boolean about(@Nullable Journaled thing, Story open) {
        return switch (thing) {
            case null -> false;
            case EntityMerge merge -> merge.merged().kind() == EntityKind.CUSTOMER;
            case Memory memory -> open.customer().about(memory)
                    || (memory.session() != null && open.sessions().containsKey(memory.session()));
            case Session session -> open.sessions().containsKey(session.id()) || isOf(session, open.customer());
            default -> false;
        };
    }

    private static boolean isOf(Session session, Customer customer) {
        Metadata metadata = session.metadata();
        return metadata != null && metadata.text("customer").filter(named -> named.equals(customer.handle())
                || customer.mergedHandles().contains(named)).isPresent();
    }
}
