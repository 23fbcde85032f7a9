package dev.throughline.console.journal;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// The list of changes as far as it is read: goes on at its end, and at its top with what happens.
///
/// Needs no toolkit. One question at a time is loud: a page, or the list from its top. Catching up is quiet and waits
/// for it.
final class JournalListing {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int FAR = 5_000;

    private final JournalReader reader;
    private final Tasks tasks;
    private final Messages messages;
    private final Times times;
    private final Generation generation = new Generation();
    private final ObservableList<JournalRow> rows = FXCollections.observableArrayList();
    private final ObservableSet<Long> fresh = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<List<Deed>> deeds = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private JournalFilter filter = JournalFilter.EVERYTHING;
    private @Nullable Long next;
    private boolean behind;
    private boolean reversed;
    private boolean catchingUp;
    private boolean changing;

    JournalListing(JournalReader reader, Tasks tasks, Messages messages, Times times) {
        this.reader = reader;
        this.tasks = tasks;
        this.messages = messages;
        this.times = times;
    }

    // state

    ObservableList<JournalRow> rows() {
        return rows;
    }

    /// Commands that came in a moment ago.
    ObservableSet<Long> fresh() {
        return fresh;
    }

    /// What is listed, newest first.
    ReadOnlyObjectProperty<List<Deed>> deedsProperty() {
        return deeds.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /// Whether the rows are being brought up to date right now: a selection that changes meanwhile is nobody's choice.
    boolean changing() {
        return changing;
    }

    Optional<Deed> find(long command) {
        return deeds.get().stream().filter(deed -> deed.command() == command).findFirst();
    }

    // commands

    /// Reads the list from the top.
    void load(JournalFilter wanted) {
        filter = wanted;
        behind = false;
        reversed = false;
        ask(reader -> reader.page(wanted, null));
    }

    /// Reads the list from the top as far as a command and a page beyond, unless that is too far.
    void loadDownTo(JournalFilter wanted, long command) {
        filter = wanted;
        ask(reader -> {
            JournalReader.Stretch top = reader.downTo(wanted, command, FAR);
            Long from = top.next();
            return from == null ? top : joined(top.deeds(), reader.page(wanted, from));
        });
    }

    /// Reads on at the end, if it goes on and nothing else is being read.
    void more() {
        Long from = next;
        if (from == null || loading.get()) {
            return;
        }
        JournalFilter asked = filter;
        List<Deed> before = deeds.get();
        ask(reader -> joined(before, reader.page(asked, from)));
    }

    private static JournalReader.Stretch joined(List<Deed> above, JournalReader.Stretch below) {
        List<Deed> all = new ArrayList<>(above);
        all.addAll(below.deeds());
        return new JournalReader.Stretch(all, below.next());
    }

    /// Something was done.
    ///
    /// @param reversing whether by it older commands may stand or not that did not or did
    void heard(boolean reversing) {
        behind = true;
        reversed |= reversing;
    }

    /// Brings the top up to date, and if need be what stands in all of the list.
    void catchUp() {
        if (!behind || catchingUp || loading.get()) {
            return;
        }
        List<Deed> before = deeds.get();
        if (before.isEmpty()) {
            load(filter);
            return;
        }
        boolean whole = reversed;
        behind = false;
        reversed = false;
        catchingUp = true;
        long asked = generation.next();
        JournalFilter wanted = filter;
        Long end = next;
        long oldest = !whole ? before.getFirst().command() + 1 : end == null ? 0 : before.getLast().command();
        tasks.run("task.journal-new", _ -> reader.downTo(wanted, oldest, FAR + before.size())).onSuccess(top -> {
            catchingUp = false;
            if (generation.late(asked)) {
                heard(whole);
            } else if (whole || top.next() == null || top.next() != oldest) {
                show(top.deeds(), top.next());
            } else {
                show(joined(top.deeds(), new JournalReader.Stretch(before, end)).deeds(), end);
            }
            if (!generation.late(asked)) {
                highlight(before);
            }
            catchUp();
        }).onFailure(_ -> {
            catchingUp = false;
            heard(whole);
        });
    }

    private void ask(Function<JournalReader, JournalReader.Stretch> question) {
        long asked = generation.next();
        loading.set(true);
        tasks.run("task.journal", _ -> question.apply(reader)).onSuccess(stretch -> {
            if (!generation.late(asked)) {
                loading.set(false);
                problem.set(null);
                answered.set(true);
                show(stretch.deeds(), stretch.next());
                catchUp();
            }
        }).onFailure(reason -> {
            if (!generation.late(asked)) {
                loading.set(false);
                show(List.of(), null);
                problem.set(Problem.of(reason, messages));
                answered.set(true);
            }
        });
    }

    private void show(List<Deed> newestFirst, @Nullable Long from) {
        next = from;
        changing = true;
        Splice.into(rows, JournalRow.of(newestFirst, times));
        changing = false;
        deeds.set(List.copyOf(newestFirst));
    }

    private void highlight(List<Deed> before) {
        Set<Long> known = before.stream().map(Deed::command).collect(Collectors.toSet());
        List<Long> added = deeds.get().stream().map(Deed::command)
                .filter(command -> command > before.getFirst().command() && !known.contains(command))
                .toList();
        fresh.addAll(added);
        tasks.after(FRESH, () -> added.forEach(fresh::remove));
    }
}
