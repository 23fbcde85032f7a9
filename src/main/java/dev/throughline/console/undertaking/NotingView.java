package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Undertaking.Kind;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The small card in which a person writes down in a few words what a memory says.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class NotingView {

    private final NotingViewModel model;
    private final Messages messages;
    @FXML private VBox card;
    @FXML private Label title;
    @FXML private TextField text;
    @FXML private Label problem;
    @FXML private Button save;
    @FXML private Button cancel;

    public NotingView(NotingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        model.kindProperty().subscribe(kind -> {
            String words = messages.text(kind == Kind.TRIED ? "undertaking.note-tried" : "undertaking.note-promised");
            title.setText(words);
            text.setAccessibleText(words);
        });
        text.textProperty().bindBidirectional(model.textProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        save.setOnAction(_ -> model.save());
        cancel.setOnAction(_ -> model.cancel());
        card.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                text.requestFocus();
                text.selectAll();
            }
        });
    }
}
