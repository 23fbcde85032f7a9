package dev.throughline.console.journal;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// How the list of changes behaves: selection skips the days, keys act on the selected change, reading on happens
/// before the end is reached, and what comes in at the top moves neither the selection nor what is being looked at.
final class JournalList {

    private static final double AHEAD_ROWS = 60;

    /// The row at the upper edge, and how much of it is above.
    private record Edge(JournalRow row, int index, double above) {}

    private final ListView<JournalRow> list;
    private final JournalViewModel model;
    private final Runnable afterLayout = this::remember;
    private @Nullable Edge edge;
    private @Nullable Deed followed;
    private int index = -1;
    private boolean following;

    JournalList(ListView<JournalRow> list, JournalViewModel model, Messages messages, Times times) {
        this.list = list;
        this.model = model;
        list.setCellFactory(_ -> new DeedCell(model.listing().fresh(), messages, times));
        list.setItems(model.listing().rows());
        list.getSelectionModel().selectedIndexProperty().subscribe(chosen -> select(chosen.intValue()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.skinProperty().subscribe(_ -> readAhead());
        list.sceneProperty().subscribe(this::watch);
        model.selectedProperty().subscribe(this::follow);
        model.listing().deedsProperty().subscribe(_ -> changed());
        model.filterProperty().subscribe(_ -> toTop());
    }

    private void select(int chosen) {
        if (following || model.listing().changing() || chosen < 0) {
            return;
        }
        boolean up = chosen < index;
        index = chosen;
        switch (list.getItems().get(chosen)) {
            case JournalRow.Done(Deed deed) -> {
                followed = deed;
                model.select(deed);
            }
            case JournalRow.Day _ -> list.getSelectionModel().clearAndSelect(up && chosen > 0 ? chosen - 1 : chosen + 1);
        }
    }

    private void follow(@Nullable Deed deed) {
        boolean another = deed == null || followed == null || deed.command() != followed.command();
        followed = deed;
        following = true;
        try {
            int row = deed == null ? -1 : indexOf(new JournalRow.Done(deed));
            index = row;
            if (row < 0) {
                list.getSelectionModel().clearSelection();
            } else if (list.getSelectionModel().getSelectedIndex() != row) {
                list.getSelectionModel().clearAndSelect(row);
            }
            if (row >= 0 && another) {
                reveal(row);
            }
        } finally {
            following = false;
        }
    }

    private int indexOf(JournalRow row) {
        for (int i = 0; i < list.getItems().size(); i++) {
            boolean here = row instanceof JournalRow.Done(Deed deed)
                    ? list.getItems().get(i) instanceof JournalRow.Done(Deed each) && each.command() == deed.command()
                    : row.equals(list.getItems().get(i));
            if (here) {
                return i;
            }
        }
        return -1;
    }

    private void reveal(int row) {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (first == null || last == null || row < first.getIndex() || row > last.getIndex()) {
            edge = null;
            list.scrollTo(Math.max(0, row - 3));
        }
    }

    private void toTop() {
        edge = null;
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> model.showInStory();
            case DELETE, BACK_SPACE -> model.takeBack();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void readAhead() {
        for (Node node : list.lookupAll(".scroll-bar:vertical")) {
            if (node instanceof ScrollBar bar) {
                bar.valueProperty().subscribe(value -> {
                    double rows = list.getItems().size();
                    if (bar.isVisible() && value.doubleValue() > 1 - AHEAD_ROWS / Math.max(AHEAD_ROWS, rows)) {
                        model.listing().more();
                    }
                });
            }
        }
    }

    private void watch(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void remember() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        edge = first == null || first.getIndex() < 1 || first.getIndex() >= list.getItems().size() ? null
                : new Edge(list.getItems().get(first.getIndex()), first.getIndex(), -first.getLayoutY());
    }

    /// What was at the upper edge stays there, unless it was the top.
    private void changed() {
        Edge before = edge;
        follow(model.selectedProperty().get());
        VirtualFlow<?> flow = flow();
        Scene scene = list.getScene();
        int row = before == null ? -1 : indexOf(before.row());
        if (before == null || flow == null || scene == null || row < 0 || row == before.index()) {
            return;
        }
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePreLayoutPulseListener(once[0]);
            list.layout();
            flow.scrollToTop(row);
            flow.scrollPixels(before.above());
        };
        scene.addPreLayoutPulseListener(once[0]);
    }

    private @Nullable VirtualFlow<?> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
