package dev.throughline.engine;

import dev.throughline.engine.lifecycle.Fading;
import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Forecast;
import dev.throughline.memory.Lifecycle;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Policy, forecasts, and the sweep that archives.
final class LifecycleCommands implements Lifecycle {

    private static final int BATCH = 500;

    private final Commands commands;
    private final Fading fading;
    private final AtomicLong passes = new AtomicLong();
    private final AtomicLong faded = new AtomicLong();
    private final AtomicLong archived = new AtomicLong();
    private final AtomicReference<@Nullable Sweep> last = new AtomicReference<>();

    LifecycleCommands(Commands commands, Fading fading) {
        this.commands = commands;
        this.fading = fading;
    }

    @Override
    public DecayPolicy policy() {
        return fading.policy();
    }

    @Override
    public DecayPolicy change(Actor actor, DecayPolicy policy) {
        commands.run(actor, transaction -> {
            transaction.policy(fading.policy(), policy);
            return policy;
        });
        return fading.policy();
    }

    @Override
    public double importance(Memory memory, Instant moment) {
        return fading.importance(memory, moment);
    }

    @Override
    public Forecast forecast(Memory memory) {
        return fading.forecast(memory, commands.now());
    }

    @Override
    public Sweep sweep(Actor actor) {
        Instant now = commands.now();
        long archivedNow = 0;
        List<Memory> expired = commands.store().expired(now, BATCH);
        while (!expired.isEmpty()) {
            archivedNow += archive(actor, expired, ChangeKind.EXPIRED, now);
            expired = commands.store().expired(now, BATCH);
        }
        AtomicLong looked = new AtomicLong();
        List<Memory> below = new ArrayList<>();
        for (MemoryType type : MemoryType.values()) {
            if (fading.policy().rule(type).floor() > 0) {
                commands.store().forEachActive(type, memory -> {
                    looked.incrementAndGet();
                    if (fading.faded(memory, now)) {
                        below.add(memory);
                    }
                });
            }
        }
        for (int i = 0; i < below.size(); i += BATCH) {
            List<Memory> batch = below.subList(i, Math.min(below.size(), i + BATCH));
            archivedNow += archive(actor, batch, ChangeKind.ARCHIVED, now);
        }
        return count(new Sweep(now, looked.get() + archivedNow - below.size(), below.size(), archivedNow));
    }

    @Override
    public Statistics statistics() {
        return new Statistics(faded.get(), archived.get(), passes.get(), last.get());
    }

    /// Looks again inside the transaction: what someone used, pinned or archived meanwhile is left alone.
    private int archive(Actor actor, List<Memory> memories, ChangeKind kind, Instant now) {
        return commands.run(actor, transaction -> {
            int count = 0;
            for (Memory memory : memories) {
                Memory current = transaction.memory(memory.id()).orElse(null);
                if (current != null && current.state() == MemoryState.ACTIVE
                        && (current.expiredAt(now) || fading.faded(current, now))) {
                    transaction.update(current, Edits.withState(current, MemoryState.ARCHIVED, now), kind);
                    count++;
                }
            }
            return count;
        });
    }

    private Sweep count(Sweep sweep) {
        passes.incrementAndGet();
        faded.addAndGet(sweep.faded());
        archived.addAndGet(sweep.archived());
        last.set(sweep);
        return sweep;
    }
}
