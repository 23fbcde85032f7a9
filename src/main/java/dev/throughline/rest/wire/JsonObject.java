package dev.throughline.rest.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object to be written, its fields in the order they were put.
public final class JsonObject {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public static JsonObject of(String name, @Nullable Object value) {
        return new JsonObject().with(name, value);
    }

    /// A null is written as null.
    public JsonObject with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /// A null is left out.
    public JsonObject withPresent(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    /// All fields of another object; those of the same name are replaced.
    public JsonObject withAll(JsonObject other) {
        fields.putAll(other.fields);
        return this;
    }

    public Map<String, @Nullable Object> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
