package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.SessionDraft;
import dev.throughline.memory.Sessions;
import dev.throughline.store.Store;
import dev.throughline.store.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sessions begin and end.
final class SessionCommands implements Sessions {

    private final Commands commands;
    private final MemoryCommands memories;
    private final Store store;

    SessionCommands(Commands commands, MemoryCommands memories) {
        this.commands = commands;
        this.memories = memories;
        this.store = commands.store();
    }

    @Override
    public Session start(Actor actor, SessionDraft draft) {
        Instant started = draft.started() == null ? commands.now() : draft.started().truncatedTo(ChronoUnit.MILLIS);
        String id = draft.id() == null ? Ids.next("sess_") : draft.id();
        return commands.run(actor, transaction -> {
            Optional<Session> old = transaction.session(id);
            if (old.isPresent() && !old.get().agent().equals(draft.agent())) {
                throw new InvalidRequest("id",
                        "\"" + id + "\" belongs to another agent's session, choose another or leave it out");
            }
            return old.orElseGet(() -> {
                Session session = new Session(id, draft.agent(), started, null, null, draft.metadata(), 0);
                transaction.insert(session, ChangeKind.SESSION_STARTED);
                return session;
            });
        });
    }

    @Override
    public Session end(Actor actor, String id, @Nullable String summary) {
        commands.run(actor, transaction -> {
            end(transaction, id, summary);
            return id;
        });
        return find(id).orElseThrow(() -> missing(id));
    }

    @Override
    public Session endWith(Actor actor, MemoryDraft last) {
        String id = last.session();
        if (id == null) {
            throw new InvalidRequest("session", "is missing, name the session that is to end");
        }
        Function<Transaction, List<Memories.Stored>> storing = memories.storing(List.of(last));
        commands.run(actor, transaction -> {
            // Asked before, for storing would start a session that nobody started.
            if (transaction.session(id).isEmpty()) {
                throw missing(id);
            }
            Memories.Stored stored = storing.apply(transaction).getFirst();
            end(transaction, id, stored.memory().content());
            return stored;
        });
        return find(id).orElseThrow(() -> missing(id));
    }

    @Override
    public Optional<Session> find(String id) {
        return store.session(id);
    }

    @Override
    public Page<Session> list(Scope scope, boolean activeOnly, int offset, int limit) {
        return store.sessions(scope, activeOnly, offset, limit);
    }

    @Override
    public List<Memory> memories(String id) {
        return store.sessionMemories(id, Filter.LIVE, commands.now());
    }

    private void end(Transaction transaction, String id, @Nullable String summary) {
        Session before = transaction.session(id).orElseThrow(() -> missing(id));
        Instant ended = before.ended() == null ? commands.now() : before.ended();
        String kept = before.summary() == null ? summary : before.summary();
        Session after = new Session(id, before.agent(), before.started(), ended, kept, before.metadata(),
                before.memoryCount());
        if (!after.equals(before)) {
            transaction.update(before, after, ChangeKind.SESSION_ENDED);
        }
    }

    private static NotFound missing(String id) {
        return new NotFound("session", id);
    }
}
