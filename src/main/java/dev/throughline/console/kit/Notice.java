package dev.throughline.console.kit;

import org.jspecify.annotations.Nullable;

/// Something said to the person at the desk, in passing.
public sealed interface Notice {

    String text();

    /// Something was done.
    ///
    /// @param undo takes it back, or null if it cannot be taken back
    record Done(String text, @Nullable Runnable undo) implements Notice {}

    /// Something did not work.
    record Failed(Problem problem) implements Notice {
        @Override
        public String text() {
            return problem.what();
        }
    }
}
