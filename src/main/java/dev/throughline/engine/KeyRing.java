package dev.throughline.engine;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.Actor;
import dev.throughline.memory.NotFound;
import dev.throughline.store.Store;
import dev.throughline.store.StoredKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keys of the port. A secret has 256 random bits, so a plain SHA-256 of it is enough to keep.
final class KeyRing implements AccessKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Commands commands;
    private final Store store;
    private final Map<String, Use> uses = new ConcurrentHashMap<>();

    private record Use(long count, Instant last) {
        Use and(Use later) {
            return new Use(count + later.count, later.last);
        }
    }

    KeyRing(Commands commands) {
        this.commands = commands;
        this.store = commands.store();
    }

    @Override
    public Issued create(Actor actor, String name, AccessKey.Level level, List<String> namespaces,
            @Nullable Instant expires) {
        return issue(actor, new AccessKey(Ids.next("key_"), name, level, namespaces, commands.now(), expires, true,
                null, 0));
    }

    @Override
    public List<AccessKey> list() {
        return store.keys().stream().map(StoredKey::key).toList();
    }

    @Override
    public Optional<AccessKey> find(String id) {
        return list().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public Optional<AccessKey> authenticate(String secret) {
        Optional<AccessKey> key = store.keyByHash(hash(secret)).map(StoredKey::key);
        key.ifPresent(used -> uses.merge(used.id(), new Use(1, commands.now()), Use::and));
        return key;
    }

    /// Writes the uses counted since the last time; a request does not wait for that.
    void settle() {
        for (String id : List.copyOf(uses.keySet())) {
            Use use = uses.remove(id);
            if (use != null) {
                store.keyUsed(id, use.count(), use.last());
            }
        }
    }

    @Override
    public AccessKey deactivate(Actor actor, String id) {
        StoredKey stored = stored(id);
        AccessKey key = stored.key();
        AccessKey ended = new AccessKey(key.id(), key.name(), key.level(), key.namespaces(), key.created(),
                key.expires(), false, key.lastUsed(), key.requests());
        return commands.run(actor, transaction -> {
            transaction.key(new StoredKey(ended, stored.hash()));
            return ended;
        });
    }

    @Override
    public Issued rotate(Actor actor, String id) {
        return issue(actor, stored(id).key());
    }

    @Override
    public void delete(Actor actor, String id) {
        stored(id);
        commands.run(actor, transaction -> {
            transaction.removeKey(id);
            return id;
        });
    }

    private Issued issue(Actor actor, AccessKey key) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = "dk-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return commands.run(actor, transaction -> {
            transaction.key(new StoredKey(key, hash(secret)));
            return new Issued(key, secret);
        });
    }

    private StoredKey stored(String id) {
        return store.keys().stream()
                .filter(stored -> stored.key().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("key", id));
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
