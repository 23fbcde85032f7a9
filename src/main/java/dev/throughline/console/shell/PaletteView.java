package dev.throughline.console.shell;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.ListFlow;
import dev.throughline.console.kit.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The command palette. The keyboard stays in its field; the list follows.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class PaletteView {

    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final Overlays overlays;
    private final Messages messages;
    @FXML private CustomTextField question;
    @FXML private ListView<PaletteRow> list;

    public PaletteView(PaletteViewModel model, Overlays overlays, Messages messages) {
        this.model = model;
        this.overlays = overlays;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        question.setLeft(Icon.SEARCH.node("field-icon"));
        question.textProperty().bindBidirectional(model.textProperty());
        question.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setItems(model.rows());
        list.setCellFactory(_ -> new PaletteCell(messages, this::run));
        Label nothing = new Label(messages.text("palette.nothing"));
        nothing.getStyleClass().add("meta");
        list.setPlaceholder(nothing);
        model.selectedProperty().subscribe(this::follow);
        overlays.shownProperty().subscribe(layer -> {
            if (layer == Layer.PALETTE || model.rows().isEmpty()) {
                model.begin();
            }
        });
    }

    private void follow(@Nullable PaletteRow row) {
        int index = row == null ? -1 : model.rows().indexOf(row);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().select(index);
        int top = Math.max(0, index - PAGE / 2);
        if (top > 0 || ListFlow.of(list).map(ListFlow::firstVisible).orElse(-1) != 0) {
            list.scrollTo(top); // lays out at once, which typing need not wait for where it is at the top already
        }
        question.setAccessibleHelp(row == null ? "" : PaletteCell.words(row));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.selectNext();
            case UP -> model.selectPrevious();
            case PAGE_DOWN -> repeat(model::selectNext);
            case PAGE_UP -> repeat(model::selectPrevious);
            case ENTER -> {
                PaletteRow row = model.selectedProperty().get();
                if (row != null) {
                    run(row);
                }
            }
            case TAB -> { } // there is nowhere else to go
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void repeat(Runnable step) {
        for (int i = 0; i < PAGE; i++) {
            step.run();
        }
    }

    /// Closes first: what it does may move the focus.
    private void run(PaletteRow row) {
        if (PaletteViewModel.available(row)) {
            overlays.close();
            model.run(row);
        }
    }
}
