package dev.throughline.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The few things to know about a customer at a glance. Each line is a memory of high importance, or was read out of
/// the customer's tickets.
public record Essentials(String handle, List<Line> lines) {

    /// What a line is about, in the order they are shown.
    public enum Field {
        NAME,
        EMAIL,
        PHONE,
        HANDLE,
        PLAN,
        LANGUAGE,
        TIME_ZONE,
        PREFERENCE;

        /// Whether a customer can have several.
        public boolean several() {
            return switch (this) {
                case EMAIL, PHONE, HANDLE, PREFERENCE -> true;
                case NAME, PLAN, LANGUAGE, TIME_ZONE -> false;
            };
        }

        /// Starts the tag of every memory that somebody set one by.
        public static final String TAG_PREFIX = "essential:";

        /// What a memory is tagged with that somebody set this by, for instance `essential:time_zone`.
        public String tag() {
            return TAG_PREFIX + wireName();
        }

        /// The name in a memory's metadata, for instance `time_zone`.
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param memory the memory that says so; null if it was read out of tickets or is the handle itself
    public record Line(Field field, String value, @Nullable MemoryId memory) {}

    public Essentials {
        lines = List.copyOf(lines);
    }
}
