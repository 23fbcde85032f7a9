package dev.throughline.console.port;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.AccessKey;
import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.Actor;
import dev.throughline.memory.InvalidRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The keys that let bots in. A secret is shown once, right after it was made.
public final class KeysViewModel {

    private final AccessKeys keys;
    private final Tasks tasks;
    private final Notices notices;
    private final Messages messages;
    private final Clock clock;
    private final ObservableList<AccessKey> list = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<AccessKeys.@Nullable Issued> issued = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>();

    public KeysViewModel(AccessKeys keys, Tasks tasks, Notices notices, Messages messages, Clock clock) {
        this.keys = keys;
        this.tasks = tasks;
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
        refresh();
    }

    // state

    /// Newest first.
    public ObservableList<AccessKey> list() {
        return list;
    }

    /// The key just made, with the secret that is never shown again; null once it was put away.
    public ReadOnlyObjectProperty<AccessKeys.@Nullable Issued> issuedProperty() {
        return issued.getReadOnlyProperty();
    }

    /// What is wrong with the new key's fields; empty if nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Why the keys cannot be listed, or null.
    public ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether a key opens the port now.
    public boolean valid(AccessKey key) {
        Instant expires = key.expires();
        return key.active() && (expires == null || expires.isAfter(clock.instant()));
    }

    public boolean expired(AccessKey key) {
        return key.active() && !valid(key);
    }

    // commands

    public void refresh() {
        tasks.run("task.keys", _ -> keys.list()).onSuccess(found -> {
            failure.set(null);
            Splice.into(list, found);
        }).onFailure(reason -> failure.set(Problem.of(reason, messages)));
    }

    /// @param namespaces names separated by commas or spaces; blank pins the key to none
    /// @param life how long it is valid; null for good
    public void create(String name, AccessKey.Level level, String namespaces, @Nullable Duration life) {
        if (name.isBlank()) {
            problem.set(messages.text("port-keys.problem.name"));
            return;
        }
        List<String> pinned = Arrays.stream(namespaces.split("[,\\s]+")).filter(part -> !part.isEmpty()).toList();
        Instant expires = life == null ? null : clock.instant().plus(life);
        issue(() -> keys.create(Actor.console(), name.strip(), level, pinned, expires));
    }

    /// A new secret for the same key; the old one ends at once.
    public void rotate(AccessKey key) {
        issue(() -> keys.rotate(Actor.console(), key.id()));
    }

    private void issue(Supplier<AccessKeys.Issued> deed) {
        problem.set("");
        tasks.run("task.key", _ -> deed.get()).onSuccess(made -> {
            issued.set(made);
            refresh();
        }).onFailure(reason -> problem.set(reason instanceof InvalidRequest wrong
                ? messages.text("port-keys.problem.refused", String.valueOf(wrong.getMessage()))
                : Problem.of(reason, messages).what()));
    }

    /// Puts the secret away for good.
    public void putAway() {
        issued.set(null);
    }

    public void revoke(AccessKey key) {
        change("port-keys.revoked", key, () -> keys.deactivate(Actor.console(), key.id()));
    }

    public void delete(AccessKey key) {
        change("port-keys.deleted", key, () -> {
            keys.delete(Actor.console(), key.id());
            return key;
        });
    }

    private void change(String doneKey, AccessKey key, Supplier<AccessKey> deed) {
        tasks.run("task.key", _ -> deed.get()).onSuccess(_ -> {
            notices.done(messages.text(doneKey, key.name()));
            refresh();
        });
    }
}
