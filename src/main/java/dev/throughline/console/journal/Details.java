package dev.throughline.console.journal;

import dev.throughline.console.words.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is read in the background about the selected command.
///
/// @param things what it changed, in order, the first of them
/// @param more how many there are beyond these
/// @param hindrance why it cannot be taken back, or null if it can
record Details(List<Thing> things, int more, @Nullable Hindrance hindrance) {

    /// One thing that was changed, and how.
    record Thing(String name, List<FieldChange> fields) {}

    /// @param later the command in the way, or null if there is none to show
    record Hindrance(String sentence, @Nullable Long later) {}
}
