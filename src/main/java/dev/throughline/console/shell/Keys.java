package dev.throughline.console.shell;

import dev.throughline.console.kit.Chord;
import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.CommandGroup;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.TakesKeys;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Turns keys into commands. What is typed into text stays there: single signs count only elsewhere, and undo and redo
/// are the text field's own as long as it has something to undo or redo.
final class Keys {

    private final Commands commands;
    private final Look look;
    private final Overlays overlays;

    Keys(Commands commands, Look look, Overlays overlays) {
        this.commands = commands;
        this.look = look;
        this.overlays = overlays;
    }

    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node owner = scene.getFocusOwner();
            if (!(owner instanceof TakesKeys recorder && recorder.takingKeys())) {
                commands.keymap().command(Chord.of(event))
                        .filter(command -> !leftToText(command, owner))
                        .ifPresent(command -> call(command, event));
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (look.singleKeysProperty().get() && !typing(scene.getFocusOwner()) && !commanding(event)) {
                Stream.of(Command.values()).filter(command -> event.getCharacter().equals(command.sign())).findFirst()
                        .ifPresent(command -> call(command, event));
            }
        });
    }

    private void call(Command command, KeyEvent event) {
        boolean stays = command.group() == CommandGroup.WINDOW || command.group() == CommandGroup.HELP;
        if (!stays && commands.availableProperty(command).get()) {
            overlays.close();
        }
        if (commands.run(command)) {
            event.consume();
        }
    }

    private static boolean leftToText(Command command, Node owner) {
        return owner instanceof TextInputControl text
                && ((command == Command.UNDO && text.isUndoable()) || (command == Command.REDO && text.isRedoable()));
    }

    /// Whether characters go into text.
    private static boolean typing(Node owner) {
        return owner instanceof TextInputControl
                || (owner instanceof ComboBoxBase<?> box && box.isEditable())
                || (owner instanceof Spinner<?> spinner && spinner.isEditable())
                || owner instanceof TakesKeys;
    }

    /// A sign typed with control or command is none; with AltGr, which is control and alt, it is.
    private static boolean commanding(KeyEvent event) {
        return event.isMetaDown() || event.isControlDown() != event.isAltDown();
    }
}
