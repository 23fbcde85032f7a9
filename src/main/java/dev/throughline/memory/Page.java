package dev.throughline.memory;

import java.util.List;

/// Some of a longer list.
///
/// @param matching how many there are in all
public record Page<T>(List<T> items, long matching) {

    public Page {
        items = List.copyOf(items);
    }

    public boolean truncated() {
        return items.size() < matching;
    }
}
