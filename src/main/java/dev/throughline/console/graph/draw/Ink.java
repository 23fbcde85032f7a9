package dev.throughline.console.graph.draw;

import dev.throughline.memory.EntityKind;
import java.util.Map;
import javafx.scene.paint.Color;

/// The colours of a picture, taken from the theme.
///
/// @param ground behind everything
/// @param edge lines at rest
/// @param emphasis lines and rings that are looked at
/// @param label letters
/// @param muted letters of less weight
/// @param accent what is selected
/// @param kinds shapes
public record Ink(
        Color ground, Color edge, Color emphasis, Color label, Color muted, Color accent, Map<EntityKind, Color> kinds) {

    public Ink {
        kinds = Map.copyOf(kinds);
    }

    Color kind(EntityKind kind) {
        return kinds.getOrDefault(kind, muted);
    }
}
