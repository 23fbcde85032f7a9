package dev.throughline.console.recall;

import dev.throughline.console.kit.Messages;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The stages of a recall, each with a light that goes on when its answer is there.
final class StageStrip extends HBox {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final Messages messages;
    private final Label words = stage("recall.stage.words");
    private final Label meaning = stage("recall.stage.meaning");
    private final Label reranked = stage("recall.stage.reranked");

    StageStrip(Messages messages) {
        this.messages = messages;
        getStyleClass().add("stage-strip");
        words.setText(messages.text("recall.stage.words"));
        meaning.setText(messages.text("recall.stage.meaning"));
        reranked.setText(messages.text("recall.stage.reranked"));
        words.setTooltip(new Tooltip(messages.text("recall.stage.words.hint")));
        meaning.setTooltip(new Tooltip(messages.text("recall.stage.meaning.hint")));
        reranked.setTooltip(new Tooltip(messages.text("recall.stage.reranked.hint")));
        getChildren().addAll(words, meaning, reranked);
    }

    private static Label stage(String key) {
        Region dot = new Region();
        dot.getStyleClass().add("stage-dot");
        Label label = new Label("", dot);
        label.getStyleClass().addAll("stage", key.substring(key.lastIndexOf('.') + 1));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void show(StageLights lights) {
        show(words, lights.words());
        show(meaning, lights.meaning());
        show(reranked, lights.reranked());
        List<String> reached = List.of(words, meaning, reranked).stream()
                .filter(label -> label.getPseudoClassStates().contains(LIT)).map(Label::getText).toList();
        setAccessibleText(messages.text("recall.stages", String.join(", ", reached)));
    }

    private static void show(Label label, StageLights.Light light) {
        label.pseudoClassStateChanged(LIT, light == StageLights.Light.ON);
        label.pseudoClassStateChanged(MISSING, light == StageLights.Light.MISSING);
        boolean there = light != StageLights.Light.NONE;
        label.setVisible(there);
        label.setManaged(there);
    }
}
