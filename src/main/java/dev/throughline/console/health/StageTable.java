package dev.throughline.console.health;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Health.StageTimes;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// How long each stage of a recall takes: the usual time, and the one that nineteen in twenty stay under.
final class StageTable extends GridPane {

    private static final double MILLI = 1_000.0;

    private final Messages messages;

    StageTable(List<StageTimes> stages, Messages messages) {
        this.messages = messages;
        getStyleClass().add("stage-table");
        addRow(0, head("health.stage"), head("health.stage.usual"), head("health.stage.most"),
                head("health.stage.recalls"));
        int row = 1;
        for (StageTimes stage : stages) {
            String name = messages.wordOr("stage", stage.name());
            addRow(row, cell(name), figure("health.millis", stage.p50Micros() / MILLI),
                    figure("health.millis", stage.p95Micros() / MILLI), figure("health.count", stage.recalls()));
            row++;
        }
    }

    private Label head(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("meta");
        return label;
    }

    private static Label cell(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("stage-name");
        return label;
    }

    private Label figure(String key, Number value) {
        Label label = new Label(messages.text(key, value));
        label.getStyleClass().add("figures");
        setHalignment(label, HPos.RIGHT);
        return label;
    }
}
