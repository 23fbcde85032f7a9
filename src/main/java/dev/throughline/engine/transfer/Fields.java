package dev.throughline.engine.transfer;

import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Metadata;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object, read by name; a value of the wrong kind is an [InvalidRequest] that names the field.
record Fields(Map<String, @Nullable Object> values) {

    Optional<String> text(String name) {
        return switch (values.get(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Number number -> Optional.of(number.toString());
            default -> throw new InvalidRequest(name, "is not a text");
        };
    }

    String required(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new InvalidRequest(name, "is missing"));
    }

    Optional<Double> number(String name) {
        return switch (values.get(name)) {
            case null -> Optional.empty();
            case Number number -> Optional.of(number.doubleValue());
            default -> throw new InvalidRequest(name, "is not a number");
        };
    }

    Optional<Boolean> flag(String name) {
        return switch (values.get(name)) {
            case null -> Optional.empty();
            case Boolean flag -> Optional.of(flag);
            default -> throw new InvalidRequest(name, "is not true or false");
        };
    }

    /// ISO 8601 with an offset, or Unix seconds.
    Optional<Instant> time(String name) {
        return switch (values.get(name)) {
            case null -> Optional.empty();
            case Number number -> Optional.of(Instant.ofEpochMilli(
                    new BigDecimal(number.toString()).movePointRight(3).longValue()));
            case String text -> Optional.of(parse(name, text));
            default -> throw new InvalidRequest(name, "is not a time");
        };
    }

    List<String> texts(String name) {
        return switch (values.get(name)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(item -> {
                if (item instanceof String text) {
                    return text;
                }
                throw new InvalidRequest(name, "contains something that is not a text");
            }).toList();
            default -> throw new InvalidRequest(name, "is not a list");
        };
    }

    List<Fields> objects(String name) {
        return switch (values.get(name)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(item -> of(name, item)).toList();
            default -> throw new InvalidRequest(name, "is not a list");
        };
    }

    Optional<Metadata> metadata(String name) {
        Object value = values.get(name);
        return value == null ? Optional.empty() : Optional.of(new Metadata(of(name, value).values()));
    }

    @SuppressWarnings("unchecked") // JSON object keys are texts
    private static Fields of(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields((Map<String, @Nullable Object>) map);
        }
        throw new InvalidRequest(name, "is not an object");
    }

    private static Instant parse(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidRequest(name, "is \"" + text + "\", must be like 2026-05-03T08:02:00Z or Unix seconds");
        }
    }
}
