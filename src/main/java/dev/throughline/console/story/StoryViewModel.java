package dev.throughline.console.story;

import dev.throughline.console.desk.CustomerTab;
import dev.throughline.console.desk.DeskKeeper;
import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.OpenTabs;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Journal;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Story;
import dev.throughline.settings.StoryFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// The open customer's timeline: laid out off the JavaFX thread, filtered and ordered as the person wants, with what is
/// new to them marked.
public final class StoryViewModel {

    private static final Duration FRESH = Duration.ofSeconds(3);

    /// Why an entry is muted.
    record Aside(MemoryId id, String sentence) {}

    private final Journal journal;
    private final OpenCustomer open;
    private final OpenTabs tabs;
    private final DeskKeeper keeper;
    private final Edits edits;
    private final Tasks tasks;
    private final Times times;
    private final StandingWords standing;
    private final Generation layouts = new Generation();
    private final Generation asides = new Generation();
    private final ReadOnlyObjectWrapper<@Nullable Timeline> timeline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StoryFilter> filter = new ReadOnlyObjectWrapper<>(StoryFilter.NONE);
    private final ReadOnlyBooleanWrapper newestFirst = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Aside> aside = new ReadOnlyObjectWrapper<>();
    private final ObservableSet<MemoryId> fresh = FXCollections.observableSet();
    private final ObservableList<EntryAction> actions = FXCollections.observableArrayList();
    private final Set<String> written = new HashSet<>();
    private @Nullable Set<MemoryId> known;

    public StoryViewModel(Journal journal, OpenCustomer open, OpenTabs tabs, DeskKeeper keeper, Edits edits,
            Tasks tasks, Messages messages, Times times) {
        this.journal = journal;
        this.open = open;
        this.tabs = tabs;
        this.keeper = keeper;
        this.edits = edits;
        this.tasks = tasks;
        this.times = times;
        standing = new StandingWords(messages, times);
        newestFirst.set(keeper.memory().newestFirst());
        tabs.keep(new OpenTabs.Kept() {
            @Override
            public void leave(CustomerTab tab) {
                tab.filterProperty().set(filter.get());
            }

            @Override
            public void enter(CustomerTab tab) {
                filter.set(tab.filterProperty().get());
                known = null;
                unseen.set(0);
                fresh.clear();
                written.clear();
            }
        });
        open.storyProperty().subscribe(_ -> lay());
        open.selectedProperty().subscribe(this::explain);
        open.shownProperty().subscribe(this::uncover);
    }

    // state

    ReadOnlyObjectProperty<@Nullable Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
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

    public ReadOnlyObjectProperty<StoryFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty newestFirstProperty() {
        return newestFirst.getReadOnlyProperty();
    }

    /// How many entries came in out of sight since the person was last at the newest end.
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// What came in a moment ago.
    ObservableSet<MemoryId> fresh() {
        return fresh;
    }

    /// Why the selected entry is muted, if it is.
    ReadOnlyObjectProperty<@Nullable Aside> asideProperty() {
        return aside.getReadOnlyProperty();
    }

    /// What else can be done with an entry. Whoever has something to offer adds it.
    public ObservableList<EntryAction> actions() {
        return actions;
    }

    // commands

    public void select(Memory memory) {
        open.select(memory);
    }

    public void retry() {
        open.reload();
    }

    /// Shows other entries; remembered with the customer's tab.
    public void filter(StoryFilter wanted) {
        if (wanted.equals(filter.get())) {
            return;
        }
        filter.set(wanted);
        CustomerTab tab = tabs.currentProperty().get();
        if (tab != null) {
            tab.filterProperty().set(wanted);
        }
        lay();
    }

    public void clearFilter() {
        filter(StoryFilter.NONE);
    }

    /// Turns the timeline round.
    public void toggleOrder() {
        newestFirst.set(!newestFirst.get());
        keeper.change(memory -> memory.withNewestFirst(newestFirst.get()));
        lay();
    }

    /// Pins the selected entry, or lets go of it.
    public void togglePin(Memory memory) {
        edits.edit(memory.id(), MemoryEdit.NOTHING.withPinned(!memory.pinned()),
                memory.pinned() ? "edit.unpinned" : "edit.pinned");
    }

    /// Archives an entry, or brings back one that is out of recall.
    public void toggleArchived(Memory memory) {
        boolean live = memory.state() == MemoryState.ACTIVE;
        edits.edit(memory.id(), MemoryEdit.NOTHING.withState(live ? MemoryState.ARCHIVED : MemoryState.ACTIVE),
                live ? "edit.archived" : "edit.restored");
    }

    /// The person writes this: when it comes it is no news.
    void expect(String text) {
        written.add(text);
    }

    boolean wrote(Collection<Memory> memories) {
        return memories.stream().anyMatch(memory -> written.contains(memory.content()));
    }

    /// The person is at the newest end.
    void seen() {
        unseen.set(0);
    }

    /// Something came in where the person does not see it.
    void missed(int entries) {
        unseen.set(unseen.get() + entries);
    }

    private void lay() {
        Story story = open.storyProperty().get();
        CustomerTab tab = tabs.currentProperty().get();
        long asked = layouts.next();
        if (story == null) {
            timeline.set(null);
            return;
        }
        // While it is being read anew, what is shown is what was read before.
        boolean provisional = open.loadingProperty().get();
        Instant lookedBefore = tab == null ? null : tab.lookedBefore();
        TimelineLayout layout = new TimelineLayout(
                story, filter.get(), newestFirst.get(), lookedBefore, provisional ? null : known, times);
        tasks.run("task.timeline", _ -> layout.timeline()).onSuccess(laid -> {
            if (!layouts.late(asked)) {
                known = provisional ? known : laid.ids();
                show(laid);
            }
        });
    }

    private void show(Timeline laid) {
        List<MemoryId> news = laid.arrived().stream()
                .filter(memory -> !written.contains(memory.content())).map(Memory::id).toList();
        if (!news.isEmpty()) {
            fresh.addAll(news);
        }
        timeline.set(laid);
        if (!news.isEmpty()) {
            tasks.after(FRESH, () -> fresh.removeAll(news));
        }
    }

    /// A place that the filter hides is worth more than the filter.
    private void uncover(@Nullable Place place) {
        Timeline laid = timeline.get();
        if (place != null && laid != null && !filter.get().isEmpty() && laid.indexOf(place) < 0) {
            clearFilter();
        }
    }

    private void explain(@Nullable Memory memory) {
        long asked = asides.next();
        if (memory == null || memory.liveAt(times.now())) {
            aside.set(null);
            return;
        }
        tasks.run("task.aside", _ -> standing.why(memory, journal.history(memory.id()))).onSuccess(sentence -> {
            if (!asides.late(asked)) {
                aside.set(new Aside(memory.id(), sentence));
            }
        });
    }
}
