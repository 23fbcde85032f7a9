package dev.throughline.memory;

/// Where a memory speaks of an entity.
///
/// @param origin which part of the memory the span counts in
/// @param start first UTF-16 index of the span, 0 for a session
/// @param end index behind its last
public record Mention(Entity entity, Origin origin, int start, int end) {

    /// The part of a memory that named the entity.
    public enum Origin {
        CONTENT,
        TAG,
        METADATA,
        SESSION
    }
}
