package dev.throughline.store;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Records to test with, and short ways to store them.
final class Samples {

    static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
    static final Actor DESK = Actor.console();
    static final Actor BOT = Actor.rest("bot");

    private Samples() {}

    static Memory memory(String id, String agent, String content) {
        return new Memory(new MemoryId(id), agent, content, MemoryType.EPISODIC, 0.5, List.of(), null, null, T0, T0,
                null, 0, null, null, null, false, false, MemoryState.ACTIVE);
    }

    static Memory at(Memory m, Instant time) {
        return new Memory(m.id(), m.agent(), m.content(), m.type(), m.importance(), m.tags(), m.session(), m.metadata(),
                time, time, m.lastAccessed(), m.accessCount(), m.ttlSeconds(), m.expires(), null, m.pinned(),
                m.flagged(), m.state());
    }

    static Memory tagged(Memory m, String... tags) {
        return new Memory(m.id(), m.agent(), m.content(), m.type(), m.importance(), List.of(tags), m.session(),
                m.metadata(), m.created(), m.updated(), m.lastAccessed(), m.accessCount(), m.ttlSeconds(), m.expires(),
                m.validFrom(), m.pinned(), m.flagged(), m.state());
    }

    static Memory in(Memory m, String session) {
        return new Memory(m.id(), m.agent(), m.content(), m.type(), m.importance(), m.tags(), session, m.metadata(),
                m.created(), m.updated(), m.lastAccessed(), m.accessCount(), m.ttlSeconds(), m.expires(),
                m.validFrom(), m.pinned(), m.flagged(), m.state());
    }

    static Memory with(Memory m, MemoryState state, Instant expires) {
        return new Memory(m.id(), m.agent(), m.content(), m.type(), m.importance(), m.tags(), m.session(), m.metadata(),
                m.created(), m.updated(), m.lastAccessed(), m.accessCount(), m.ttlSeconds(), expires, m.validFrom(),
                m.pinned(), m.flagged(), state);
    }

    static Memory of(Memory m, MemoryType type, double importance) {
        return new Memory(m.id(), m.agent(), m.content(), type, importance, m.tags(), m.session(), m.metadata(),
                m.created(), m.updated(), m.lastAccessed(), m.accessCount(), m.ttlSeconds(), m.expires(),
                m.validFrom(), m.pinned(), m.flagged(), m.state());
    }

    static Session ticket(String id, String agent, Instant started, String title) {
        return new Session(id, agent, started, null, null, new Metadata(Map.of("title", title, "ticket_id", "T-" + id)),
                0);
    }

    static Mention mention(EntityKind kind, String key, String label) {
        return new Mention(new Entity(kind, key, label), Mention.Origin.CONTENT, 0, label.length());
    }

    static Committed<Memory> put(Store store, Memory memory, Mention... mentions) {
        return store.commit(BOT, T0, tx -> {
            tx.insert(memory, ChangeKind.STORED);
            if (mentions.length > 0) {
                tx.mentions(memory.id(), List.of(mentions));
            }
            return memory;
        });
    }

    static void put(Store store, Session session) {
        store.write(BOT, T0, tx -> {
            tx.insert(session, ChangeKind.SESSION_STARTED);
            return session;
        });
    }

    static Memory change(Store store, Memory after, ChangeKind kind) {
        return store.write(DESK, T0, tx -> {
            tx.update(tx.memory(after.id()).orElseThrow(), after, kind);
            return after;
        });
    }
}
