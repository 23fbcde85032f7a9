package dev.throughline.store;

import dev.throughline.memory.Essentials.Field;
import dev.throughline.memory.MemoryState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows of customers, made from memories and sessions, and which memories are about whom.
final class CustomerTable {

    /// On the memories that give a customer a name by hand.
    private static final String GIVEN = Field.NAME.tag();
    private static final String OWN = "exists (select 1 from customer_memory m where m.handle = c.handle)";
    private static final String MEANT = """
            select handle from customer c where handle = ? and %1$s
            union all select * from (
              select handle from customer c where letters = ? and %1$s order by handle) limit 1
            """.formatted(OWN);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// The questions for a row's figures.
    private record Figures(String activity, String tickets, String headline) {

        static Figures of(Handles.Form form) {
            return new Figures("""
                    select count(*) filter (where m.state = 'active'), max(m.event) filter (where m.state = 'active'),
                      max(m.event) from memory m where m.number in (%s)
                    """.formatted(form.memories), """
                    select count(*), coalesce(sum(s.ended is null), 0) from session s where s.id in (%s)
                    """.formatted(form.sessions), """
                    select coalesce(s.title, '') from session s where s.id in (%s)
                    order by s.started desc, s.number desc limit 1
                    """.formatted(form.sessions));
        }
    }

    private static final Figures OF_ONE = Figures.of(Handles.Form.ONE);
    private static final Figures OF_GROUP = Figures.of(Handles.Form.GROUP);

    private record Activity(long live, @Nullable Long newestLive, @Nullable Long newest) {}

    private record Tickets(int all, int open) {}

    private final Statements db;

    CustomerTable(Statements db) {
        this.db = db;
    }

    /// By which handles are compared: `jane-doe` is `Jane Doe`.
    static String letters(String handle) {
        String letters = Fold.letters(handle);
        return letters.isEmpty() ? Fold.text(handle) : letters;
    }

    /// The key that a handle has as an entity: folded, blanks as hyphens, plain quotes and hyphens.
    static String key(String handle) {
        StringBuilder key = new StringBuilder(handle.length());
        for (char each : BLANKS.matcher(Fold.text(handle)).replaceAll("-").toCharArray()) {
            key.append(switch (each) {
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
                case '\u2018', '\u2019', '\u02BC' -> '\'';
                case '\u201C', '\u201D', '\u201E' -> '"';
                default -> each;
            });
        }
        return key.toString();
    }

    /// The handle that the customer is shown under, for their own, for another spelling of it, or for one that was
    /// merged with it.
    Optional<String> shown(String spelling) {
        Optional<String> handle = db.first(row -> row.text(1), """
                select handle from customer where handle = ?
                union all select handle from customer_alias where handle = ?
                union all select * from (select handle from customer where letters = ? order by handle) limit 1
                """, spelling, spelling, letters(spelling));
        return handle.map(new CustomerAliases(db)::shown);
    }

    /// The customer whom a name means that has this key: one who has memories of their own, whoever they are shown as.
    Optional<String> meant(String key) {
        return db.first(row -> row.text(1), MEANT, key, letters(key));
    }

    /// Customers with memories of their own whose handles have the same letters and digits.
    List<String> spelledLike(String handle) {
        return db.list(row -> row.text(1),
                "select handle from customer c where letters = ? and " + OWN + " order by handle", letters(handle));
    }

    boolean has(String handle) {
        return db.number("select exists (select 1 from customer where handle = ?)", handle) == 1;
    }

    List<String> handlesOf(long memory) {
        return db.list(row -> row.text(1), "select handle from customer_memory where memory = ?", memory);
    }

    /// Whether somebody gave a customer's name by this memory.
    boolean names(long memory) {
        return db.number("select exists (select 1 from memory_tag where tag = ? and memory = ?)", GIVEN,
                memory) == 1;
    }

    List<String> handlesOfSession(String session) {
        return db.list(row -> row.text(1), "select distinct handle from customer_memory where session = ?", session);
    }

    /// Of those begun for a customer or with a memory about them.
    List<String> sessionsOf(String spelling) {
        return shown(spelling).map(handle -> Handles.of(handle, db))
                .map(handles -> db.list(row -> row.text(1), handles.form().sessions, handles.twice()))
                .orElse(List.of());
    }

    /// Says anew which customers a memory is about; nothing happens if it is gone.
    void assign(long memory, Set<String> handles) {
        db.run("delete from customer_memory where memory = ?", memory);
        for (String handle : new TreeSet<>(handles)) {
            db.run("insert into customer_memory (handle, memory, session) "
                    + "select ?, number, session from memory where number = ?", handle, memory);
        }
    }

    /// Takes the name that somebody gave by hand, the newest of several, or none.
    void refreshGiven(String handle) {
        String given = db.first(row -> row.text(1), """
                select json_extract(m.metadata, '$.value') from customer_memory c
                  cross join memory_tag t on t.tag = ? and t.memory = c.memory
                  cross join memory m on m.number = c.memory
                where c.handle = ? and m.state = ? and json_extract(m.metadata, '$.value') is not null
                order by m.created desc, m.number desc limit 1
                """, GIVEN, handle, MemoryState.ACTIVE).orElse(null);
        db.run("update customer set given = ?, folded_given = ? where handle = ?", given,
                given == null ? null : Fold.text(given), handle);
    }

    /// Makes the row anew, with the figures of all who are shown under it; a customer of no memory has none. Memories
    /// that expired unnoticed count as live here, [CustomerQueries] takes them off on reading.
    ///
    /// @param label a possible name, if a new one is known
    /// @param handles those that are shown under it
    void refresh(String handle, @Nullable String label, Handles handles) {
        Figures figures = handles.form() == Handles.Form.ONE ? OF_ONE : OF_GROUP;
        Optional<Activity> found = db.first(
                row -> new Activity(row.number(1), row.optionalNumber(2), row.optionalNumber(3)), figures.activity,
                handles.twice());
        Activity activity = found.orElse(new Activity(0, null, null));
        if (activity.newest == null) {
            db.run("delete from customer where handle = ?", handle);
            return;
        }
        Tickets tickets = db.first(row -> new Tickets(row.count(1), row.count(2)), figures.tickets, handles.twice())
                .orElse(new Tickets(0, 0));
        String headline = db.first(row -> row.text(1), figures.headline, handles.twice()).orElse("");
        String known = db.first(row -> row.text(1), "select name from customer where handle = ?", handle)
                .orElse(handle);
        String name = label != null && Labels.better(label, known, handle) ? label : known;
        db.run("""
                insert into customer (handle, letters, name, folded_name, folded_handle, tickets, open_tickets,
                  memories, last_activity, headline)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (handle) do update set name = excluded.name, folded_name = excluded.folded_name,
                  tickets = excluded.tickets, open_tickets = excluded.open_tickets, memories = excluded.memories,
                  last_activity = excluded.last_activity, headline = excluded.headline
                """, handle, letters(handle), name, Fold.text(name), Fold.text(handle), tickets.all,
                tickets.open, activity.live, activity.newestLive == null ? activity.newest : activity.newestLive,
                headline);
    }
}
