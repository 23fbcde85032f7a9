package dev.throughline.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is looked for in the texts of one agent's memories. Tags and metadata always count: whoever sets them says so.
///
/// @param enabled whether texts are read for entities at all
/// @param types names of the kinds to look for, as the wire writes them; every kind when empty. Names of kinds that
///     this engine does not know (`org`, `location`) are kept and find nothing.
public record Extraction(boolean enabled, List<String> types) {

    public static final Extraction EVERYTHING = new Extraction(true, List.of());

    private static final int MOST = 100;

    public Extraction {
        if (types.size() > MOST) {
            throw new InvalidRequest("entity_types", "has " + types.size() + " entries, must be at most " + MOST);
        }
        List<String> names = new ArrayList<>(types.size());
        types.forEach(type -> names.add(Checks.name("entity_types", type.strip().toLowerCase(Locale.ROOT))));
        types = names.stream().distinct().toList();
    }

    public boolean wants(EntityKind kind) {
        return enabled && (types.isEmpty() || types.contains(kind.wireName()));
    }

    /// The names of the kinds looked for.
    public List<String> effectiveTypes() {
        return types.isEmpty() ? Arrays.stream(EntityKind.values()).map(EntityKind::wireName).toList() : types;
    }
}
