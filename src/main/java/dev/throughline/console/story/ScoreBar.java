package dev.throughline.console.story;

import dev.throughline.console.kit.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A score and what it is made of: words, meaning, links, and what importance and recency put on top.
final class ScoreBar extends HBox {

    private static final double FULL_EM = 8;
    private static final double EM = 14;

    private final Messages messages;
    private final Region words = part("score-words");
    private final Region meaning = part("score-meaning");
    private final Region linked = part("score-linked");
    private final Region standing = part("score-standing");
    private final HBox bar = new HBox(words, meaning, linked, standing);
    private final Label figure = new Label();
    private final Tooltip parts = new Tooltip();

    ScoreBar(Messages messages) {
        super(8);
        this.messages = messages;
        getStyleClass().add("score");
        bar.getStyleClass().add("score-bar");
        bar.setMinWidth(FULL_EM * EM);
        bar.setPrefWidth(FULL_EM * EM);
        bar.setMaxWidth(FULL_EM * EM);
        figure.getStyleClass().addAll("figures", "score-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(this, parts);
        getChildren().addAll(bar, figure);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().addAll("score-part", styleClass);
        return part;
    }

    void show(ScoreParts score, double whole) {
        width(words, score.words());
        width(meaning, score.meaning());
        width(linked, score.linked());
        width(standing, score.standing());
        figure.setText(messages.text("recall.score", whole));
        parts.setText(words(score));
    }

    /// The parts in words.
    String words(ScoreParts score) {
        return messages.text("recall.parts", score.words(), score.meaning(), score.linked(), score.standing());
    }

    private static void width(Region part, double share) {
        double width = Math.max(0, share) * FULL_EM * EM;
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }
}
