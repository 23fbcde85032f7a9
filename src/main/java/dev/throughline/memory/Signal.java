package dev.throughline.memory;

import java.util.Locale;

/// What someone thought of a recalled memory.
public enum Signal {
    /// Useful: importance times 1.15, at most 1; a doubt is lifted.
    UPVOTE,
    /// Not useful: importance times 0.85.
    DOWNVOTE,
    /// Doubtful: importance stays, it decays twice as fast.
    FLAG;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Also takes `positive` and `negative`.
    public static Signal parse(String field, String text) {
        return switch (text) {
            case "upvote", "positive" -> UPVOTE;
            case "downvote", "negative" -> DOWNVOTE;
            case "flag" -> FLAG;
            default -> throw new InvalidRequest(field,
                    "is \"" + text + "\", must be upvote, downvote, flag, positive or negative");
        };
    }
}
