package dev.throughline.memory;

/// Names one memory, unique across all agents. Opaque: 1 to 256 characters without control characters.
public record MemoryId(String value) implements Comparable<MemoryId> {

    public MemoryId {
        Checks.name("id", value);
    }

    @Override
    public int compareTo(MemoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
