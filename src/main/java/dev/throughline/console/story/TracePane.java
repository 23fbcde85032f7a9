package dev.throughline.console.story;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Recall;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How an answer came about, in figures: arms, factors, stages.
final class TracePane extends VBox {

    private final Messages messages;

    TracePane(Messages messages) {
        this.messages = messages;
        getStyleClass().add("trace");
    }

    void show(Answer answer, @Nullable Recall recall) {
        Explanation why = answer.recalled().explanation();
        getChildren().setAll(arms(why), line(messages.text("trace.fused", why.fused(),
                why.reranked() == null ? messages.text("trace.no-rerank") : messages.text("trace.rerank", why.reranked()),
                why.base())));
        getChildren().add(line(messages.text("trace.factors", why.importanceFactor(), why.recencyFactor(),
                why.hintFactor(), answer.recalled().score())));
        getChildren().add(line(messages.text("trace.importance", why.importance(), why.decay())));
        if (recall != null) {
            getChildren().add(stages(recall));
        }
    }

    private GridPane arms(Explanation why) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("trace-grid");
        grid.addRow(0, head("trace.arm"), head("trace.rank"), head("trace.score"), head("trace.share"));
        int row = 1;
        for (Explanation.ArmHit hit : why.hits()) {
            grid.addRow(row++, new Label(messages.word("arm", hit.arm())),
                    figure(messages.text("trace.figure-whole", hit.rank())),
                    figure(messages.text("trace.figure", hit.score())),
                    figure(messages.text("trace.figure", hit.share())));
        }
        return grid;
    }

    private Label stages(Recall recall) {
        StringBuilder text = new StringBuilder();
        for (Recall.Stage stage : recall.stages()) {
            text.append(text.isEmpty() ? "" : "  ").append(messages.text("trace.stage", stage.name(),
                    stage.micros() / 1000.0));
        }
        return line(messages.text("trace.stages", text, messages.word("reranking", recall.reranking()),
                recall.candidates()));
    }

    private Label head(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("meta");
        return label;
    }

    private static Label figure(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("figures");
        return label;
    }

    private static Label line(String text) {
        Label label = figure(text);
        label.setWrapText(true);
        return label;
    }
}
