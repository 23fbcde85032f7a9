package dev.throughline.console.kit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which key calls which command: the usual ones, and in their place those somebody chose. No two commands ever share
/// one, and none is a key that types.
///
/// Not thread-safe: belongs to the JavaFX thread.
public final class Keymap {

    private static final Logger LOG = LoggerFactory.getLogger(Keymap.class);

    /// How the settings say that a command has no key.
    private static final String NONE = "";

    private final Map<Command, Optional<Chord>> chosen = new EnumMap<>(Command.class);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /// @param overrides as the settings have them, by the command's id; those that cannot be are left out
    public Keymap(Map<String, String> overrides) {
        read(overrides);
    }

    private void read(Map<String, String> overrides) {
        for (Command command : Command.values()) {
            String text = overrides.get(command.id());
            if (NONE.equals(text)) {
                chosen.put(command, Optional.empty());
            } else if (text != null) {
                Chord.parse(text).filter(chord -> chord.fault().isEmpty())
                        .ifPresent(chord -> chosen.put(command, Optional.of(chord)));
            }
        }
        for (Command command : Command.values()) {
            if (chosen.containsKey(command) && holder(command, chord(command)).isPresent()) {
                LOG.warn("The key {} for {} is another command's; the usual one counts", chord(command), command.id());
                chosen.remove(command);
            }
        }
    }

    // state

    /// How often a key was changed: for those who show keys.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Empty when the command has no key.
    public Optional<Chord> chord(Command command) {
        Optional<Chord> own = chosen.get(command);
        return own == null ? command.usualChord() : own;
    }

    public Optional<Command> command(Chord chord) {
        for (Command command : Command.values()) {
            if (chord(command).filter(chord::equals).isPresent()) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /// The other command that has this key.
    public Optional<Command> holder(Command command, Optional<Chord> chord) {
        for (Command other : Command.values()) {
            if (other != command && chord.isPresent() && chord(other).equals(chord)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /// Whether the key is another than the usual one.
    public boolean changed(Command command) {
        return chosen.containsKey(command);
    }

    /// What the settings keep.
    public Map<String, String> overrides() {
        Map<String, String> overrides = new LinkedHashMap<>();
        chosen.forEach((command, chord) -> overrides.put(command.id(), chord.map(Chord::text).orElse(NONE)));
        return overrides;
    }

    // commands

    /// @throws IllegalArgumentException if the chord has a fault or is another command's
    public void change(Command command, Chord chord) {
        if (chord.fault().isPresent() || holder(command, Optional.of(chord)).isPresent()) {
            throw new IllegalArgumentException(chord.text() + " cannot call " + command.id());
        }
        put(command, Optional.of(chord));
    }

    /// Leaves the command without a key.
    public void switchOff(Command command) {
        put(command, Optional.empty());
    }

    /// Back to the usual key.
    ///
    /// @throws IllegalArgumentException if that is another command's by now
    public void reset(Command command) {
        if (holder(command, command.usualChord()).isPresent()) {
            throw new IllegalArgumentException("The usual key of " + command.id() + " is taken");
        }
        put(command, command.usualChord());
    }

    /// All at once.
    ///
    /// @param overrides as [#overrides()] told them; none for the usual keys
    public void replace(Map<String, String> overrides) {
        chosen.clear();
        read(overrides);
        changes.set(changes.get() + 1);
    }

    private void put(Command command, Optional<Chord> chord) {
        if (chord.equals(command.usualChord())) {
            chosen.remove(command);
        } else {
            chosen.put(command, chord);
        }
        changes.set(changes.get() + 1);
    }
}
