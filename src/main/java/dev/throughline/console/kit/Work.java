package dev.throughline.console.kit;

import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Progress;

/// Something that takes time. Runs off the JavaFX thread and touches no view model.
@FunctionalInterface
public interface Work<T> {

    T run(Steps steps);

    /// The work's line to the outside: asks whether to stop, tells how far it is.
    interface Steps extends Cancellation, Progress {}
}
