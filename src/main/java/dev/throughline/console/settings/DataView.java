package dev.throughline.console.settings;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/// Where things lie, and the model.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class DataView {

    private final DataViewModel data;
    private final Messages messages;
    @FXML private VBox places;
    @FXML private TextField model;
    @FXML private Label problem;
    @FXML private Button choose;
    @FXML private Button builtIn;
    @FXML private Label waits;

    public DataView(DataViewModel data, Messages messages) {
        this.data = data;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        places.getChildren().setAll(
                place("data.directory", data.dataDirectory(), data.dataDirectory()),
                place("data.settings", data.settingsFile(), data.settingsFile().toAbsolutePath().getParent()),
                data.log().map(log -> place("data.log", log, log.toAbsolutePath().getParent()))
                        .orElseGet(() -> named("data.log", new Label(messages.text("data.no-log")))));
        data.modelProperty().subscribe(model::setText);
        model.setOnAction(_ -> data.chooseModel(model.getText()));
        model.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !model.getText().equals(data.modelProperty().get())) {
                model.setText(data.modelProperty().get());
                event.consume();
            }
        });
        problem.textProperty().bind(data.problemProperty());
        problem.visibleProperty().bind(data.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        choose.setGraphic(Icon.FOLDER.node());
        choose.setOnAction(_ -> choose());
        builtIn.disableProperty().bind(data.builtInProperty());
        builtIn.setOnAction(_ -> data.useBuiltIn());
        waits.visibleProperty().bind(data.waitsProperty());
        waits.managedProperty().bind(data.waitsProperty());
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("data.model.choose"));
        File chosen = chooser.showDialog(choose.getScene().getWindow());
        if (chosen != null) {
            model.setText(chosen.toString());
            data.chooseModel(chosen.toPath());
        }
    }

    /// @param folder what the button opens, or null if there is none
    private Node place(String key, Path path, @Nullable Path folder) {
        Label text = new Label(path.toString());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(text, button(Icon.COPY, messages.text("data.copy", messages.text(key)), () ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, path.toString()))));
        line.getStyleClass().add("switch-row");
        if (folder != null) {
            line.getChildren().add(button(Icon.FOLDER, messages.text("data.open", messages.text(key)), () ->
                    data.open(folder)));
        }
        return named(key, line);
    }

    private Node named(String key, Node content) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("strong");
        VBox box = new VBox(name, content);
        box.getStyleClass().add("place");
        return box;
    }

    private static Button button(Icon icon, String name, Runnable deed) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
