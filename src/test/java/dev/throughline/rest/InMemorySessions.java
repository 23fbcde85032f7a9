package dev.throughline.rest;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.SessionDraft;
import dev.throughline.memory.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The sessions of an [InMemoryService].
final class InMemorySessions implements Sessions {

    private final InMemoryService desk;

    InMemorySessions(InMemoryService desk) {
        this.desk = desk;
    }

    @Override
    public Session start(Actor actor, SessionDraft draft) {
        String id = draft.id() == null ? "ses_" + desk.numbers.incrementAndGet() : draft.id();
        Session session = new Session(id, draft.agent(), Instant.now(), null, null, draft.metadata(), 0);
        desk.sessions.put(id, session);
        return session;
    }

    @Override
    public Session end(Actor actor, String id, String summary) {
        Session was = desk.sessions.get(id);
        Session now = new Session(id, was.agent(), was.started(), was.open() ? Instant.now() : was.ended(),
                was.summary() == null ? summary : was.summary(), was.metadata(), memories(id).size());
        desk.sessions.put(id, now);
        return now;
    }

    @Override
    public Session endWith(Actor actor, MemoryDraft last) {
        desk.memories().store(actor, last);
        return end(actor, last.session(), last.content());
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(desk.sessions.get(id));
    }

    @Override
    public Page<Session> list(Scope scope, boolean activeOnly, int offset, int limit) {
        List<Session> all = desk.sessions.values().stream()
                .filter(session -> scope.covers(session.agent()) && (!activeOnly || session.open()))
                .toList();
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    @Override
    public List<Memory> memories(String id) {
        return desk.memories.values().stream().filter(memory -> id.equals(memory.session())).toList();
    }
}
