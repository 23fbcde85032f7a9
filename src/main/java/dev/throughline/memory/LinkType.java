package dev.throughline.memory;

import java.util.Locale;

/// Why two memories belong together. The names are the wire's.
public enum LinkType {
    /// Much alike: cosine similarity of at least 0.85.
    RELATED_TO,
    /// Both speak of the same order, e-mail address, error code or the like.
    SHARES_ENTITY,
    /// The one came before the other in the same session.
    PRECEDES,
    /// Someone said so.
    LINKED_BY;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LinkType parse(String field, String text) {
        for (LinkType type : values()) {
            if (type.wireName().equals(text)) {
                return type;
            }
        }
        throw new InvalidRequest(field,
                "is \"" + text + "\", must be related_to, shares_entity, precedes or linked_by");
    }
}
