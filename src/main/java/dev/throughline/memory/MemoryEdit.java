package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to change in a memory; null leaves a field as it is. Start with [#NOTHING] and add to it.
public record MemoryEdit(
        @Nullable String content,
        @Nullable MemoryType type,
        @Nullable Double importance,
        @Nullable List<String> tags,
        @Nullable Metadata metadata,
        @Nullable Expiry expiry,
        @Nullable Instant validFrom,
        @Nullable Boolean pinned,
        @Nullable MemoryState state) {

    public static final MemoryEdit NOTHING = new MemoryEdit(null, null, null, null, null, null, null, null, null);

    public MemoryEdit {
        if (content != null) {
            Checks.content(content);
        }
        if (importance != null) {
            Checks.unit("importance", importance);
        }
        tags = tags == null ? null : Checks.tags("tags", tags);
        Checks.time("valid_from", validFrom);
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }

    public MemoryEdit withContent(String value) {
        return new MemoryEdit(value, type, importance, tags, metadata, expiry, validFrom, pinned, state);
    }

    public MemoryEdit withType(MemoryType value) {
        return new MemoryEdit(content, value, importance, tags, metadata, expiry, validFrom, pinned, state);
    }

    public MemoryEdit withImportance(double value) {
        return new MemoryEdit(content, type, value, tags, metadata, expiry, validFrom, pinned, state);
    }

    public MemoryEdit withTags(List<String> value) {
        return new MemoryEdit(content, type, importance, value, metadata, expiry, validFrom, pinned, state);
    }

    public MemoryEdit withMetadata(Metadata value) {
        return new MemoryEdit(content, type, importance, tags, value, expiry, validFrom, pinned, state);
    }

    public MemoryEdit withExpiry(Expiry value) {
        return new MemoryEdit(content, type, importance, tags, metadata, value, validFrom, pinned, state);
    }

    public MemoryEdit withPinned(boolean value) {
        return new MemoryEdit(content, type, importance, tags, metadata, expiry, validFrom, value, state);
    }

    public MemoryEdit withState(MemoryState value) {
        return new MemoryEdit(content, type, importance, tags, metadata, expiry, validFrom, pinned, value);
    }
}
