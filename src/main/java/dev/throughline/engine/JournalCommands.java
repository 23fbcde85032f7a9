package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Change;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.NotFound;
import dev.throughline.store.Command;
import dev.throughline.store.CommandLog;
import dev.throughline.store.Store;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the journal, takes steps back and forth in it, and reverts single commands out of it.
///
/// All three write what a command changed the other way round, or the same way again, as a command of their own, and
/// only while nothing is in the way: see [Conflicts].
final class JournalCommands implements Journal {

    private static final int REACH = 1_000;
    private static final int HISTORY = 500;

    private final Commands commands;
    private final Store store;
    private final CommandLog log;
    private final Enrichment enrichment;
    private final Publisher publisher;

    JournalCommands(Commands commands, Enrichment enrichment, Publisher publisher) {
        this.commands = commands;
        this.store = commands.store();
        this.log = store.log();
        this.enrichment = enrichment;
        this.publisher = publisher;
    }

    @Override
    public Optional<Step> undoable(Actor actor) {
        return steps(actor).lastDone().map(JournalCommands::step);
    }

    @Override
    public Optional<Step> redoable(Actor actor) {
        return steps(actor).lastUndone().map(JournalCommands::step);
    }

    @Override
    public Optional<Step> undo(Actor actor) {
        return undoable(actor).map(step -> reverse(actor, Change.Reversal.undo(step.command()), step));
    }

    @Override
    public Optional<Step> redo(Actor actor) {
        return redoable(actor).map(step -> reverse(actor, Change.Reversal.redo(step.command()), step));
    }

    @Override
    public Step revert(Actor actor, long command) {
        return reverse(actor, Change.Reversal.revert(command), step(known(command)));
    }

    @Override
    public Optional<Obstacle> obstacle(long command) {
        return obstacle(Change.Reversal.revert(known(command).number()), Exchange.back(log.changes(command)));
    }

    @Override
    public List<Entry> entries(JournalQuery query) {
        return log.entries(query);
    }

    @Override
    public List<Change> changes(long command) {
        return log.changes(command);
    }

    @Override
    public List<Change> history(MemoryId id) {
        return log.history(id, HISTORY);
    }

    @Override
    public List<Change> since(long sequence, int limit) {
        if (limit < 1 || limit > 10_000) {
            throw new InvalidRequest("limit", "is " + limit + ", must be between 1 and 10000");
        }
        return store.changesAfter(sequence, limit);
    }

    @Override
    public long lastSequence() {
        return store.lastSequence();
    }

    @Override
    public Subscription subscribe(Consumer<List<Change>> listener) {
        return publisher.subscribe(listener);
    }

    private Steps steps(Actor actor) {
        return new Steps(log.of(actor, REACH), log::takenBackBy);
    }

    private static Step step(Command command) {
        return new Step(command.number(), command.kind(), command.subjects());
    }

    private Command known(long command) {
        return log.find(command).orElseThrow(() -> new NotFound("command", Long.toString(command)));
    }

    private Step reverse(Actor actor, Change.Reversal reversal, Step step) {
        List<Change> changes = log.changes(reversal.command());
        List<Exchange> exchanges = reversal.way() == Change.Reversal.Way.REDO
                ? Exchange.again(changes) : Exchange.back(changes);
        refuseIf(obstacle(reversal, exchanges), reversal);
        Map<MemoryId, Enrichment.Derived> derived = derive(exchanges);
        commands.reverse(actor, reversal, transaction -> {
            // Once more, since nobody else can change anything from here on.
            refuseIf(obstacle(reversal, exchanges), reversal);
            Reversal reversing = new Reversal(transaction, derived);
            exchanges.forEach(reversing::make);
            return step;
        });
        return step;
    }

    private Optional<Obstacle> obstacle(Change.Reversal reversal, List<Exchange> exchanges) {
        OptionalLong taker = log.takenBackBy(reversal.command());
        boolean redo = reversal.way() == Change.Reversal.Way.REDO;
        if (taker.isPresent() != redo) {
            return Optional.of(new Obstacle(Hindrance.TAKEN_BACK, exchanges.getFirst().subject(),
                    taker.isPresent() ? taker.getAsLong() : null));
        }
        return new Conflicts(store, reversal.command()).first(exchanges)
                .or(() -> reversal.way() == Change.Reversal.Way.REVERT
                        ? Conflicts.expired(exchanges, commands.now()) : Optional.empty())
                .map(conflict -> new Obstacle(conflict.hindrance(), conflict.subject(),
                        later(conflict, reversal.command())));
    }

    private @Nullable Long later(Conflicts.Conflict conflict, long command) {
        OptionalLong standing = log.standingSince(conflict.type(), conflict.subject(), command);
        OptionalLong later = standing.isPresent() ? standing
                : log.latestSince(conflict.type(), conflict.subject(), command);
        return later.isPresent() ? later.getAsLong() : null;
    }

    private static void refuseIf(Optional<Obstacle> obstacle, Change.Reversal reversal) {
        if (obstacle.isPresent()) {
            throw Refusals.of(obstacle.get(), reversal.way());
        }
    }

    /// Vectors and entities of the versions that come back, worked out before the transaction begins.
    private Map<MemoryId, Enrichment.Derived> derive(List<Exchange> exchanges) {
        Map<MemoryId, Memory> targets = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            if (exchange.to() instanceof Memory target) {
                boolean unchanged = store.memory(target.id())
                        .filter(now -> Enrichment.sameMeaning(now, target) && now.tags().equals(target.tags()))
                        .isPresent();
                if (!unchanged) {
                    targets.put(target.id(), target);
                }
            }
        }
        Map<MemoryId, Enrichment.Derived> derived = new HashMap<>();
        if (targets.isEmpty()) {
            return derived;
        }
        enrichment.deriveAll(List.copyOf(targets.values()), Cancellation.NEVER)
                .forEach(each -> derived.put(each.memory().id(), each));
        return derived;
    }
}
