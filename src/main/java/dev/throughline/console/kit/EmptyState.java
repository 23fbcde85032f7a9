package dev.throughline.console.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where nothing is: a picture, what will be here, and the one action that fills it or tries again.
public final class EmptyState extends VBox {

    private final Label title = new Label();
    private final Label text = new Label();
    private final Button action = new Button();
    private final Button other = new Button();

    public EmptyState() {
        getStyleClass().add("empty");
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        text.getStyleClass().add("meta");
        text.setWrapText(true);
        action.setVisible(false);
        action.setManaged(false);
        other.getStyleClass().addAll("flat", "small");
        other.managedProperty().bind(other.visibleProperty());
        other.setVisible(false);
        getChildren().addAll(title, text, action, other);
    }

    public void show(Icon icon, String sentence, String next) {
        Node picture = icon.node("empty-icon");
        getChildren().setAll(picture, title, text, action, other);
        title.setText(sentence);
        text.setText(next);
        offer("", () -> {});
        other.setVisible(false);
    }

    /// @param verb what the button says; no button when empty
    public void offer(String verb, Runnable deed) {
        action.setText(verb);
        action.setOnAction(_ -> deed.run());
        action.setVisible(!verb.isEmpty());
        action.setManaged(!verb.isEmpty());
    }

    /// A second, quieter way on.
    public void offerToo(String verb, Runnable deed) {
        other.setText(verb);
        other.setOnAction(_ -> deed.run());
        other.setVisible(true);
    }
}
