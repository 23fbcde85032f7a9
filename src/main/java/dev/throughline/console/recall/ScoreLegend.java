package dev.throughline.console.recall;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Explanation;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The tooltip of a score: each part with its colour, its figure and its possible range.
final class ScoreLegend extends Tooltip {

    private final Messages messages;
    private final ScoreWords words;
    private final Supplier<@Nullable Answer> answer;

    /// @param answer asked when the tooltip comes up
    ScoreLegend(Messages messages, Supplier<@Nullable Answer> answer) {
        this.messages = messages;
        this.answer = answer;
        words = new ScoreWords(messages);
        getStyleClass().add("score-legend");
        setOnShowing(_ -> fill());
    }

    private void fill() {
        Answer shown = answer.get();
        if (shown == null) {
            return;
        }
        Explanation why = shown.recalled().explanation();
        setGraphic(grid(shown.parts(), ScoreRanges.of(shown.course().weights(), why.lateInteraction() != null,
                why.reranked() != null)));
    }

    private GridPane grid(ScoreParts parts, ScoreRanges ranges) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("score-legend-grid");
        int row = 0;
        for (ScoreWords.Line line : words.lines(parts, ranges)) {
            Region colour = new Region();
            colour.getStyleClass().addAll("score-swatch", line.styleClass());
            grid.addRow(row++, colour, whole(line.name()), whole(line.figure()), whole(line.range()),
                    whole(line.meaning()));
        }
        Label explained = whole(messages.text("score.explained"));
        explained.getStyleClass().add("score-explained");
        grid.add(explained, 0, row, 5, 1);
        return grid;
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("figures");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
