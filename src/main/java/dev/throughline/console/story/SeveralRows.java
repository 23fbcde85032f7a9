package dev.throughline.console.story;

import dev.throughline.console.desk.Place;
import dev.throughline.console.desk.Selection;
import dev.throughline.memory.Memory;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;

/// Lets several entries of the timeline be selected, with Shift and the shortcut key as everywhere, and keeps them
/// selected while the rows are laid anew.
final class SeveralRows {

    private final ListView<StoryRow> list;
    private final TimelineList lines;
    private final StoryViewModel model;
    private final Selection selection;
    private boolean restoring;

    SeveralRows(ListView<StoryRow> list, TimelineList lines, StoryViewModel model, Selection selection) {
        this.list = list;
        this.lines = lines;
        this.model = model;
        this.selection = selection;
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> chosen());
        selection.memories().addListener((ListChangeListener<Memory>) _ -> follow());
        // After the list itself has taken in the new rows.
        model.timelineProperty().subscribe(_ -> follow());
    }

    private void chosen() {
        if (restoring || lines.arranging()) {
            return;
        }
        List<Memory> memories = list.getSelectionModel().getSelectedIndices().stream()
                .filter(row -> row >= 0 && row < list.getItems().size())
                .map(list.getItems()::get)
                .filter(StoryRow.Entry.class::isInstance)
                .map(row -> ((StoryRow.Entry) row).memory())
                .toList();
        restoring = true;
        selection.choose(memories.size() > 1 ? memories : List.of());
        restoring = false;
    }

    private void follow() {
        Timeline laid = model.timelineProperty().get();
        if (restoring || laid == null) {
            return;
        }
        List<Memory> wanted = selection.memories();
        if (wanted.isEmpty() && list.getSelectionModel().getSelectedIndices().size() < 2) {
            return;
        }
        restoring = true;
        lines.quietly(() -> restore(wanted, laid));
        restoring = false;
    }

    /// The one that is open comes last: the list takes the last one selected for the one it is at.
    private void restore(List<Memory> wanted, Timeline laid) {
        MultipleSelectionModel<StoryRow> selected = list.getSelectionModel();
        if (wanted.isEmpty()) {
            selected.clearAndSelect(selected.getSelectedIndex());
            return;
        }
        int[] rows = wanted.stream().mapToInt(memory -> laid.indexOf(new Place.OfMemory(memory.id())))
                .filter(row -> row >= 0 && row < list.getItems().size()).toArray();
        Memory open = model.selectedProperty().get();
        int lead = open == null ? -1 : laid.indexOf(new Place.OfMemory(open.id()));
        selected.clearSelection();
        Arrays.stream(rows).filter(row -> row != lead).forEach(selected::select);
        Arrays.stream(rows).filter(row -> row == lead).forEach(selected::select);
    }
}
