package dev.throughline.engine;

import dev.throughline.memory.Change;
import dev.throughline.memory.Journal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells whoever listens what was just committed. A listener that fails is logged and does not hurt the command.
final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final List<Consumer<List<Change>>> listeners = new CopyOnWriteArrayList<>();

    Journal.Subscription subscribe(Consumer<List<Change>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void publish(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        for (Consumer<List<Change>> listener : listeners) {
            try {
                listener.accept(changes);
            } catch (RuntimeException e) {
                LOG.warn("A listener to the journal failed.", e);
            }
        }
    }
}
