package dev.throughline.console.shell;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Themes;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Connects the commands' keys with their deeds. While text is edited, undo and redo are the text field's own as long
/// as it has something to undo or redo.
final class Keys {

    private final ShellViewModel model;
    private final Themes themes;
    private final DeskScreenView desk;

    Keys(ShellViewModel model, Themes themes, DeskScreenView desk) {
        this.model = model;
        this.themes = themes;
        this.desk = desk;
    }

    void attach(Scene scene) {
        Map<Command, Runnable> deeds = deeds();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            for (Map.Entry<Command, Runnable> each : deeds.entrySet()) {
                if (each.getKey().keys().match(event) && !leftToText(each.getKey(), scene)) {
                    each.getValue().run();
                    event.consume();
                    return;
                }
            }
        });
    }

    private static boolean leftToText(Command command, Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl text
                && ((command == Command.UNDO && text.isUndoable()) || (command == Command.REDO && text.isRedoable()));
    }

    private Map<Command, Runnable> deeds() {
        Map<Command, Runnable> deeds = new EnumMap<>(Command.class);
        for (Command command : Command.values()) {
            deeds.put(command, deed(command));
        }
        return deeds;
    }

    private Runnable deed(Command command) {
        return switch (command) {
            case SHOW_DESK -> () -> model.navigation().go(Screen.DESK);
            case SHOW_GRAPH -> () -> model.navigation().go(Screen.GRAPH);
            case SHOW_JOURNAL -> () -> model.navigation().go(Screen.JOURNAL);
            case SHOW_PORT -> () -> model.navigation().go(Screen.PORT);
            case SHOW_HEALTH -> () -> model.navigation().go(Screen.HEALTH);
            case FIND_CUSTOMER -> onDesk(this::findCustomer);
            case RECALL -> onDesk(() -> desk.story().focusRecall());
            case WRITE_NOTE -> onDesk(() -> desk.story().focusNote());
            case UNDO -> () -> {
                if (model.edits().undoableProperty().get()) {
                    model.edits().undo();
                }
            };
            case REDO -> () -> {
                if (model.edits().redoableProperty().get()) {
                    model.edits().redo();
                }
            };
            case TOGGLE_LIST -> onDesk(model.panes()::toggleList);
            case TOGGLE_CONTEXT -> onDesk(model.panes()::toggleContext);
            case SWITCH_THEME -> themes::next;
        };
    }

    private void findCustomer() {
        if (!model.panes().listShownProperty().get()) {
            model.panes().toggleList();
        }
        desk.customers().focusSearch();
    }

    private Runnable onDesk(Runnable deed) {
        return () -> {
            model.navigation().go(Screen.DESK);
            deed.run();
        };
    }
}
