package dev.throughline.memory;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one place where fields are held against their limits; the vocabulary's constructors call it.
final class Checks {

    static final int CONTENT_LIMIT = 100_000;
    static final int NAME_LIMIT = 256;
    static final int TAG_LIMIT = 256;
    static final int TAGS_LIMIT = 200;
    static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Checks() {}

    static String name(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidRequest(field, "is empty, must be 1 to " + NAME_LIMIT + " characters");
        }
        if (value.length() > NAME_LIMIT) {
            throw new InvalidRequest(field, "has " + value.length() + " characters, must be 1 to " + NAME_LIMIT);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(field, "contains a control character, which names and ids must not");
        }
        return value;
    }

    static @Nullable String optionalName(String field, @Nullable String value) {
        return value == null ? null : name(field, value);
    }

    static String content(String value) {
        if (value.isEmpty() || value.isBlank()) {
            throw new InvalidRequest("content", "is empty, must be 1 to " + CONTENT_LIMIT + " characters");
        }
        int length = value.length() <= CONTENT_LIMIT ? value.length() : value.codePointCount(0, value.length());
        if (length > CONTENT_LIMIT) {
            throw new InvalidRequest("content",
                    "has " + length + " characters, must be 1 to " + CONTENT_LIMIT + "; split it or shorten it");
        }
        return value;
    }

    /// A finite number between 0 and 1.
    static double unit(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidRequest(field, "is " + value + ", must be between 0 and 1");
        }
        return value;
    }

    static int range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidRequest(field, "is " + value + ", must be between " + least + " and " + most);
        }
        return value;
    }

    static @Nullable Instant time(String field, @Nullable Instant value) {
        if (value != null && (value.isBefore(EARLIEST) || value.isAfter(LATEST))) {
            throw new InvalidRequest(field, "is " + value + ", must be between the years 1 and 9999");
        }
        return value;
    }

    /// Keeps the order given, drops repeats.
    static List<String> tags(String field, List<String> values) {
        if (values.size() > TAGS_LIMIT) {
            throw new InvalidRequest(field, "has " + values.size() + " entries, must be at most " + TAGS_LIMIT);
        }
        for (String tag : values) {
            if (tag.isBlank()) {
                throw new InvalidRequest(field, "contains an empty tag, each must be 1 to " + TAG_LIMIT + " characters");
            }
            if (tag.length() > TAG_LIMIT) {
                throw new InvalidRequest(field, "contains a tag of " + tag.length() + " characters, must be 1 to "
                        + TAG_LIMIT);
            }
        }
        return List.copyOf(new LinkedHashSet<>(values));
    }
}
