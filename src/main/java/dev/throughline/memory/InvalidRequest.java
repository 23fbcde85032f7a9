package dev.throughline.memory;

/// The caller asked for something that cannot be. Names the field, what is wrong with its value and what is allowed.
public final class InvalidRequest extends MemoryException {

    private final String field;

    /// @param field the field's name as the callers of the service know it, for instance `importance`
    /// @param problem a sentence part after the field's name, for instance "is 1.7, must be between 0 and 1"
    public InvalidRequest(String field, String problem) {
        super(field + " " + problem, null);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
