package dev.throughline.memory;

/// Something was addressed by an id that nothing has.
public final class NotFound extends MemoryException {

    private final String kind;

    /// @param kind what was looked for, for instance `memory` or `session`
    public NotFound(String kind, String id) {
        super("There is no " + kind + " with the id \"" + id + "\".", null);
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
