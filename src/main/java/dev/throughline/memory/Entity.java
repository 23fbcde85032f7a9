package dev.throughline.memory;

/// A thing that memories speak of. Its identity is the kind with the normalised key; the label is for reading.
///
/// @param key normalised (Unicode NFKC, case folded, punctuation dropped as the kind allows), for instance `4521`
/// @param label as people write it, for instance `order 4521`
public record Entity(EntityKind kind, String key, String label) {

    /// For instance `order:4521`.
    public String id() {
        return kind.wireName() + ":" + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entity that && kind == that.kind && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + key.hashCode();
    }
}
