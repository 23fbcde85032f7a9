package dev.throughline.index;

import java.util.Map;
import java.util.Optional;

/// What an index says of itself in each commit.
///
/// @param sequence the last journal entry in it
record CommitNote(VectorSpace space, long sequence) {

    private static final String FORMAT = "format";
    private static final String MODEL = "model";
    private static final String DIMENSION = "dimension";
    private static final String SEQUENCE = "sequence";

    Map<String, String> write() {
        return Map.of(
                FORMAT, Integer.toString(MemoryDocument.FORMAT),
                MODEL, space.model(),
                DIMENSION, Integer.toString(space.dimension()),
                SEQUENCE, Long.toString(sequence));
    }

    /// Throws [IllegalArgumentException] when this is no note of this format.
    static long sequence(Map<String, String> note) {
        return Long.parseLong(note.getOrDefault(SEQUENCE, ""));
    }

    /// Why an index with this note cannot serve here, as a sentence; empty when it can.
    static Optional<String> objection(Map<String, String> note, VectorSpace wanted) {
        if (!Integer.toString(MemoryDocument.FORMAT).equals(note.get(FORMAT))
                || !note.getOrDefault(SEQUENCE, "").matches("\\d{1,18}")) {
            return Optional.of("The search index was made by another version and is built anew.");
        }
        String model = note.getOrDefault(MODEL, "");
        String dimension = note.getOrDefault(DIMENSION, "");
        if (model.equals(wanted.model()) && dimension.equals(Integer.toString(wanted.dimension()))) {
            return Optional.empty();
        }
        return Optional.of("The search index was made for " + named(model, dimension) + " and is built anew for "
                + named(wanted.model(), Integer.toString(wanted.dimension())) + ".");
    }

    private static String named(String model, String dimension) {
        return dimension.equals("0") ? "words only" : "the model " + model + " with " + dimension + " dimensions";
    }
}
