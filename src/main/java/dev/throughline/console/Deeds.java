package dev.throughline.console;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.shell.DeskScreenView;
import dev.throughline.console.shell.Layer;
import dev.throughline.console.shell.Overlays;
import dev.throughline.console.shell.PanesModel;
import javafx.beans.binding.BooleanBinding;

/// What every command does: one line each.
final class Deeds {

    private final Commands commands;
    private final Wiring desk;

    Deeds(Wiring desk) {
        this.desk = desk;
        commands = desk.shell.commands();
    }

    /// Those that need no window.
    void register() {
        Look look = desk.shell.look();
        PanesModel panes = desk.shell.panes();
        Overlays overlays = desk.shell.overlays();
        BooleanBinding onDesk = desk.shell.navigation().screenProperty().isEqualTo(Screen.DESK);
        goes(Command.SHOW_DESK, Screen.DESK);
        goes(Command.SHOW_GRAPH, Screen.GRAPH);
        goes(Command.SHOW_JOURNAL, Screen.JOURNAL);
        goes(Command.SHOW_PORT, Screen.PORT);
        goes(Command.SHOW_HEALTH, Screen.HEALTH);
        goes(Command.SHOW_SETTINGS, Screen.SETTINGS);
        commands.register(Command.UNDO, desk.edits.undoableProperty(), desk.edits::undo);
        commands.register(Command.REDO, desk.edits.redoableProperty(), desk.edits::redo);
        commands.register(Command.TOGGLE_LIST, onDesk, panes::toggleList);
        commands.register(Command.TOGGLE_CONTEXT, onDesk, panes::toggleContext);
        commands.register(Command.BIGGER_TEXT, look.canGrow(), look::biggerText);
        commands.register(Command.SMALLER_TEXT, look.canShrink(), look::smallerText);
        commands.register(Command.USUAL_TEXT, look.canShrink(), look::usualText);
        commands.register(Command.SWITCH_THEME, look::nextTheme);
        commands.register(Command.SHOW_PALETTE, () -> overlays.toggle(Layer.PALETTE));
        commands.register(Command.SHOW_KEYS, () -> overlays.toggle(Layer.KEYS));
    }

    /// Those that move the focus.
    void register(DeskScreenView view) {
        BooleanBinding opened = desk.open.storyProperty().isNotNull();
        commands.register(Command.FIND_CUSTOMER, () -> onDesk(view::focusSearch));
        commands.register(Command.RECALL, opened, () -> onDesk(view::focusRecall));
        commands.register(Command.WRITE_NOTE, opened, () -> onDesk(view::focusNote));
    }

    private void goes(Command command, Screen screen) {
        commands.register(command, () -> desk.shell.navigation().go(screen));
    }

    private void onDesk(Runnable deed) {
        desk.shell.navigation().go(Screen.DESK);
        deed.run();
    }
}
