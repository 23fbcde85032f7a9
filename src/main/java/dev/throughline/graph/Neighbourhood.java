package dev.throughline.graph;

import dev.throughline.memory.Link;
import dev.throughline.memory.MemoryId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The memories around one, and the links among them.
///
/// @param depths links away from the root by memory; nearest first and the root, at 0, first of all
/// @param links between memories in `depths`, each once
public record Neighbourhood(Map<MemoryId, Integer> depths, List<Link> links) {

    public Neighbourhood {
        depths = Collections.unmodifiableMap(new LinkedHashMap<>(depths));
        links = List.copyOf(links);
    }
}
