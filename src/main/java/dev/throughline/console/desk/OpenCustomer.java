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
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The customer everybody looks at: the story, and the memory that is selected in it. Reads again when the journal
/// tells of a change to it.
public final class OpenCustomer {

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
            shown.set(null);
            selected.set(null);
            story.set(null);
            handle.set(customer);
            load(null);
        }
    }

    /// Opens a customer's story at a place in it.
    public void open(String customer, Place place) {
        if (customer.equals(handle.get()) && story.get() != null) {
            show(place);
        } else {
            shown.set(null);
            selected.set(null);
            handle.set(customer);
            load(place);
        }
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
            load(null);
        }
    }

    private void load(@Nullable Place place) {
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
            // whoever was merged with another is that other
            handle.set(fresh.customer().handle());
            story.set(fresh);
            Memory before = selected.get();
            if (before != null) {
                select(before.id());
            }
            if (place != null) {
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

    private void heard(List<Change> changes) {
        Story open = story.get();
        if (open != null && changes.stream().anyMatch(change -> about(change.before(), open) || about(change.after(), open))) {
            load(null);
        }
    }

    private static boolean about(@Nullable Journaled thing, Story open) {
        return switch (thing) {
            case null -> false;
            case Memory memory -> open.customer().about(memory);
            case Session session -> open.sessions().containsKey(session.id());
            case EntityMerge merge -> merge.merged().kind() == EntityKind.CUSTOMER;
            default -> false;
        };
    }
}
