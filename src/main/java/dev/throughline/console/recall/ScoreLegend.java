package dev.throughline.console.recall;

import dev.throughline.console.kit.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// The tooltip of a score: each part with its colour, its figure and its possible range.
final class ScoreLegend extends Tooltip {

    private final Messages messages;
    private final ScoreWords words;

    ScoreLegend(Messages messages) {
        this.messages = messages;
        words = new ScoreWords(messages);
        getStyleClass().add("score-legend");
    }

    void show(ScoreParts parts, ScoreRanges ranges) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("score-legend-grid");
        int row = 0;
        for (ScoreWords.Line line : words.lines(parts, ranges)) {
            Region colour = new Region();
            colour.getStyleClass().addAll("score-swatch", line.styleClass());
            Label figure = new Label(line.figure());
            figure.getStyleClass().add("figures");
            grid.addRow(row++, colour, new Label(line.name()), figure, new Label(line.range()));
        }
        Label explained = new Label(messages.text("score.explained"));
        explained.setWrapText(true);
        explained.getStyleClass().add("score-explained");
        grid.add(explained, 0, row, 4, 1);
        setGraphic(grid);
    }
}
