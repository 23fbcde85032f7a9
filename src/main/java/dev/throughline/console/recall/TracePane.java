package dev.throughline.console.recall;

import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How an answer came about, from top to bottom: the arms side by side, fusion, reranking, weighing, score.
final class TracePane extends VBox {

    private final Messages messages;
    private final TraceWords words;

    TracePane(Messages messages) {
        this.messages = messages;
        words = new TraceWords(messages);
        getStyleClass().add("trace");
    }

    void show(Answer answer) {
        FlowPane arms = new FlowPane();
        arms.getStyleClass().add("trace-arms");
        words.arms(answer).forEach(sight -> arms.getChildren().add(new ArmCard(sight, messages)));
        FlowPane weighed = new FlowPane();
        weighed.getStyleClass().add("trace-figures");
        words.weighed(answer).forEach(figure -> weighed.getChildren().add(label(figure)));
        VBox searched = new VBox(arms);
        searched.getStyleClass().add("trace-part");
        if (!answer.way().isEmpty()) {
            MarkedText way = new MarkedText();
            way.getStyleClass().add("trace-way");
            way.show(messages.text("trace.way", answer.way()));
            searched.getChildren().add(way);
        }
        getChildren().setAll(List.of(
                step("trace.step.searched", searched, false),
                step("trace.step.fused", label(words.fused(answer)), false),
                step("trace.step.reranked", label(words.reranked(answer)), false),
                step("trace.step.weighed", weighed, false),
                step("trace.step.score", label(words.score(answer)), true),
                times(answer)));
    }

    private Node times(Answer answer) {
        Label times = label(words.times(answer));
        times.getStyleClass().add("trace-times");
        return times;
    }

    /// @param last whether nothing follows
    private HBox step(String key, Region body, boolean last) {
        Region dot = new Region();
        dot.getStyleClass().add("trace-dot");
        Region line = new Region();
        line.getStyleClass().add("trace-line");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox marker = new VBox(dot, line);
        marker.getStyleClass().add("trace-marker");
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("trace-name");
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        HBox step = new HBox(marker, name, body);
        step.getStyleClass().add("trace-step");
        return step;
    }

    private static Label label(TraceWords.Figure figure) {
        Label label = new Label(figure.text());
        label.getStyleClass().addAll("figures", "trace-figure");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setTooltip(new Tooltip(figure.hint()));
        return label;
    }
}
