package dev.throughline.store;

import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Memories by condition. Counting and ordering run over covering indexes; rows are read only for the page wanted.
final class MemoryQueries {

    /// How many memories are read at once where all are.
    static final int PIECE = 500;

    /// A tag on fewer memories than this is where the search starts; else it is looked up for each candidate.
    private static final int RARE = 2_000;
    private static final Duration LONGEST = Duration.ofDays(365_000);

    private final Statements db;

    MemoryQueries(Statements db) {
        this.db = db;
    }

    Page<Memory> list(Scope scope, Filter filter, Instant now, Order order, int offset, int limit) {
        Conditions where = new Conditions();
        String from = from(new CustomerAliases(db).widened(filter), where);
        where.scope(agent(filter), scope).filter(filter, now);
        List<Memory> items = limit == 0 ? List.of() : db.list(MemoryTable::read,
                "select " + MemoryTable.COLUMNS + " from (select m.number" + from + where.sql() + order.sql("m.")
                        + " limit ? offset ?) k cross join memory m on m.number = k.number " + MemoryTable.USAGE
                        + order.sql("m."),
                where.arguments(limit, offset));
        boolean all = limit > 0 && offset == 0 && items.size() < limit;
        return new Page<>(items, all ? items.size() : count(from, where));
    }

    long count(Scope scope, Filter filter, Instant now) {
        Conditions where = new Conditions();
        String from = from(new CustomerAliases(db).widened(filter), where);
        return count(from, where.scope(agent(filter), scope).filter(filter, now));
    }

    /// Live memories only, whatever states the selection's filter has. Tags mean themselves alone here: who forgets a
    /// customer does not mean another who was merged with them.
    List<MemoryId> select(Selection selection, Instant now) {
        Scope scope = Scope.agent(selection.agent());
        Set<MemoryId> selected = new LinkedHashSet<>();
        Batches.of(selection.ids(), batch -> {
            Conditions where = new Conditions().and("m.id in " + batch.places(), batch.values());
            selected.addAll(ids(" from memory m ", where.scope("m.agent", scope).live("m", now)));
        });
        if (selection.hasConditions()) {
            Conditions where = new Conditions();
            String from = from(selection.filter(), where);
            where.scope(agent(selection.filter()), scope).filter(selection.filter(), now).live("m", now);
            if (selection.createdBefore() != null) {
                where.and("m.created < ?", selection.createdBefore());
            }
            selected.addAll(ids(from, where));
        }
        return List.copyOf(selected);
    }

    /// Live memories of the same session around one, the nearest in time first.
    ///
    /// @param within between event times
    List<MemoryId> sessionNeighbours(MemoryId id, Duration within, int most, Instant now) {
        long withinMillis = (within.compareTo(LONGEST) > 0 ? LONGEST : within).toMillis();
        record Place(long number, String session, long event) {}
        record Neighbour(MemoryId id, long distance) {}
        return db.first(row -> new Place(row.number(1), row.text(2), row.number(3)),
                "select number, session, event from memory where id = ? and session is not null", id).map(place -> {
                    String near = "select m.id, abs(m.event - ?) from memory m where m.session = ? "
                            + "and m.state = 'active' and (m.expires is null or m.expires > ?) ";
                    List<Neighbour> after = db.list(row -> new Neighbour(new MemoryId(row.text(1)), row.number(2)),
                            near + "and (m.event, m.number) > (?, ?) and m.event <= ? "
                                    + "order by m.event, m.number limit ?",
                            place.event, place.session, now, place.event, place.number, place.event + withinMillis,
                            most);
                    List<Neighbour> before = db.list(row -> new Neighbour(new MemoryId(row.text(1)), row.number(2)),
                            near + "and (m.event, m.number) < (?, ?) and m.event >= ? "
                                    + "order by m.event desc, m.number desc limit ?",
                            place.event, place.session, now, place.event, place.number, place.event - withinMillis,
                            most);
                    return interleaved(before, after).stream()
                            .sorted((one, other) -> Long.compare(one.distance, other.distance))
                            .limit(most).map(Neighbour::id).toList();
                }).orElse(List.of());
    }

