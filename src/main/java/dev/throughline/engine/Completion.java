package dev.throughline.engine;

import dev.throughline.memory.Cancelled;
import dev.throughline.memory.MemoryException;
import dev.throughline.store.Store;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that makes missing vectors after the engine was opened: those of a new model, and those of memories
/// stored while no model could be loaded. Ends by itself; goes on at the next start where it was stopped.
final class Completion implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

    private final AtomicBoolean stop = new AtomicBoolean();
    private final Thread thread;

    Completion(Store store, ServingState state) {
        VectorFill fill = new VectorFill(store, stop::get);
        thread = Thread.ofPlatform().name("throughline-embedding").daemon().unstarted(() -> run(state, fill));
    }

    void start() {
        thread.start();
    }

    boolean running() {
        return thread.isAlive();
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
