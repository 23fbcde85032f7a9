package dev.throughline.engine;

import dev.throughline.index.Snapshot;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Change;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Progress;
import dev.throughline.memory.StoreFailure;
import dev.throughline.memory.Upkeep;
import dev.throughline.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after store, index and what is derived from them.
final class UpkeepCommands implements Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepCommands.class);
    /// Under which the last copy is remembered: `time bytes file`.
    private static final String LAST_BACKUP = "last-backup";
    private static final int STEPS = 4;
    /// So many changes may come while a check runs.
    private static final int RECENT = 10_000;

    private final Commands commands;
    private final Store store;
    private final ServingState state;

    UpkeepCommands(Commands commands, ServingState state) {
        this.commands = commands;
        this.store = commands.store();
        this.state = state;
    }

    @Override
    public SelfCheck check(Progress progress, Cancellation cancellation) {
        List<Finding> findings = new ArrayList<>();
        step(0, progress, cancellation);
        damage().ifPresent(findings::add);
        step(1, progress, cancellation);
        Difference difference = difference();
        finding(difference).ifPresent(findings::add);
        step(2, progress, cancellation);
        missingVectors().ifPresent(findings::add);
        step(3, progress, cancellation);
        Set<String> amiss = store.upkeep().customersAmiss(store.upkeep().handles());
        if (!amiss.isEmpty()) {
            findings.add(new Finding(Fault.CUSTOMERS_DIFFER, amiss.size(),
                    "Rows of customers do not follow from their memories, for instance of " + amiss.iterator().next()
                            + "."));
        }
        progress.report(STEPS, STEPS, 0);
        findings.forEach(finding -> LOG.warn("Self-check: {}", finding.detail()));
        return new SelfCheck(commands.now(), difference.looked(), findings);
    }

    @Override
    public SelfCheck repair(Actor actor, SelfCheck found, Progress progress, Cancellation cancellation) {
        for (Finding finding : found.findings()) {
            cancellation.check("The repair");
            switch (finding.fault()) {
                case STORE_DAMAGED -> LOG.error("The store is damaged; only a backup helps: {}", finding.detail());
                case INDEX_DIFFERS -> mendIndex();
                case VECTORS_MISSING -> state.complete(new VectorFill(store, cancellation));
                case CUSTOMERS_DIFFER -> store.upkeep().makeAnew(
                        store.upkeep().customersAmiss(store.upkeep().handles()));
            }
        }
        LOG.info("{} repaired what the self-check found.", actor.name());
        return check(progress, cancellation);
    }

    @Override
    public Backup backup(Path target) {
        long bytes = store.upkeep().copyTo(target);
        Backup backup = new Backup(commands.now(), target.toAbsolutePath().normalize(), bytes);
        commands.run(Actor.engine(), transaction -> {
            transaction.value(LAST_BACKUP, backup.time() + " " + backup.bytes() + " " + backup.file());
            return backup;
        });
        return backup;
    }

    /// The last copy made, whether it is still there or not.
    Optional<Backup> lastBackup() {
        return store.value(LAST_BACKUP).flatMap(text -> {
            String[] parts = text.split(" ", 3);
            try {
                return parts.length < 3 ? Optional.empty()
                        : Optional.of(new Backup(Instant.parse(parts[0]), Path.of(parts[2]), Long.parseLong(parts[1])));
            } catch (DateTimeParseException | NumberFormatException e) {
                LOG.warn("The last backup is not remembered in a way that can be read: {}", text, e);
                return Optional.empty();
            }
        });
    }

    private static void step(int done, Progress progress, Cancellation cancellation) {
        cancellation.check("The self-check");
        progress.report(done, STEPS, 0);
    }

    private Optional<Finding> damage() {
        try {
            store.check();
            return Optional.empty();
        } catch (StoreFailure e) {
            return Optional.of(new Finding(Fault.STORE_DAMAGED, 1, String.valueOf(e.getMessage())));
        }
    }

    private record Difference(long looked, Set<MemoryId> missing, Set<MemoryId> superfluous) {}

    /// How index and store differ. What was stored or removed while we looked is no difference.
    private Difference difference() {
        IndexFeed feed = state.serving().feed();
        feed.catchUp();
        long seen = feed.index().applied();
        Set<MemoryId> indexed;
        try (Snapshot snapshot = feed.index().snapshot()) {
            indexed = snapshot.ids();
        }
        Set<MemoryId> missing = new HashSet<>();
        long[] looked = {0};
        store.upkeep().forEachId(ids -> {
            looked[0] += ids.size();
            ids.stream().filter(id -> !indexed.remove(id)).forEach(missing::add);
        });
        if (!missing.isEmpty() || !indexed.isEmpty()) {
            for (Change change : store.changesAfter(seen, RECENT)) {
                missing.remove(new MemoryId(change.subject()));
            }
            indexed.removeIf(id -> store.memory(id).isPresent());
        }
        return new Difference(looked[0], missing, indexed);
    }

    private static Optional<Finding> finding(Difference difference) {
        int count = difference.missing().size() + difference.superfluous().size();
        return count == 0 ? Optional.empty() : Optional.of(new Finding(Fault.INDEX_DIFFERS, count,
                "The index lacks " + difference.missing().size() + " memories of the store and has "
                        + difference.superfluous().size() + " that the store does not have."));
    }

    private void mendIndex() {
        Difference difference = difference();
        state.serving().feed().mend(difference.missing(), difference.superfluous());
    }

    private Optional<Finding> missingVectors() {
        long pending = state.status().pending();
        return pending == 0 ? Optional.empty() : Optional.of(new Finding(Fault.VECTORS_MISSING, pending,
                pending + " memories are found by their words alone, because the model has not read them yet."));
    }
}
