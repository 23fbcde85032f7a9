package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keys of the port. Only hashes of the secrets are kept.
public interface AccessKeys {

    /// A key with its secret, which is never shown again.
    record Issued(AccessKey key, String secret) {}

    /// @param namespaces to pin the key to; none pins it to nothing
    /// @param expires no longer valid from then on, or null
    Issued create(Actor actor, String name, AccessKey.Level level, List<String> namespaces, @Nullable Instant expires);

    /// Newest first.
    List<AccessKey> list();

    Optional<AccessKey> find(String id);

    /// The key that a secret belongs to, whatever its state, counting the use.
    Optional<AccessKey> authenticate(String secret);

    /// @throws NotFound if there is none
    AccessKey deactivate(Actor actor, String id);

    /// A new secret for the same key; the old one ends at once.
    Issued rotate(Actor actor, String id);

    /// @throws NotFound if there is none
    void delete(Actor actor, String id);
}
