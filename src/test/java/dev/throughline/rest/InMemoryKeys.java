package dev.throughline.rest;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Keys in maps; the secrets are told as they are.
final class InMemoryKeys implements AccessKeys {

    private final Map<String, AccessKey> keys = new LinkedHashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    @Override
    public synchronized Issued create(
            Actor actor, String name, AccessKey.Level level, List<String> namespaces, Instant expires) {
        AccessKey key = new AccessKey("key_" + numbers.incrementAndGet(), name, level, namespaces,
                Instant.now(), expires, true, null, 0);
        return issue(key);
    }

    private Issued issue(AccessKey key) {
        String secret = "dk-" + numbers.incrementAndGet();
        keys.put(key.id(), key);
        secrets.values().remove(key.id());
        secrets.put(secret, key.id());
        return new Issued(key, secret);
    }

    @Override
    public List<AccessKey> list() {
        return List.copyOf(keys.values());
    }

    @Override
    public Optional<AccessKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public Optional<AccessKey> authenticate(String secret) {
        return Optional.ofNullable(secrets.get(secret)).map(keys::get);
    }

    @Override
    public AccessKey deactivate(Actor actor, String id) {
        AccessKey was = keys.get(id);
        AccessKey now = new AccessKey(id, was.name(), was.level(), was.namespaces(), was.created(),
                was.expires(), false, was.lastUsed(), was.requests());
        keys.put(id, now);
        return now;
    }

    @Override
    public Issued rotate(Actor actor, String id) {
        return issue(keys.get(id));
    }

    @Override
    public void delete(Actor actor, String id) {
        keys.remove(id);
        secrets.values().remove(id);
    }
}
