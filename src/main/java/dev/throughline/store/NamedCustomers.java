package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the identifiers in a text lead. One identifier looks at no more than its newest memories, so the cost does
/// not grow with the store.
final class NamedCustomers {

    private static final String NEWEST = """
            (select memory, event from appearance where entity = ? order by event desc, memory desc limit %d) a
            cross join memory m on m.number = a.memory
            """.formatted(CustomerIdentifiers.NEWEST);

    private record Key(String handle, Entity what) {}

    private record Known(long number, Entity entity) {}

    private final Statements db;

    NamedCustomers(Statements db) {
        this.db = db;
    }

    List<Naming> find(String text, int limit) {
        Set<String> candidates = CustomerIdentifiers.candidates(text);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<Key, Naming> found = new LinkedHashMap<>();
        tickets(text, candidates).forEach(naming -> found.putIfAbsent(new Key(naming.handle(), naming.what()), naming));
        mentioned(text, candidates).forEach(naming -> found.putIfAbsent(new Key(naming.handle(), naming.what()), naming));
        return found.values().stream().limit(limit).toList();
    }

    private List<Naming> tickets(String text, Set<String> candidates) {
        Set<String> ids = new LinkedHashSet<>(candidates);
        ids.add(text.strip());
        String places = Batches.places(ids.size());
        return db.list(row -> new Naming(row.text(2),
                new Entity(EntityKind.TICKET, Fold.text(row.text(3)), row.text(3)), null, row.text(1)), """
                with s(id, customer, name, started, number) as materialized (
                  select id, json_extract(metadata, '$.customer'), coalesce(json_extract(metadata, '$.ticket_id'), id),
                    started, number from session where ticket in %s or id in %s)
                select s.id, c.handle, s.name, s.started, s.number from s
                  cross join customer c on c.handle = s.customer
                union select s.id, c.handle, s.name, s.started, s.number from s
                  cross join customer_memory c on c.session = s.id
                order by 4 desc, 5 desc
                """.formatted(places, places), CustomerIdentifiers.twice(ids));
    }

    private List<Naming> mentioned(String text, Set<String> candidates) {
        Conditions named = new Conditions().andIn("kind", CustomerIdentifiers.IDENTIFIERS)
                .and("(folded_key in " + Batches.places(candidates.size()) + " or folded_label = ?)",
                        CustomerIdentifiers.with(candidates, Fold.text(text)));
        List<Known> entities = db.list(row -> new Known(row.number(4), MentionTable.entity(row)),
                "select kind, key, label, number from entity" + named.sql() + " order by identifier desc, number limit "
                        + CustomerIdentifiers.ENTITIES, named.arguments());
        List<Naming> found = new ArrayList<>();
        for (Known known : entities) {
            List<Naming> direct = namings(known, "cross join customer_memory c on c.memory = a.memory");
            found.addAll(!direct.isEmpty() ? direct
                    : namings(known, "cross join customer_memory c on c.session = m.session"));
        }
        return found;
    }

    private List<Naming> namings(Known known, String toCustomers) {
        return db.list(row -> new Naming(row.text(1), known.entity(), new MemoryId(row.text(2)), null),
                "select c.handle, m.id from " + NEWEST + toCustomers + " order by a.event desc, a.memory desc",
                known.number());
    }
}
