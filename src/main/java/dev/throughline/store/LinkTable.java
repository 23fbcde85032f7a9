package dev.throughline.store;

import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Rows of links between memories.
final class LinkTable {

    private static final String SELECT = """
            select l.id, s.id, t.id, l.type, l.weight, l.created, l.via from link l
            cross join memory s on s.number = l.source cross join memory t on t.number = l.target
            """;

    private final Statements db;

    LinkTable(Statements db) {
        this.db = db;
    }

    Optional<Link> find(String id) {
        return db.first(LinkTable::read, SELECT + " where l.id = ?", id);
    }

    /// Whichever end the memory is, oldest first.
    List<Link> of(MemoryId id) {
        return db.list(LinkTable::read, SELECT + """
                 where l.number in (
                  select number from link where source = (select number from memory where id = ?)
                  union select number from link where target = (select number from memory where id = ?))
                order by l.number
                """, id, id);
    }

    /// Links both ends of which are active and in the scope, newest first.
    List<Link> list(Scope scope, int limit) {
        Conditions where = new Conditions().and("s.state = 'active'").and("t.state = 'active'")
                .scope("s.agent", scope).scope("t.agent", scope);
        return db.list(LinkTable::read, SELECT + where.sql() + " order by l.number desc limit ?",
                where.arguments(limit));
    }

    void insert(Link link, long source, long target) {
        db.run("insert into link (id, source, target, type, weight, created, via) values (?, ?, ?, ?, ?, ?, ?)",
                link.id(), source, target, link.type(), link.weight(), link.created(), link.via());
    }

    /// @return whether it was there
    boolean delete(String id) {
        return db.run("delete from link where id = ?", id) > 0;
    }

    private static Link read(Row row) throws SQLException {
        return new Link(row.text(1), new MemoryId(row.text(2)), new MemoryId(row.text(3)),
                row.constant(LinkType.class, 4), row.real(5), row.time(6), row.optionalText(7));
    }
}
