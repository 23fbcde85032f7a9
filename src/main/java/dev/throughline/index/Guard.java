package dev.throughline.index;

import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.MemoryException;
import java.io.IOException;
import org.apache.lucene.store.AlreadyClosedException;

/// Runs the library's code and turns whatever it throws into an [IndexFailure].
final class Guard {

    private Guard() {}

    /// Work that yields something.
    interface Work<T> {
        T run() throws IOException;
    }

    /// Work that yields nothing.
    interface Step {
        void run() throws IOException;
    }

    /// @param doing what was tried, for instance "search"
    static <T> T call(String doing, Work<T> work) {
        try {
            return work.run();
        } catch (MemoryException failure) {
            throw failure;
        } catch (AlreadyClosedException closed) {
            throw new IndexFailure(closed.getCause() == null
                    ? "The search index is closed"
                    : "The search index stopped after an earlier error, open it again", closed);
        } catch (IOException | RuntimeException failure) {
            throw new IndexFailure("The search index could not " + doing + ": " + failure.getMessage(), failure);
        }
    }

    static void run(String doing, Step step) {
        call(doing, () -> {
            step.run();
            return true;
        });
    }
}
