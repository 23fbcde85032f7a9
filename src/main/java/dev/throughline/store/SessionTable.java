package dev.throughline.store;

import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.StoreFailure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of sessions. How many live memories one has is counted on reading.
final class SessionTable {

    private static final String SELECT = """
            select s.id, s.agent, s.started, s.ended, s.summary, s.metadata, (select count(*) from memory m
              where m.session = s.id and m.state = 'active' and (m.expires is null or m.expires > ?))
            from session s
            """;

    private final Statements db;

    SessionTable(Statements db) {
        this.db = db;
    }

    Optional<Session> find(String id, Instant now) {
        return db.first(SessionTable::read, SELECT + " where s.id = ?", now, id);
    }

    /// In the order asked, unknown ones left out.
    Map<String, Session> find(Collection<String> ids, Instant now) {
        Map<String, Session> found = new HashMap<>();
        Batches.of(ids, batch -> {
            Conditions where = new Conditions().and("s.id in " + batch.places(), batch.values());
            db.each(row -> {
                Session session = read(row);
                return found.put(session.id(), session);
            }, SELECT + where.sql(), prefixed(now, where.arguments()));
        });
        Map<String, Session> ordered = new LinkedHashMap<>();
        for (String id : ids) {
            Session session = found.get(id);
            if (session != null) {
                ordered.put(id, session);
            }
        }
        return ordered;
    }

    /// Newest first.
    Page<Session> list(Scope scope, boolean activeOnly, Instant now, int offset, int limit) {
        Conditions where = new Conditions().scope("s.agent", scope);
        if (activeOnly) {
            where.and("s.ended is null");
        }
        long matching = db.number("select count(*) from session s" + where.sql(), where.arguments());
        List<Session> items = db.list(SessionTable::read,
                SELECT + where.sql() + " order by s.started desc, s.number desc limit ? offset ?",
                prefixed(now, where.arguments(limit, offset)));
        return new Page<>(items, matching);
    }

    long count() {
        return db.number("select count(*) from session");
    }

    void insert(Session session) {
        Metadata metadata = metadata(session);
        db.run("""
                insert into session (id, agent, started, ended, summary, metadata, title, ticket)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, session.id(), session.agent(), session.started(), session.ended(), session.summary(),
                JsonCodec.write(session.metadata()), metadata.text("title").orElse(null), ticket(metadata));
    }

    void update(Session session) {
        Metadata metadata = metadata(session);
        int changed = db.run("""
                update session set agent = ?, started = ?, ended = ?, summary = ?, metadata = ?, title = ?, ticket = ?
                where id = ?
                """, session.agent(), session.started(), session.ended(), session.summary(),
                JsonCodec.write(session.metadata()), metadata.text("title").orElse(null), ticket(metadata),
                session.id());
        if (changed == 0) {
            throw new StoreFailure("There is no session " + session.id() + " in the store.", null);
        }
    }

    void delete(String id) {
        db.run("delete from session where id = ?", id);
    }

    /// Memories of any state that name it, in the order of storing.
    List<MemoryId> memories(String id) {
        return db.list(row -> new MemoryId(row.text(1)), "select id from memory where session = ? order by number", id);
    }

    private static Session read(Row row) throws SQLException {
        return new Session(row.text(1), row.text(2), row.time(3), row.optionalTime(4), row.optionalText(5),
                JsonCodec.metadata(row.optionalText(6)), row.number(7));
    }

    private static Metadata metadata(Session session) {
        return session.metadata() == null ? Metadata.EMPTY : session.metadata();
    }

    /// Folded, for looking it up.
    private static @Nullable String ticket(Metadata metadata) {
        Object ticket = metadata.values().get("ticket_id");
        return ticket instanceof String || ticket instanceof Number ? Fold.text(ticket.toString()) : null;
    }

    private static @Nullable Object[] prefixed(Object first, @Nullable Object[] others) {
        @Nullable Object[] all = new @Nullable Object[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
