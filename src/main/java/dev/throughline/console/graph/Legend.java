package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts what is in the picture.
final class Legend {

    private Legend() {}

    /// One line for each kind in the picture, and for each that was in it until it was left out, in the order of kinds.
    ///
    /// @param before the lines so far
    static List<LegendLine> of(@Nullable EgoGraph graph, List<LegendLine> before, KindFilter kinds) {
        if (graph == null) {
            return List.of();
        }
        Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);
        graph.nodes().forEach(node -> counts.merge(node.entity().kind(), 1, Integer::sum));
        before.stream().filter(line -> !kinds.shows(line.kind())).forEach(line -> counts.putIfAbsent(line.kind(), 0));
        List<LegendLine> lines = new ArrayList<>();
        counts.forEach((kind, count) -> lines.add(new LegendLine(kind, count, kinds.shows(kind))));
        return lines;
    }
}
