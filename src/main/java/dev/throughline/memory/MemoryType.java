package dev.throughline.memory;

import java.util.Locale;

/// What kind of thing is remembered; sets how fast it decays.
public enum MemoryType {
    /// Something that happened: a turn of a conversation, a call, a refund.
    EPISODIC,
    /// Something that is so: a preference, a plan, a policy.
    SEMANTIC,
    /// How something is done.
    PROCEDURAL,
    /// Needed for the task at hand only.
    WORKING;

    /// The name on the wire and in the store, for instance `episodic`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param field the field to name when the text is none of the types
    public static MemoryType parse(String field, String text) {
        for (MemoryType type : values()) {
            if (type.wireName().equals(text)) {
                return type;
            }
        }
        throw new InvalidRequest(field, "is \"" + text + "\", must be episodic, semantic, procedural or working");
    }
}
