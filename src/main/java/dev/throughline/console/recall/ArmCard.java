package dev.throughline.console.recall;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Explanation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// One arm in the trace: its rank and score for this answer, and how much it found in all.
final class ArmCard extends VBox {

    private final Messages messages;

    ArmCard(ArmSight sight, Messages messages) {
        this.messages = messages;
        getStyleClass().add("arm-card");
        Label name = new Label(messages.word("arm", sight.arm()));
        name.getStyleClass().add("arm-name");
        getChildren().add(name);
        Explanation.ArmHit hit = sight.hit();
        switch (sight.run()) {
            case DONE -> {
                if (hit == null) {
                    add(messages.text("trace.not-by-it"), "trace.not-by-it.hint", "meta");
                } else {
                    hit(hit);
                }
                add(messages.text("trace.found", sight.found()), "trace.found.hint", "meta");
            }
            case TO_COME -> add(messages.text("trace.to-come"), "trace.to-come.hint", "meta");
            case IDLE -> add(messages.word("trace-idle", sight.arm()), "trace.idle.hint", "meta");
            case MISSING -> {
                Label warning = add(messages.text("trace.missing"), "trace.missing.hint", "arm-missing");
                warning.setGraphic(Icon.WARNING.node("mark-icon", "warning"));
            }
        }
    }

    private void hit(Explanation.ArmHit hit) {
        add(messages.text("trace.rank", hit.rank()), "trace.rank.hint", "arm-rank");
        Label score = add(messages.text("trace.score", hit.score()), "trace.rank.hint", "arm-figure");
        score.setTooltip(new Tooltip(messages.word("trace-score", hit.arm())));
        add(messages.text("trace.share", hit.share()), "trace.share.hint", "arm-figure");
    }

    private Label add(String text, String hint, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().addAll("figures", styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setTooltip(new Tooltip(messages.text(hint)));
        getChildren().add(label);
        return label;
    }
}
