package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.store.Committed;
import dev.throughline.store.Store;
import dev.throughline.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/// The way every change takes: one transaction, then the news of it.
final class Commands {

    private final Store store;
    private final Publisher publisher;
    private final Clock clock;

    Commands(Store store, Publisher publisher, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    Store store() {
        return store;
    }

    /// Whole milliseconds, as the store keeps times.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// In which the desk's days begin and end.
    ZoneId zone() {
        return clock.getZone();
    }

    /// Commits, and returns what the work returned.
    ///
    /// @throws dev.throughline.memory.StoreFailure if it could not be written; nothing was then
    <T> T run(Actor actor, Function<Transaction, T> work) {
        return told(store.commit(actor, now(), work));
    }

    <T> T reverse(Actor actor, Change.Reversal reversal, Function<Transaction, T> work) {
        return told(store.writeReversal(actor, now(), reversal, work));
    }

    private <T> T told(Committed<T> committed) {
        publisher.publish(committed.changes());
        return committed.result();
    }
}
