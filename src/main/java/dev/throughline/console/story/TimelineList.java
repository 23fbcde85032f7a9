package dev.throughline.console.story;

import dev.throughline.console.desk.CustomerTab;
import dev.throughline.console.desk.CustomerTab.Anchor;
import dev.throughline.console.desk.OpenTabs;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Sample;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Times;
import dev.throughline.console.recall.Highlight;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import java.time.Instant;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// How the timeline's list behaves: opens at its newest end or where it was left, follows while it grows if one is at
/// that end and else does not move what is read, goes where it is asked to.
final class TimelineList implements OpenTabs.Kept {

    static final double CONTEXT = 48;

    private final ListView<StoryRow> list;
    private final StoryViewModel model;
    private final Viewport viewport;
    private final Times times;
    private final ObservableList<StoryRow> rows = FXCollections.observableArrayList();
    private final Runnable afterLayout = this::seen;
    private @Nullable Timeline laid;
    private @Nullable Anchor left;
    private @Nullable Place pending;
    private boolean entering = true;
    private boolean atNewest = true;
    private double height;
    private boolean following;
    private boolean arranging;
    private Runnable watcher = () -> {};

    TimelineList(ListView<StoryRow> list, StoryViewModel model, OpenTabs tabs, ObservableValue<@Nullable ZoneId> zone,
            ObservableValue<@Nullable Highlight> highlight, Messages messages, Times times) {
        this.list = list;
        this.model = model;
        this.times = times;
        viewport = new Viewport(list);
        list.setCellFactory(_ -> new StoryCell(model, zone, highlight, messages, times));
        list.setItems(rows);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!following && row instanceof StoryRow.Entry(Memory memory, _)) {
                model.select(memory);
            }
        });
        list.sceneProperty().subscribe(this::inScene);
        list.addEventFilter(ScrollEvent.ANY, _ -> viewport.release());
        tabs.keep(this);
        model.fresh().addListener((SetChangeListener<MemoryId>) _ -> markFresh());
        model.timelineProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::follow);
        model.shownProperty().subscribe(this::goTo);
        new TimelineKeys(list, this);
    }

    void focus() {
        list.requestFocus();
    }

    /// Goes to the end of rows that are nobody's; leaves a customer's alone.
    void rehearse(Sample sample) {
        if (laid == null) {
            Splice.into(rows, SampleRows.of(sample, times.now()));
            if (!rows.isEmpty()) {
                viewport.toBottom();
            }
        }
    }

    /// Takes them away.
    void conceal() {
        if (laid == null) {
            rows.clear();
        }
    }

    Viewport viewport() {
        return viewport;
    }

    /// What is laid out now.
    @Nullable Timeline laid() {
        return laid;
    }

    /// True while rows change: what the list then says about its selection means nothing.
    boolean arranging() {
        return arranging;
    }

    /// Changes what is selected in the list without opening it.
    void quietly(Runnable change) {
        boolean before = following;
        following = true;
        try {
            change.run();
        } finally {
            following = before;
        }
    }

    /// @param told after each layout, when what is to be seen may have changed
    void watch(Runnable told) {
        watcher = told;
    }

    @Override
    public void leave(CustomerTab tab) {
        tab.anchorProperty().set(atNewest ? null : viewport.top().orElse(null));
    }

    @Override
    public void enter(CustomerTab tab) {
        entering = true;
        left = tab.anchorProperty().get();
        pending = null;
    }

    /// Whether what comes next would be seen.
    boolean atNewest() {
        return laid == null || (laid.newestFirst() ? viewport.atTop() : viewport.atBottom());
    }

    void toNewest() {
        atNewest = true;
        viewport.release();
        if (laid != null && laid.newestFirst()) {
            viewport.toTop();
        } else {
            viewport.toBottom();
        }
    }

    void toOldest() {
        if (laid != null && laid.newestFirst()) {
            viewport.toBottom();
        } else {
            viewport.toTop();
        }
    }

    /// Brings a row to the top, with a little of what is above it.
    void toRow(int row) {
        if (row >= 0) {
            aim(row, row == 0 ? 0 : CONTEXT);
        }
    }

    private void aim(int row, double offset) {
        atNewest = false;
        viewport.aim(row, offset);
    }

    void select(int row) {
        list.getSelectionModel().clearAndSelect(row);
        viewport.reveal(row);
    }

    private void show(@Nullable Timeline fresh) {
        if (fresh == null) {
            laid = null;
            rows.clear();
            return;
        }
        viewport.release();
        Anchor top = entering ? left : viewport.top().orElse(null);
        Instant when = entering || top == null ? null : timeOf(top);
        boolean follow = entering ? left == null : atNewest || model.wrote(fresh.arrived());
        atNewest = follow;
        boolean turned = laid != null && laid.newestFirst() != fresh.newestFirst();
        laid = fresh;
        arranging = true;
        quietly(() -> {
            if (turned || follow || fresh.rows().size() < rows.size()) {
                viewport.forget();
            }
            Splice.into(rows, fresh.rows());
        });
        follow(model.selectedProperty().get());
        arranging = false;
        entering = false;
        if (pending != null) {
            goTo(pending);
        } else if (follow) {
            toNewest();
        } else {
            stay(fresh, top, when);
            model.missed(fresh.arrived().size());
        }
    }

    /// Puts what was topmost back where it was; its nearest neighbour if it is shown no more.
    private void stay(Timeline fresh, @Nullable Anchor top, @Nullable Instant when) {
        if (top == null) {
            return;
        }
        int row = fresh.indexOf(new Place.OfMemory(top.top()));
        if (row >= 0) {
            if (viewport.under(row) != top.offset()) {
                aim(row, top.offset());
            }
        } else if (when != null) {
            aim(Math.max(0, fresh.indexNear(when)), top.offset());
        } else {
            toNewest();
        }
    }

    private @Nullable Instant timeOf(Anchor top) {
        for (StoryRow row : rows) {
            if (row instanceof StoryRow.Entry(Memory memory, _) && memory.id().equals(top.top())) {
                return memory.eventTime();
            }
        }
        return null;
    }

    private void follow(@Nullable Memory memory) {
        int row = memory == null || laid == null ? -1 : laid.indexOf(new Place.OfMemory(memory.id()));
        quietly(() -> {
            if (row < 0) {
                list.getSelectionModel().clearSelection();
            } else if (list.getSelectionModel().getSelectedIndex() != row) {
                list.getSelectionModel().clearAndSelect(row);
            }
        });
    }

    private void goTo(@Nullable Place place) {
        pending = place;
        int row = place == null || laid == null || !laid.handle().equals(handle()) ? -1 : laid.indexOf(place);
        if (row >= 0) {
            pending = null;
            toRow(row);
            following = place instanceof Place.OfTicket;
            list.getSelectionModel().clearAndSelect(row);
            following = false;
            list.requestFocus();
        }
    }

    private @Nullable String handle() {
        var story = model.storyProperty().get();
        return story == null ? null : story.customer().handle();
    }

    private void markFresh() {
        for (Node cell : list.lookupAll(".story-cell")) {
            if (cell instanceof StoryCell line) {
                line.markFresh();
            }
        }
    }

    private void inScene(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    /// After each layout. Who was at the newest end stays there when the list becomes higher or lower, and while the
    /// heights of rows are still estimated.
    private void seen() {
        if (laid == null || list.getHeight() == 0) {
            return;
        }
        viewport.settle();
        boolean before = atNewest;
        atNewest = atNewest();
        if (before && !atNewest && list.getHeight() != height) {
            toNewest();
        }
        height = list.getHeight();
        if (atNewest && model.unseenProperty().get() > 0) {
            model.seen();
        }
        watcher.run();
    }
}
