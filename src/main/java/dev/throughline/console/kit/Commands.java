package dev.throughline.console.kit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// What each command does and whether it can be done now. Keys, the palette, the key sheet and buttons all go through
/// here. Needs no toolkit; belongs to the JavaFX thread.
///
/// Every command is there from the start, unavailable until somebody registers its deed, so that buttons can be
/// dressed before.
public final class Commands {

    private static final Runnable NOTHING = () -> {};

    private final Messages messages;
    private final Keymap keymap;
    private final KeyNames names;
    private final Map<Command, Runnable> deeds = new EnumMap<>(Command.class);
    private final Map<Command, ReadOnlyBooleanWrapper> available = new EnumMap<>(Command.class);

    public Commands(Messages messages, Keymap keymap) {
        this.messages = messages;
        this.keymap = keymap;
        names = new KeyNames(messages);
        for (Command command : Command.values()) {
            available.put(command, new ReadOnlyBooleanWrapper());
        }
    }

    // state

    public Keymap keymap() {
        return keymap;
    }

    public ReadOnlyBooleanProperty availableProperty(Command command) {
        return standing(command).getReadOnlyProperty();
    }

    /// What it does, in words.
    public String words(Command command) {
        return messages.word("command", command);
    }

    /// Its key as it is printed on the keyboard; empty for none.
    public String key(Command command) {
        return names.of(keymap.chord(command));
    }

    /// What it does and how to call it, for a tooltip.
    public String hint(Command command) {
        return (words(command) + "  " + key(command)).strip();
    }

    /// Commands that nobody registered a deed for.
    public Set<Command> idle() {
        Set<Command> idle = EnumSet.allOf(Command.class);
        idle.removeAll(deeds.keySet());
        return idle;
    }

    // commands

    /// Can be done at any time.
    public void register(Command command, Runnable deed) {
        deeds.put(command, deed);
        standing(command).unbind();
        standing(command).set(true);
    }

    /// @param when whether it can be done now; unavailable commands are shown, disabled
    public void register(Command command, ObservableValue<Boolean> when, Runnable deed) {
        deeds.put(command, deed);
        standing(command).bind(when);
    }

    /// @return whether it could be done
    public boolean run(Command command) {
        if (!standing(command).get()) {
            return false;
        }
        deeds.getOrDefault(command, NOTHING).run();
        return true;
    }

    private ReadOnlyBooleanWrapper standing(Command command) {
        ReadOnlyBooleanWrapper standing = available.get(command);
        if (standing == null) {
            throw new IllegalStateException("The constructor makes one for every command.");
        }
        return standing;
    }
}
