package dev.throughline.console.kit;

import java.util.Locale;
import javafx.scene.input.KeyCombination;

/// Everything that has a key. The id names the command's text in the messages and its override in the settings.
///
/// All keys carry the platform's shortcut modifier, so that none fires while someone types.
public enum Command {
    SHOW_DESK("Shortcut+1", Icon.DESK),
    SHOW_GRAPH("Shortcut+2", Icon.GRAPH),
    SHOW_JOURNAL("Shortcut+3", Icon.JOURNAL),
    SHOW_PORT("Shortcut+4", Icon.PORT),
    SHOW_HEALTH("Shortcut+5", Icon.HEALTH),
    FIND_CUSTOMER("Shortcut+F", Icon.SEARCH),
    RECALL("Shortcut+R", Icon.RECALL),
    WRITE_NOTE("Shortcut+N", Icon.NOTE),
    UNDO("Shortcut+Z", Icon.UNDO),
    REDO("Shortcut+Shift+Z", Icon.REDO),
    TOGGLE_LIST("Shortcut+B", Icon.LIST_PANE),
    TOGGLE_CONTEXT("Shortcut+I", Icon.CONTEXT_PANE),
    SWITCH_THEME("Shortcut+Shift+D", Icon.AUTOMATIC);

    private final KeyCombination keys;
    private final Icon icon;

    Command(String keys, Icon icon) {
        this.keys = KeyCombination.keyCombination(keys);
        this.icon = icon;
    }

    /// For instance `find-customer`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public KeyCombination keys() {
        return keys;
    }

    public Icon icon() {
        return icon;
    }

    /// What it does and how to call it, for a tooltip.
    public String hint(Messages messages) {
        return messages.word("command", this) + "  " + keys.getDisplayText();
    }
}
