package dev.throughline.console.settings;

import dev.throughline.console.kit.Chord;
import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.KeyNames;
import dev.throughline.console.kit.Keymap;
import dev.throughline.console.kit.Matching;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Saving;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Which keys call which commands, and changing that.
public final class KeysViewModel {

    private final Commands commands;
    private final Keymap keymap;
    private final KeyNames names;
    private final Saving saving;
    private final Notices notices;
    private final Messages messages;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableMap<Command, String> problems = FXCollections.observableHashMap();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    public KeysViewModel(Commands commands, Saving saving, Notices notices, Messages messages) {
        this.commands = commands;
        this.saving = saving;
        this.notices = notices;
        this.messages = messages;
        keymap = commands.keymap();
        names = new KeyNames(messages);
        keymap.changesProperty().subscribe(_ -> changed.set(!keymap.overrides().isEmpty()));
    }

    // state

    /// What is searched for.
    public StringProperty textProperty() {
        return text;
    }

    public boolean matches(Command command) {
        return new Matching(text.get()).score(words(command) + " " + key(command)).isPresent();
    }

    /// Counts up with every change.
    public ReadOnlyIntegerProperty changesProperty() {
        return keymap.changesProperty();
    }

    /// Why a key was refused, by command, each a sentence.
    public ObservableMap<Command, String> problems() {
        return problems;
    }

    /// Whether any key is another than the usual one.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public boolean changed(Command command) {
        return keymap.changed(command);
    }

    public String words(Command command) {
        return commands.words(command);
    }

    /// As printed on the keyboard; empty for none.
    public String key(Command command) {
        return commands.key(command);
    }

    // commands

    /// Gives a command another key, or says why that cannot be.
    public void record(Command command, Chord chord) {
        Optional<String> refusal = refusal(command, chord);
        if (refusal.isPresent()) {
            problems.put(command, refusal.get());
        } else {
            keymap.change(command, chord);
            save();
        }
    }

    public void switchOff(Command command) {
        keymap.switchOff(command);
        save();
    }

    public void reset(Command command) {
        Optional<Command> holder = keymap.holder(command, command.usualChord());
        if (holder.isPresent()) {
            problems.put(command, taken(names.of(command.usualChord()), holder.get()));
        } else {
            keymap.reset(command);
            save();
        }
    }

    public void resetAll() {
        Map<String, String> before = keymap.overrides();
        keymap.replace(Map.of());
        save();
        notices.undoable(messages.text("keys.all-reset"), () -> {
            keymap.replace(before);
            save();
        });
    }

    private void save() {
        problems.clear();
        Map<String, String> overrides = keymap.overrides();
        saving.save(settings -> settings.withConsole(settings.console().withKeys(overrides)));
    }

    private Optional<String> refusal(Command command, Chord chord) {
        String key = names.of(chord);
        if (chord.fault().isPresent()) {
            return Optional.of(switch (chord.fault().get()) {
                case TYPES -> messages.text("keys.refused.types", key, names.shortcut());
                case ALT -> messages.text("keys.refused.alt", key);
                case EDITS -> messages.text("keys.refused.edits", key);
                case NAMELESS -> messages.text("keys.refused.nameless");
            });
        }
        return keymap.holder(command, Optional.of(chord)).map(holder -> taken(key, holder));
    }

    private String taken(String key, Command holder) {
        return messages.text("keys.refused.taken", key, words(holder));
    }
}
