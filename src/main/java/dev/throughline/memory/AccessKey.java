package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What lets a bot in. The secret itself is shown once and kept only as a hash.
///
/// @param namespaces the ones it is pinned to; every one when empty
/// @param requests how often it was used
public record AccessKey(
        String id,
        String name,
        Level level,
        List<String> namespaces,
        Instant created,
        @Nullable Instant expires,
        boolean active,
        @Nullable Instant lastUsed,
        long requests) {

    /// What a key may do; each includes those before it.
    public enum Level {
        READ,
        WRITE,
        ADMIN,
        SUPER_ADMIN;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Level parse(String field, String text) {
            for (Level level : values()) {
                if (level.wireName().equals(text)) {
                    return level;
                }
            }
            throw new InvalidRequest(field, "is \"" + text + "\", must be read, write, admin or super_admin");
        }
    }

    public AccessKey {
        Checks.name("name", name);
        namespaces = List.copyOf(namespaces);
    }

    public boolean allows(Level needed) {
        return level.compareTo(needed) >= 0;
    }
}
