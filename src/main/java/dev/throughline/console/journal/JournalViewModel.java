package dev.throughline.console.journal;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Change;
import dev.throughline.memory.MemoryService;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What anybody did, newest first, and taking it back. Reads nothing before [#start()].
public final class JournalViewModel {

    private final OpenCustomer open;
    private final Edits edits;
    private final Navigation navigation;
    private final Notices notices;
    private final Tasks tasks;
    private final JournalReader reader;
    private final JournalListing listing;
    private final Generation describing = new Generation();
    private final ReadOnlyObjectWrapper<JournalFilter> filter = new ReadOnlyObjectWrapper<>(JournalFilter.EVERYTHING);
    private final ReadOnlyObjectWrapper<@Nullable Deed> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
    private boolean started;

    public JournalViewModel(MemoryService service, OpenCustomer open, Edits edits, Live live, Navigation navigation,
            Notices notices, Tasks tasks, Messages messages, Times times) {
        this.open = open;
        this.edits = edits;
        this.navigation = navigation;
        this.notices = notices;
        this.tasks = tasks;
        reader = new JournalReader(service, messages, times);
        listing = new JournalListing(reader, tasks, messages, times);
        listing.deedsProperty().subscribe(this::follow);
        live.listen(this::heard);
        navigation.screenProperty().subscribe(_ -> catchUp());
    }

    // state

    JournalListing listing() {
        return listing;
    }

    public ReadOnlyObjectProperty<JournalFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// Also a command that is not listed, when it stood in the way of another.
    ReadOnlyObjectProperty<@Nullable Deed> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// About the selected command; null while it is being read.
    ReadOnlyObjectProperty<@Nullable Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// What undo would take back, in words; empty if there is nothing.
    /// Whether the selected command can be taken back, as far as is known.
    public ObservableValue<Boolean> canTakeBack() {
        return details.map(known -> known.hindrance() == null).orElse(false);
    }

    /// Whether the selected command changed something in a story.
    public ObservableValue<Boolean> leadsToStory() {
        return selected.map(deed -> deed.where() != null).orElse(false);
    }

    public ReadOnlyStringProperty undoWordsProperty() {
        return edits.undoWordsProperty();
    }

    /// What redo would do again, in words; empty if there is nothing.
    public ReadOnlyStringProperty redoWordsProperty() {
        return edits.redoWordsProperty();
    }

    // commands

    /// Called when the screen is first shown.
    void start() {
        if (!started) {
            started = true;
            listing.load(filter.get());
        }
    }

    public void choose(JournalFilter wanted) {
        if (!wanted.equals(filter.get())) {
            filter.set(wanted);
            listing.load(wanted);
        }
    }

    public void showEverything() {
        choose(JournalFilter.EVERYTHING);
    }

    public void reload() {
        listing.load(filter.get());
    }

    void select(@Nullable Deed deed) {
        Deed before = selected.get();
        selected.set(deed);
        if (deed == null || before == null || before.command() != deed.command()) {
            details.set(null);
        }
        describe();
    }

    /// Shows the command that keeps the selected one from being taken back, without the filter if it hides it.
    public void showLater() {
        Details known = details.get();
        Long later = known == null || known.hindrance() == null ? null : known.hindrance().later();
        if (later == null) {
            return;
        }
        Optional<Deed> listed = listing.find(later);
        if (listed.isPresent()) {
            select(listed.get());
            return;
        }
        tasks.run("task.journal", _ -> reader.one(later)).onSuccess(found -> {
            select(found.orElse(null));
            filter.set(JournalFilter.EVERYTHING);
            listing.loadDownTo(JournalFilter.EVERYTHING, later);
        });
    }

    /// Takes the selected command back. If something came up in between, it is told, and shown in the details.
    public void takeBack() {
        Deed deed = selected.get();
        Details known = details.get();
        if (deed != null && known != null && known.hindrance() == null) {
            edits.revert(deed.entry()).onFailure(reason -> {
                notices.failed(reason);
                describe();
            });
        }
    }

    /// Opens the customer's story where the selected command changed it.
    public void showInStory() {
        Deed deed = selected.get();
        Deed.Where where = deed == null ? null : deed.where();
        if (where != null) {
            navigation.go(Screen.DESK);
            open.open(where.handle(), where.place());
        }
    }

    public void undo() {
        edits.undo();
    }

    public void redo() {
        edits.redo();
    }

    private void heard(List<Change> changes) {
        listing.heard(changes.stream().anyMatch(change -> change.reverses() != null));
        catchUp();
    }

    /// Only while somebody looks.
    private void catchUp() {
        if (started && navigation.screenProperty().get() == Screen.JOURNAL) {
            listing.catchUp();
            describe();
        }
    }

    /// The selected command as it is now. One that the list has not come to yet stays selected.
    private void follow(List<Deed> deeds) {
        Deed before = selected.get();
        if (before == null) {
            return;
        }
        boolean beyond = filter.get().equals(JournalFilter.EVERYTHING) && !deeds.isEmpty()
                && before.command() < deeds.getLast().command();
        Optional<Deed> listed = listing.find(before.command());
        if (listed.isPresent() || !beyond) {
            select(listed.orElse(null));
        }
    }

    private void describe() {
        long asked = describing.next();
        Deed deed = selected.get();
        if (deed != null) {
            tasks.run("task.journal-details", _ -> reader.details(deed)).onSuccess(told -> {
                if (!describing.late(asked)) {
                    details.set(told);
                }
            });
        }
    }
}
