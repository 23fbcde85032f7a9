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

/// How an answer came about, from top to bottom: the arms side by side, fusion, late interaction, reranking, weighing, score.
final class TracePane extends VBox {

    private final Messages messages;
    private final TraceWords words;

    TracePane(Messages messages) {
        this.messages = messages;
        words = new TraceWords(messages);
        getStyleClass().add("trace");
    }

    void show(Answer answer) {
        FlowPane arms = flow("trace-arms");
        words.arms(answer).forEach(sight -> arms.getChildren().add(new ArmCard(sight, messages)));
        FlowPane weighed = flow("trace-figures");
        words.weighed(answer).forEach(figure -> weighed.getChildren().add(label(figure)));
        VBox searched = new VBox(name("trace.step.searched"), arms);
        searched.getStyleClass().add("trace-part");
        if (!answer.way().isEmpty()) {
            MarkedText way = new MarkedText();
            way.getStyleClass().add("trace-way");
            way.show(messages.text("trace.way", answer.way()));
            searched.getChildren().add(way);
        }
        getChildren().setAll(step(searched), step(name("trace.step.fused"), label(words.fused(answer))));
        words.compared(answer).ifPresent(late -> getChildren().add(step(name("trace.step.late"), label(late))));
        getChildren().addAll(List.of(
                step(name("trace.step.reranked"), label(words.reranked(answer))),
                step(name("trace.step.weighed"), weighed),
                step(name("trace.step.score"), label(words.score(answer))),
                times(answer)));
    }

    /// The long wrap length keeps the height right: a flow pane's first guess at its width is that.
    private static FlowPane flow(String styleClass) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add(styleClass);
        flow.setPrefWrapLength(2_000);
        flow.setMinWidth(0);
        return flow;
    }

    private Node times(Answer answer) {
        Label times = label(words.times(answer));
        times.getStyleClass().add("trace-times");
        return times;
    }

    /// @param parts the last of them takes the room there is
    private static HBox step(Region... parts) {
        Region dot = new Region();
        dot.getStyleClass().add("trace-dot");
        Region line = new Region();
        line.getStyleClass().add("trace-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox marker = new VBox(dot, line);
        marker.getStyleClass().add("trace-marker");
        Region body = parts[parts.length - 1];
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        HBox step = new HBox(marker);
        step.getChildren().addAll(parts);
        step.getStyleClass().add("trace-step");
        return step;
    }

    private Label name(String key) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("trace-name");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
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