    List<Memory> inSession(String session, Filter filter, Instant now) {
        return list(Scope.wholeDesk(), filter.withSession(session), now, Order.OLDEST_FIRST, 0, Integer.MAX_VALUE)
                .items();
    }

    /// Active memories whose time has come, the longest expired first.
    List<Memory> expired(Instant now, int limit) {
        return db.list(MemoryTable::read, MemoryTable.SELECT + " where m.state = 'active' and m.expires is not null "
                + "and m.expires <= ? order by m.expires limit ?", now, limit);
    }

    /// Some active memories of a type by their number, for going through all of them piece by piece.
    SequencedMap<Long, Memory> activeAfter(MemoryType type, long number) {
        SequencedMap<Long, Memory> part = new LinkedHashMap<>();
        db.each(row -> part.put(row.number(19), MemoryTable.read(row)),
                "select " + MemoryTable.COLUMNS + ", m.number from memory m " + MemoryTable.USAGE
                        + " where m.state = 'active' and m.type = ? and m.number > ? order by m.number limit ?",
                type, number, PIECE);
        return part;
    }

    Map<MemoryId, Long> numbers(Collection<MemoryId> ids) {
        Map<MemoryId, Long> numbers = new HashMap<>();
        Batches.of(ids, batch -> db.each(row -> numbers.put(new MemoryId(row.text(1)), row.number(2)),
                "select id, number from memory where id in " + batch.places(), batch.values()));
        return numbers;
    }

    Map<MemoryState, Long> states() {
        Map<MemoryState, Long> states = new EnumMap<>(MemoryState.class);
        for (MemoryState state : MemoryState.values()) {
            states.put(state, 0L);
        }
        db.each(row -> states.put(row.constant(MemoryState.class, 1), row.number(2)),
                "select state, count(*) from memory indexed by memory_by_event group by state");
        return states;
    }

    private static <T> List<T> interleaved(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one.size() + other.size());
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            if (i < one.size()) {
                both.add(one.get(i));
            }
            if (i < other.size()) {
                both.add(other.get(i));
            }
        }
        return both;
    }

    private long count(String from, Conditions where) {
        return db.number("select count(*)" + from + where.sql(), where.arguments());
    }

    private List<MemoryId> ids(String from, Conditions where) {
        return db.list(row -> new MemoryId(row.text(1)), "select m.id" + from + where.sql() + " order by m.number",
                where.arguments());
    }

    /// A session has fewer memories than an agent: the sign keeps SQLite from searching by the agent's index.
    private static String agent(Filter filter) {
        return filter.session() == null ? "m.agent" : "+m.agent";
    }

    /// Where to start from; conditions for the filter's tags are added.
    private String from(Filter filter, Conditions where) {
        @Nullable String rarest = null;
        long fewest = RARE;
        for (String tag : filter.tags()) {
            List<String> meant = filter.meant(tag);
            long count = db.number("select count(*) from (select 1 from memory_tag where tag in "
                    + Batches.places(meant.size()) + " limit " + RARE + ")", meant.toArray());
            if (count < fewest) {
                rarest = tag;
                fewest = count;
            }
        }
        for (String tag : filter.tags()) {
            if (!tag.equals(rarest)) {
                List<String> meant = filter.meant(tag);
                where.and("exists (select 1 from memory_tag x where x.tag in " + Batches.places(meant.size())
                        + " and x.memory = m.number)", meant.toArray());
            }
        }
        if (rarest == null) {
            return " from memory m ";
        }
        List<String> meant = filter.meant(rarest);
        where.before(meant.toArray());
        return " from (select " + (meant.size() == 1 ? "" : "distinct ") + "memory from memory_tag where tag in "
                + Batches.places(meant.size()) + ") t cross join memory m on m.number = t.memory ";
    }
}
