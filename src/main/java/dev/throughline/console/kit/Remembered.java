package dev.throughline.console.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Small things that screens remember from one start to the next, by names of their own such as `recent-commands`.
/// Saved with the window's place. Belongs to the JavaFX thread.
public final class Remembered {

    private final Map<String, String> values;

    public Remembered(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /// @param otherwise what counts when nothing is remembered
    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /// One constant's name; the fallback when nothing is remembered or there is no such constant any more.
    public <E extends Enum<E>> E get(String name, E otherwise) {
        String text = values.get(name);
        return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(text)).findFirst().orElse(otherwise);
    }

    /// Names that have no comma in them.
    public List<String> list(String name) {
        String text = values.getOrDefault(name, "");
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    public void put(String name, Enum<?> value) {
        values.put(name, value.name());
    }

    public void put(String name, List<String> value) {
        values.put(name, String.join(",", value));
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
