package dev.throughline.console.shell;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.CommandGroup;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys on one sheet, by groups in columns of about the same length.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class KeySheetView {

    private static final int MOST_COLUMNS = 3;
    private static final int LARGE_TEXT = 150;

    private final Commands commands;
    private final Look look;
    private final Overlays overlays;
    private final Runnable changeKeys;
    private final Messages messages;
    @FXML private Button change;
    @FXML private Button close;
    @FXML private Label single;
    @FXML private HBox columns;

    /// @param changeKeys goes where keys are changed
    public KeySheetView(Commands commands, Look look, Overlays overlays, Runnable changeKeys, Messages messages) {
        this.commands = commands;
        this.look = look;
        this.overlays = overlays;
        this.changeKeys = changeKeys;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        change.setGraphic(Icon.KEYBOARD.node());
        change.setOnAction(_ -> {
            overlays.close();
            changeKeys.run();
        });
        close.setOnAction(_ -> overlays.close());
        overlays.shownProperty().subscribe(layer -> {
            if (layer == Layer.KEYS) {
                show();
            }
        });
    }

    private void show() {
        single.setText(messages.text(look.singleKeysProperty().get() ? "keys.single-on" : "keys.single-off"));
        int many = look.textSizeProperty().get() >= LARGE_TEXT ? MOST_COLUMNS - 1 : MOST_COLUMNS;
        List<VBox> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            VBox column = new VBox();
            column.getStyleClass().add("key-column");
            HBox.setHgrow(column, Priority.ALWAYS);
            made.add(column);
        }
        int[] lines = new int[many];
        for (CommandGroup group : CommandGroup.values()) {
            List<Command> members = Stream.of(Command.values()).filter(each -> each.group() == group).toList();
            int shortest = 0;
            for (int i = 1; i < many; i++) {
                shortest = lines[i] < lines[shortest] ? i : shortest;
            }
            lines[shortest] += members.size() + 2;
            made.get(shortest).getChildren().add(group(group, members));
        }
        columns.getChildren().setAll(made);
    }

    private Node group(CommandGroup group, List<Command> members) {
        Label title = new Label(messages.word("command-group", group));
        title.getStyleClass().add("section-title");
        VBox box = new VBox(title);
        box.getStyleClass().add("key-group");
        members.forEach(command -> box.getChildren().add(line(command)));
        return box;
    }

    private Node line(Command command) {
        Label words = new Label(commands.words(command));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words);
        line.getStyleClass().add("key-line");
        String key = commands.key(command);
        if (key.isEmpty()) {
            line.getChildren().add(cap(messages.text("keys.none"), "meta"));
        } else {
            line.getChildren().add(cap(key, "key-cap"));
        }
        if (!command.sign().isEmpty() && look.singleKeysProperty().get()) {
            line.getChildren().add(cap(command.sign(), "key-cap"));
        }
        return line;
    }

    private static Label cap(String text, String style) {
        Label cap = new Label(text);
        cap.getStyleClass().add(style);
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }
}
