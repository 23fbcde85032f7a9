package dev.throughline.graph;

import dev.throughline.memory.Link;
import dev.throughline.memory.MemoryId;
import java.util.List;

/// Where links come from. Decides what is visible: links to memories that are gone or out of scope are not in it.
@FunctionalInterface
public interface LinkSource {

    /// The links that have the memory at either end, in any order; empty if there are none.
    List<Link> links(MemoryId id);
}
