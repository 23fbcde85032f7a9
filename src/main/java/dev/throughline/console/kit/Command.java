package dev.throughline.console.kit;

import java.util.Locale;
import java.util.Optional;

/// Everything a person can do by key, from the palette or by a button that names its key. The id names the command's
/// words in the messages and its override in the settings. What a command does is registered with [Commands].
///
/// A usual key carries the platform's shortcut modifier or is a function key, so that none fires while someone types.
/// Beside it a command may have a single sign, which counts only while nothing is typed.
public enum Command {
    SHOW_DESK(CommandGroup.GO, "Shortcut+1", Icon.DESK),
    SHOW_GRAPH(CommandGroup.GO, "Shortcut+2", Icon.GRAPH),
    SHOW_JOURNAL(CommandGroup.GO, "Shortcut+3", Icon.JOURNAL),
    SHOW_PORT(CommandGroup.GO, "Shortcut+4", Icon.PORT),
    SHOW_HEALTH(CommandGroup.GO, "Shortcut+5", Icon.HEALTH),
    SHOW_SETTINGS(CommandGroup.GO, "Shortcut+Comma", Icon.SETTINGS),
    GRAPH_BACK(CommandGroup.GO, "", Icon.GRAPH_BACK),
    GRAPH_FORWARD(CommandGroup.GO, "", Icon.GRAPH_FORWARD),
    GRAPH_HOME(CommandGroup.GO, "", Icon.GRAPH_CENTRE),
    FIND_CUSTOMER(CommandGroup.CUSTOMER, "Shortcut+F", "/", Icon.SEARCH),
    IMPORT(CommandGroup.CUSTOMER, "", Icon.IMPORT),
    RECALL(CommandGroup.CUSTOMER, "Shortcut+R", Icon.RECALL),
    ASK_DESK(CommandGroup.CUSTOMER, "Shortcut+Shift+R", Icon.CUSTOMERS),
    SHOW_TRACE(CommandGroup.CUSTOMER, "", Icon.RECALL),
    BETTER_ORDER(CommandGroup.CUSTOMER, "", Icon.GRAPH_SWAP),
    COPY_PACK(CommandGroup.CUSTOMER, "Shortcut+Shift+C", Icon.COPY),
    SHOW_PACK(CommandGroup.CUSTOMER, "Shortcut+Shift+P", Icon.MEMORY),
    WRITE_NOTE(CommandGroup.CUSTOMER, "Shortcut+N", Icon.NOTE),
    BEGIN_TICKET(CommandGroup.CUSTOMER, "Shortcut+T", Icon.NEW),
    END_TICKET(CommandGroup.CUSTOMER, "Shortcut+Shift+T", Icon.GOOD),
    HAND_OFF(CommandGroup.CUSTOMER, "Shortcut+Shift+H", Icon.CUSTOMER),
    NEXT_TAB(CommandGroup.CUSTOMER, "Shortcut+Tab", Icon.GRAPH_FORWARD),
    PREVIOUS_TAB(CommandGroup.CUSTOMER, "Shortcut+Shift+Tab", Icon.GRAPH_BACK),
    CLOSE_TAB(CommandGroup.CUSTOMER, "Shortcut+W", Icon.CLEAR),
    FILTER_STORY(CommandGroup.STORY, "Shortcut+Shift+F", Icon.FILTER),
    JUMP_TO_DATE(CommandGroup.STORY, "Shortcut+J", Icon.CLOCK),
    TICKET_ABOVE(CommandGroup.STORY, "Shortcut+Page_Up", Icon.UP),
    TICKET_BELOW(CommandGroup.STORY, "Shortcut+Page_Down", Icon.DOWN),
    TURN_STORY(CommandGroup.STORY, "Shortcut+Shift+O", Icon.GRAPH_SWAP),
    TOGGLE_UNDERTAKINGS(CommandGroup.STORY, "Shortcut+Shift+U", Icon.GOOD),
    PROMOTE(CommandGroup.MEMORY, "Shortcut+U", Icon.PROMOTE),
    DEMOTE(CommandGroup.MEMORY, "Shortcut+D", Icon.DEMOTE),
    PIN(CommandGroup.MEMORY, "Shortcut+P", Icon.PIN),
    ARCHIVE(CommandGroup.MEMORY, "Shortcut+E", Icon.ARCHIVE),
    SHOW_IN_GRAPH(CommandGroup.MEMORY, "Shortcut+G", Icon.GRAPH),
    NOTE_TRIED(CommandGroup.MEMORY, "", Icon.GOOD),
    NOTE_PROMISED(CommandGroup.MEMORY, "", Icon.CLOCK),
    COPY_ID(CommandGroup.MEMORY, "", ".", Icon.COPY),
    UNDO(CommandGroup.CHANGES, "Shortcut+Z", Icon.UNDO),
    REDO(CommandGroup.CHANGES, "Shortcut+Shift+Z", Icon.REDO),
    TAKE_BACK(CommandGroup.CHANGES, "", Icon.UNDO),
    SHOW_CHANGE_IN_STORY(CommandGroup.CHANGES, "", Icon.DESK),
    TOGGLE_LIST(CommandGroup.WINDOW, "Shortcut+B", Icon.LIST_PANE),
    TOGGLE_CONTEXT(CommandGroup.WINDOW, "Shortcut+I", Icon.CONTEXT_PANE),
    BIGGER_TEXT(CommandGroup.WINDOW, "Shortcut+Plus", Icon.BIGGER),
    SMALLER_TEXT(CommandGroup.WINDOW, "Shortcut+Minus", Icon.SMALLER),
    USUAL_TEXT(CommandGroup.WINDOW, "Shortcut+0", Icon.TEXT),
    SWITCH_THEME(CommandGroup.WINDOW, "Shortcut+Shift+D", Icon.AUTOMATIC),
    SHOW_PALETTE(CommandGroup.HELP, "Shortcut+K", Icon.PALETTE),
    SHOW_KEYS(CommandGroup.HELP, "F1", "?", Icon.KEYS);

    private final CommandGroup group;
    private final String chord;
    private final String sign;
    private final Icon icon;

    Command(CommandGroup group, String chord, Icon icon) {
        this(group, chord, "", icon);
    }

    /// @param chord the usual key, for instance `Shortcut+Shift+Z`; empty for none
    /// @param sign what is typed while no text is edited, for instance `?`; empty for nothing
    Command(CommandGroup group, String chord, String sign, Icon icon) {
        this.group = group;
        this.chord = chord;
        this.sign = sign;
        this.icon = icon;
    }

    /// For instance `find-customer`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public CommandGroup group() {
        return group;
    }

    /// The key it has unless somebody changes it.
    public Optional<Chord> usualChord() {
        return Chord.parse(chord);
    }

    /// The single sign that calls it too; empty for none.
    public String sign() {
        return sign;
    }

    public Icon icon() {
        return icon;
    }
}
