package dev.throughline.console.settings;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.CommandGroup;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// All commands with their keys, by groups; each key can be changed where it stands.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class KeysView {

    private final KeysViewModel model;
    private final Messages messages;
    private final Map<Command, KeyRow> lines = new EnumMap<>(Command.class);
    @FXML private CustomTextField search;
    @FXML private Button resetAll;
    @FXML private VBox rows;

    public KeysView(KeysViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        search.setLeft(Icon.SEARCH.node("field-icon"));
        search.textProperty().bindBidirectional(model.textProperty());
        resetAll.disableProperty().bind(model.changedProperty().not());
        resetAll.setOnAction(_ -> model.resetAll());
        for (Command command : Command.values()) {
            lines.put(command, new KeyRow(command, model, messages));
        }
        model.textProperty().subscribe(_ -> find());
        model.changesProperty().subscribe(_ -> lines.values().forEach(KeyRow::show));
        model.problems().addListener((MapChangeListener<Command, String>) _ -> lines.values().forEach(KeyRow::show));
    }

    private void find() {
        List<Node> found = new ArrayList<>();
        for (CommandGroup group : CommandGroup.values()) {
            List<KeyRow> members = lines.entrySet().stream()
                    .filter(each -> each.getKey().group() == group && model.matches(each.getKey()))
                    .map(Map.Entry::getValue).toList();
            if (!members.isEmpty()) {
                Label title = new Label(messages.word("command-group", group));
                title.getStyleClass().addAll("section-title", "key-title");
                found.add(title);
                found.addAll(members);
            }
        }
        if (found.isEmpty()) {
            Label nothing = new Label(messages.text("palette.nothing"));
            nothing.getStyleClass().add("meta");
            found.add(nothing);
        }
        rows.getChildren().setAll(found);
    }
}
