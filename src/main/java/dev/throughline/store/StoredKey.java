package dev.throughline.store;

import dev.throughline.memory.AccessKey;

/// An access key with the hash that its secret is known by. The secret itself is never here.
public record StoredKey(AccessKey key, String hash) {}
