package dev.throughline.console.graph;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Asks for the second of two: a click in the picture, a row, or a name typed here.
final class PickStrip extends HBox {

    private final PickViewModel pick;
    private final Messages messages;
    private final Label asked = new Label();
    private final CustomTextField name = new CustomTextField();

    /// @param screen what suggestions are laid over
    PickStrip(StackPane screen, GraphViewModel model, Messages messages) {
        pick = model.pick();
        this.messages = messages;
        getStyleClass().add("graph-strip");
        asked.getStyleClass().add("strong");
        Label hint = new Label(messages.text("graph.pick.hint"));
        hint.getStyleClass().add("meta");
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        name.setLeft(Icon.SEARCH.node("field-icon"));
        name.setPromptText(messages.text("graph.pick.name"));
        name.setAccessibleText(messages.text("graph.pick.name"));
        name.setId("pickName");
        new SuggestionList(screen, name, pick.search(), pick::choose, messages);
        name.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                pick.cancel();
                key.consume();
            }
        });
        Button cancel = new Button(messages.text("graph.pick.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> pick.cancel());
        getChildren().addAll(asked, hint, name, cancel);
    }

    void show(PickViewModel.@Nullable Pick now) {
        if (now != null) {
            String textKey = switch (now.purpose()) {
                case PATH -> "graph.pick.path";
                case MERGE -> "graph.pick.merge";
                case TIE -> "graph.pick.tie";
            };
            asked.setText(messages.text(textKey, now.first().label()));
        }
    }

    boolean shown() {
        return pick.pickProperty().get() != null;
    }

    void focus() {
        if (shown()) {
            name.requestFocus();
        }
    }
}
