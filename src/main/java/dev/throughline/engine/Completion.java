package dev.throughline.engine;

import dev.throughline.memory.Cancelled;
import dev.throughline.memory.MemoryException;
import dev.throughline.store.Store;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that works after the engine was opened: it loads the reranker and warms recall up, so that the first person to ask does not wait
/// for the compiler, then makes missing vectors: those of a new model, and those of memories stored while no model
/// could be loaded. Ends by itself; goes on at the next start where it was stopped.
final class Completion implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

    private static final int WARM_UPS = 8;

    private final AtomicBoolean stop = new AtomicBoolean();
    private final Thread thread;

    /// @param load run first
    /// @param warmUp run next, a few times
    Completion(Store store, ServingState state, Runnable load, Runnable warmUp) {
        VectorFill fill = new VectorFill(store, stop::get);
        thread = Thread.ofPlatform().name("throughline-embedding").daemon().unstarted(() -> {
            load.run();
            warm(warmUp);
            run(state, fill);
        });
    }

    void start() {
        thread.start();
    }

    boolean running() {
        return thread.isAlive();
    }

    private void warm(Runnable warmUp) {
        try {
            for (int i = 0; i < WARM_UPS && !stop.get(); i++) {
                warmUp.run();
            }
        } catch (MemoryException e) {
            LOG.warn("Recall could not be warmed up.", e);
        }
    }

    private static void run(ServingState state, VectorFill fill) {
        try {
            state.complete(fill);
        } catch (Cancelled e) {
            LOG.info("Embedding stopped; it goes on at the next start.");
        } catch (MemoryException e) {
            LOG.error("Missing embeddings could not be made; these memories are found by their words alone.", e);
        }
    }

    @Override
    public void close() {
        stop.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
