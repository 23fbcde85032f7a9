package dev.throughline.console.settings;

import dev.throughline.console.kit.FacedCell;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One answer of the trial: place, how far it moved, text, when and how high.
final class TrialCell extends FacedCell<TrialRow> {

    private final Messages messages;
    private final Times times;
    private final Label place = new Label();
    private final Label move = new Label();
    private final MarkedText text = new MarkedText();
    private final Label about = new Label();
    private final HBox line;

    TrialCell(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
        getStyleClass().add("trial-cell");
        place.getStyleClass().addAll("figures", "strong", "trial-number");
        move.getStyleClass().addAll("figures", "trial-move");
        about.getStyleClass().addAll("meta", "figures");
        VBox words = new VBox(text, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(place, move, words);
        line.getStyleClass().add("trial-line");
    }

    @Override
    protected void updateItem(@Nullable TrialRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            show(null, null);
            return;
        }
        place.setText(messages.text("recall.place", row.place()));
        String moved = moved(row);
        move.setText(row.rise() == 0 && !row.fresh() ? "" : row.fresh() ? messages.text("ranking.new.short")
                : String.valueOf(Math.abs(row.rise())));
        move.setGraphic(arrow(row));
        text.show(row.answer().memory().content());
        about.setText(messages.text("ranking.about", times.day(row.answer().memory().eventTime()),
                row.answer().score(), moved));
        show(line, messages.text("ranking.row", row.place(), moved, row.answer().memory().content()));
    }

    private String moved(TrialRow row) {
        if (row.fresh()) {
            return messages.text("ranking.new");
        }
        return row.rise() == 0 ? messages.text("ranking.same")
                : messages.text(row.rise() > 0 ? "ranking.up" : "ranking.down", Math.abs(row.rise()));
    }

    private static @Nullable Node arrow(TrialRow row) {
        if (row.fresh()) {
            return Icon.NEW.node("accent");
        }
        return row.rise() == 0 ? null : row.rise() > 0 ? Icon.UP.node("success") : Icon.DOWN.node("warning");
    }
}
