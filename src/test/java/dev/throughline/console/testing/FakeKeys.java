package dev.throughline.console.testing;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.Actor;
import dev.throughline.memory.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keys in a list.
public final class FakeKeys implements AccessKeys {

    public final List<AccessKey> all = new ArrayList<>();

    /// A few, in every state.
    public void fill() {
        all.add(key("k1", "support-bot", AccessKey.Level.WRITE, List.of("support"), null, true, 1_204));
        all.add(key("k2", "reporting", AccessKey.Level.READ, List.of(), DeskData.NOW.plus(Duration.ofDays(60)), true, 7));
        all.add(key("k3", "trial", AccessKey.Level.ADMIN, List.of(), DeskData.NOW.minus(Duration.ofDays(2)), true, 0));
        all.add(key("k4", "old-bot", AccessKey.Level.WRITE, List.of(), null, false, 88));
    }

    private static AccessKey key(String id, String name, AccessKey.Level level, List<String> namespaces,
            Instant expires, boolean active, long requests) {
        return new AccessKey(id, name, level, namespaces, DeskData.NOW.minus(Duration.ofDays(40)), expires, active,
                requests == 0 ? null : DeskData.NOW.minus(Duration.ofMinutes(3)), requests);
    }

    @Override
    public Issued create(Actor actor, String name, AccessKey.Level level, List<String> namespaces, Instant expires) {
        AccessKey key = key("k" + (all.size() + 1), name, level, namespaces, expires, true, 0);
        all.addFirst(key);
        return new Issued(key, "dk-4f9a0c77d1e24b1e9f3c");
    }

    @Override
    public List<AccessKey> list() {
        return List.copyOf(all);
    }

    @Override
    public Optional<AccessKey> find(String id) {
        return all.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public Optional<AccessKey> authenticate(String secret) {
        return Optional.empty();
    }

    @Override
    public AccessKey deactivate(Actor actor, String id) {
        AccessKey was = find(id).orElseThrow(() -> new NotFound("key", id));
        AccessKey now = new AccessKey(id, was.name(), was.level(), was.namespaces(), was.created(), was.expires(), false,
                was.lastUsed(), was.requests());
        all.set(all.indexOf(was), now);
        return now;
    }

    @Override
    public Issued rotate(Actor actor, String id) {
        return new Issued(find(id).orElseThrow(() -> new NotFound("key", id)), "dk-new");
    }

    @Override
    public void delete(Actor actor, String id) {
        all.removeIf(key -> key.id().equals(id));
    }
}
