package dev.throughline.console.shell;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.CommandButtons;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/// The two keys that lead to all others, at the right end of the status bar, as they are now.
final class StatusHints {

    private final Button palette;
    private final Button keys;
    private final Commands commands;
    private final Look look;
    private final Messages messages;

    StatusHints(Button palette, Button keys, Commands commands, Look look, Messages messages) {
        this.palette = palette;
        this.keys = keys;
        this.commands = commands;
        this.look = look;
        this.messages = messages;
        CommandButtons.dress(palette, commands, Command.SHOW_PALETTE);
        CommandButtons.dress(keys, commands, Command.SHOW_KEYS);
        palette.setContentDisplay(ContentDisplay.TEXT_ONLY);
        keys.setContentDisplay(ContentDisplay.TEXT_ONLY);
        commands.keymap().changesProperty().subscribe(_ -> describe());
        look.singleKeysProperty().subscribe(_ -> describe());
    }

    private void describe() {
        palette.setText(messages.text("status.palette", commands.key(Command.SHOW_PALETTE)).strip());
        String sign = look.singleKeysProperty().get() ? Command.SHOW_KEYS.sign() : commands.key(Command.SHOW_KEYS);
        keys.setText(messages.text("status.keys", sign).strip());
    }
}
