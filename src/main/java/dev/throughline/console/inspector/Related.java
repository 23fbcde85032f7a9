package dev.throughline.console.inspector;

import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A memory that belongs to another one, and over which link.
record Related(Memory memory, Link link) {

    /// What someone linked first, then what shares most, then what is most alike.
    private static final Comparator<Related> NEAREST = Comparator
            .comparing((Related each) -> each.link.type() != LinkType.LINKED_BY)
            .thenComparing(each -> -each.link.weight())
            .thenComparing(each -> each.memory.id());

    static List<Related> of(MemoryId root, MemoryGraph around) {
        List<Related> all = new ArrayList<>();
        for (MemoryGraph.Node node : around.nodes()) {
            if (!node.memory().id().equals(root)) {
                strongest(root, node.memory().id(), around.links())
                        .ifPresent(link -> all.add(new Related(node.memory(), link)));
            }
        }
        all.sort(NEAREST);
        return all;
    }

    private static Optional<Link> strongest(MemoryId root, MemoryId other, List<Link> links) {
        return links.stream()
                .filter(link -> (link.source().equals(root) && link.target().equals(other))
                        || (link.source().equals(other) && link.target().equals(root)))
                .max(Comparator.comparing((Link link) -> link.type() == LinkType.LINKED_BY)
                        .thenComparing(Link::weight));
    }
}
