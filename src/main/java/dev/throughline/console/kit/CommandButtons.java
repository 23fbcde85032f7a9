package dev.throughline.console.kit;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

/// Makes buttons of commands: picture, name, tooltip with the key as it is now, disabled while the command is
/// unavailable.
public final class CommandButtons {

    private CommandButtons() {}

    public static void dress(ButtonBase button, Commands commands, Command command) {
        if (button.getGraphic() == null) {
            button.setGraphic(command.icon().node());
        }
        button.setAccessibleText(commands.words(command));
        button.setTooltip(tooltip(commands, command));
        button.disableProperty().bind(commands.availableProperty(command).not());
        button.setOnAction(_ -> commands.run(command));
    }

    /// Asks for the key each time it is shown: keys can be changed.
    public static Tooltip tooltip(Commands commands, Command command) {
        Tooltip tooltip = new Tooltip(commands.hint(command));
        tooltip.setOnShowing(_ -> tooltip.setText(commands.hint(command)));
        return tooltip;
    }
}
