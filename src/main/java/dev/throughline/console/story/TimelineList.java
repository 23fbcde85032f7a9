package dev.throughline.console.story;

import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.recall.Highlight;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Story;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;

/// How the timeline's list behaves: opens at its newest end, stays there while it grows, goes where it is asked to.
final class TimelineList {

    private final ListView<StoryRow> list;
    private final StoryViewModel model;
    private @Nullable String showing;
    private boolean following;

    TimelineList(ListView<StoryRow> list, StoryViewModel model, Messages messages, Times times,
            ObservableValue<@Nullable Highlight> highlight) {
        this.list = list;
        this.model = model;
        list.setCellFactory(_ -> new StoryCell(messages, times, highlight));
        list.setItems(model.rows());
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!following && row instanceof StoryRow.Entry(Memory memory, _)) {
                model.select(memory);
            }
        });
        model.storyProperty().subscribe(this::opened);
        model.selectedProperty().subscribe(this::follow);
        model.shownProperty().subscribe(this::goTo);
    }

    void focus() {
        list.requestFocus();
    }

    private void opened(@Nullable Story story) {
        String handle = story == null ? null : story.customer().handle();
        boolean fresh = handle != null && !handle.equals(showing);
        showing = handle;
        if (handle != null && (fresh || atEnd())) {
            toEnd();
        }
        follow(model.selectedProperty().get());
    }

    /// Rows differ in height, so the first jump only estimates; with the last rows laid out the second one is exact.
    private void toEnd() {
        int last = model.rows().size() - 1;
        for (int i = 0; i < 3; i++) {
            list.scrollTo(last);
            list.applyCss();
            list.layout();
        }
        Scene scene = list.getScene();
        if (scene != null) {
            Runnable[] once = new Runnable[1];
            once[0] = () -> {
                scene.removePostLayoutPulseListener(once[0]);
                list.scrollTo(last);
            };
            scene.addPostLayoutPulseListener(once[0]);
        }
    }

    private boolean atEnd() {
        for (Node node : list.lookupAll(".scroll-bar:vertical")) {
            if (node instanceof ScrollBar bar && bar.isVisible()) {
                return bar.getValue() >= bar.getMax() - 0.001;
            }
        }
        return false;
    }

    private void follow(@Nullable Memory memory) {
        following = true;
        try {
            int row = memory == null ? -1 : model.indexOf(new Place.OfMemory(memory.id()));
            if (row < 0) {
                list.getSelectionModel().clearSelection();
            } else if (list.getSelectionModel().getSelectedIndex() != row) {
                list.getSelectionModel().clearAndSelect(row);
            }
        } finally {
            following = false;
        }
    }

    private void goTo(@Nullable Place place) {
        int row = place == null ? -1 : model.indexOf(place);
        if (row >= 0) {
            list.scrollTo(Math.max(0, row - 2));
            following = place instanceof Place.OfTicket;
            list.getSelectionModel().clearAndSelect(row);
            following = false;
            list.requestFocus();
        }
    }
}
