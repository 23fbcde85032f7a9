package dev.throughline.console.graph;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.MemoryService;

/// What every part of the graph screen works with.
///
/// @param edits takes back what was done here
public record GraphTools(
        MemoryService service, Edits edits, Tasks tasks, Notices notices, Messages messages, Times times) {

    /// Says that something was done, and offers to take it back.
    void done(String text) {
        notices.undoable(text, edits::undo);
    }
}
