package dev.throughline.console.desk;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Chooses a file to bring in, and says above the list what came of it: how much, and why lines were left out.
final class ImportPart {

    private final VBox box;
    private final ImportViewModel model;
    private final Messages messages;

    ImportPart(VBox box, ImportViewModel model, Messages messages) {
        this.box = box;
        this.model = model;
        this.messages = messages;
        box.managedProperty().bind(box.visibleProperty());
        model.outcomeProperty().subscribe(this::show);
    }

    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("import.choose"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(messages.text("import.files"), "*.jsonl", "*.jsonl.gz", "*.json.gz"),
                new FileChooser.ExtensionFilter(messages.text("import.any-file"), "*"));
        var file = chooser.showOpenDialog(box.getScene() == null ? null : box.getScene().getWindow());
        if (file != null) {
            begin(file.toPath());
        }
    }

    private void begin(Path file) {
        model.importFile(file);
    }

    private void show(ImportViewModel.@Nullable Outcome outcome) {
        box.getChildren().clear();
        box.setVisible(outcome != null);
        if (outcome == null) {
            return;
        }
        Label icon = new Label(null,
                (outcome.failed() ? Icon.FAILURE : Icon.GOOD).node(outcome.failed() ? "danger" : "success"));
        icon.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = new Label(outcome.sentence());
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button dismiss = new Button(null, Icon.CLEAR.node());
        dismiss.getStyleClass().addAll("flat", "button-icon", "small");
        dismiss.setAccessibleText(messages.text("action.dismiss"));
        dismiss.setOnAction(_ -> model.dismiss());
        HBox head = new HBox(8, icon, sentence, dismiss);
        head.setAlignment(Pos.TOP_LEFT);
        box.getChildren().add(head);
        if (!outcome.reasons().isEmpty()) {
            box.getChildren().add(reasons(outcome.reasons()));
        }
    }

    private VBox reasons(List<String> lines) {
        VBox list = new VBox(4);
        for (String line : lines) {
            Label label = new Label(line);
            label.getStyleClass().add("meta");
            label.setWrapText(true);
            list.getChildren().add(label);
        }
        Button copy = new Button(messages.text("import.copy"), Icon.COPY.node());
        copy.getStyleClass().addAll("flat", "small");
        copy.setOnAction(_ -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", lines))));
        list.getChildren().add(copy);
        ToggleButton why = new ToggleButton(messages.text("import.why"), Icon.FOLD_OUT.node());
        why.getStyleClass().addAll("flat", "small", "import-why");
        list.visibleProperty().bind(why.selectedProperty());
        list.managedProperty().bind(why.selectedProperty());
        why.selectedProperty().subscribe(open -> why.setGraphic((open ? Icon.FOLD_IN : Icon.FOLD_OUT).node()));
        return new VBox(4, why, list);
    }
}
