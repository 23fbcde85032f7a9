package dev.throughline.engine;

import dev.throughline.engine.transfer.ImportUnit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryException;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Session;
import dev.throughline.store.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Embeds a batch on the caller's thread and writes it on another, one behind. Each batch is one transaction.
final class ImportBatches implements AutoCloseable {

    private final Actor actor;
    private final Commands commands;
    private final Enrichment enrichment;
    private final Cancellation cancellation;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("throughline-import").daemon().factory());
    private @Nullable Future<Written> writing;

    private record Written(long memories, long known, long sessions) {}

    private record Prepared(List<String> sources, List<Enrichment.Derived> derived, List<Session> sessions, long known) {}

    ImportBatches(Actor actor, Commands commands, Enrichment enrichment, Cancellation cancellation) {
        this.actor = actor;
        this.commands = commands;
        this.enrichment = enrichment;
        this.cancellation = cancellation;
    }

    /// Prepares a batch while the one before is being written, then has it written.
    void add(List<ImportUnit> units, ImportTally tally) {
        if (units.isEmpty()) {
            return;
        }
        Prepared prepared = prepare(units, tally);
        finish(tally);
        writing = writer.submit(() -> commands.run(actor, transaction -> write(transaction, prepared)));
    }

    /// Waits for what is being written.
    void finish(ImportTally tally) {
        Future<Written> current = writing;
        writing = null;
        if (current == null) {
            return;
        }
        try {
            Written written = current.get();
            tally.wrote(written.memories(), written.known(), written.sessions());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("The import");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MemoryException failure) {
                throw failure;
            }
            throw new IllegalStateException("Writing a batch failed unexpectedly.", e.getCause());
        }
    }

    private Prepared prepare(List<ImportUnit> units, ImportTally tally) {
        Set<String> seen = new HashSet<>(commands.store().knownSources(units.stream()
                .flatMap(unit -> unit.drafts().stream())
                .map(ImportUnit.Sourced::source)
                .toList()));
        long known = 0;
        List<String> sources = new ArrayList<>();
        List<Memory> memories = new ArrayList<>();
        for (ImportUnit unit : units) {
            for (ImportUnit.Sourced sourced : unit.drafts()) {
                if (foreign(sourced.draft())) {
                    tally.problem(unit.line(), "id \"" + sourced.draft().id()
                            + "\" belongs to another agent's memory, give the line another one");
                } else if (seen.add(sourced.source())) {
                    MemoryId id = sourced.draft().id() == null ? new MemoryId(Ids.next("mem_")) : sourced.draft().id();
                    sources.add(sourced.source());
                    memories.add(Edits.memory(sourced.draft(), id, commands.now(), null));
                } else {
                    known++;
                }
            }
        }
        List<Session> sessions = units.stream().map(ImportUnit::session).filter(Objects::nonNull).toList();
        return new Prepared(sources, enrichment.deriveAll(memories, cancellation), sessions, known);
    }

    private boolean foreign(MemoryDraft draft) {
        return draft.id() != null
                && commands.store().memory(draft.id()).filter(m -> !m.agent().equals(draft.agent())).isPresent();
    }

    private static Written write(Transaction transaction, Prepared prepared) {
        long sessions = 0;
        for (Session session : prepared.sessions()) {
            sessions += ensure(transaction, session) ? 1 : 0;
        }
        long written = 0;
        for (int i = 0; i < prepared.derived().size(); i++) {
            written += insert(transaction, prepared.derived().get(i), prepared.sources().get(i)) ? 1 : 0;
        }
        return new Written(written, prepared.known() + prepared.derived().size() - written, sessions);
    }

    /// Starts the session, or brings what is known of it up to date: a ticket may have been solved since.
    ///
    /// @return whether it is new
    private static boolean ensure(Transaction transaction, Session session) {
        Optional<Session> old = transaction.session(session.id());
        if (old.isEmpty()) {
            transaction.insert(session, ChangeKind.SESSION_STARTED);
            return true;
        }
        Session before = old.get();
        Session after = new Session(before.id(), before.agent(), before.started(), session.ended(), before.summary(),
                session.metadata(), before.memoryCount());
        if (!after.equals(before)) {
            transaction.update(before, after, ChangeKind.SESSION_EDITED);
        }
        return false;
    }

    /// A memory that is there under this id already stays as it is, whoever changed it since.
    private static boolean insert(Transaction transaction, Enrichment.Derived derived, String source) {
        Memory memory = derived.memory();
        Optional<Memory> old = transaction.memory(memory.id());
        if (old.isEmpty()) {
            MemoryCommands.ensureSession(transaction, memory);
            transaction.insert(memory, ChangeKind.STORED);
            derived.write(transaction);
        }
        transaction.source(source, memory.id());
        return old.isEmpty();
    }

    /// Lets the batch that is being written end.
    @Override
    public void close() {
        writer.close();
    }
}
