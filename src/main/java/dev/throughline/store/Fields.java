package dev.throughline.store;

import dev.throughline.memory.StoreFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Typed reading of a JSON object's fields, as [JsonCodec] gives them.
record Fields(Map<String, @Nullable Object> values) {

    String text(String name) {
        return require(name, String.class);
    }

    @Nullable String optionalText(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    List<String> texts(String name) {
        List<?> texts = require(name, List.class);
        return texts.stream().map(String::valueOf).toList();
    }

    long number(String name) {
        return require(name, Number.class).longValue();
    }

    @Nullable Long optionalNumber(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : null;
    }

    /// Exact: a double is written with as many digits as tell it from its neighbours.
    double real(String name) {
        return require(name, Number.class).doubleValue();
    }

    boolean truth(String name) {
        return require(name, Boolean.class);
    }

    Instant time(String name) {
        return Instant.ofEpochMilli(number(name));
    }

    @Nullable Instant optionalTime(String name) {
        Long millis = optionalNumber(name);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    Fields object(String name) {
        return optionalObject(name).map(Fields::new).orElseThrow(() -> missing(name));
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object item : require(name, List.class)) {
            objects.add(new Fields(Map.of(name, item)).object(name));
        }
        return objects;
    }

    Optional<Map<String, @Nullable Object>> optionalObject(String name) {
        if (!(values.get(name) instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put(String.valueOf(key), value));
        return Optional.of(object);
    }

    private <T> T require(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw missing(name);
        }
        return type.cast(value);
    }

    private static StoreFailure missing(String name) {
        return new StoreFailure("An entry of the journal has no usable " + name + "; the store may be damaged.", null);
    }
}
