package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Views;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The hand-off card: the prepared note to be read over and edited, and what can be done with it.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class HandOffView {

    private final HandOffViewModel model;
    @FXML private VBox card;
    @FXML private Label title;
    @FXML private ProgressBar waiting;
    @FXML private TextArea text;
    @FXML private Label problem;
    @FXML private Button saveAndEnd;
    @FXML private Button save;
    @FXML private Button copy;
    @FXML private Button cancel;

    public HandOffView(HandOffViewModel model) {
        this.model = model;
    }

    /// A new card for a popover or a dialog. Show it while [HandOffViewModel#wantedProperty()] holds.
    public static Parent content(Views views) {
        return views.load(HandOffView.class);
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.titleProperty());
        text.textProperty().bindBidirectional(model.textProperty());
        text.textProperty().subscribe(words -> text.setWrapText(!MarkedText.needsCare(words)));
        shownWhen(waiting, model.preparingProperty());
        model.problemProperty().subscribe(this::describe);
        var unready = model.preparingProperty().or(model.busyProperty()).or(model.textProperty().isEmpty());
        saveAndEnd.disableProperty().bind(unready.or(model.endableProperty().not()));
        save.disableProperty().bind(unready);
        copy.disableProperty().bind(unready);
        copy.setGraphic(Icon.COPY.node());
        saveAndEnd.setOnAction(_ -> model.saveAndEnd());
        save.setOnAction(_ -> model.save());
        copy.setOnAction(_ -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.getText()));
            model.copied();
        });
        cancel.setOnAction(_ -> model.putAway());
        card.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                text.requestFocus();
            }
        });
    }

    private static void shownWhen(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void describe(@Nullable Problem reason) {
        problem.setVisible(reason != null);
        problem.setManaged(reason != null);
        problem.setText(reason == null ? "" : reason.what() + " " + reason.next());
    }
}
