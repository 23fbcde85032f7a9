package dev.throughline.memory;

import java.util.List;

/// Memories and the links between them.
public record MemoryGraph(List<Node> nodes, List<Link> links) {

    /// @param depth links away from the root, 0 for itself
    public record Node(Memory memory, int depth) {}

    public MemoryGraph {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }
}
