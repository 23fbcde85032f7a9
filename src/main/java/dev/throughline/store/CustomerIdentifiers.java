package dev.throughline.store;

import dev.throughline.memory.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds customers by what identifies them or their tickets: the handle, the name in full, an e-mail address, an order
/// number, a ticket id, an error code.
final class CustomerIdentifiers {

    static final List<EntityKind> IDENTIFIERS =
            Arrays.stream(EntityKind.values()).filter(EntityKind::identifier).toList();
    /// An identifier on more memories than this identifies nobody; the newest are looked at.
    static final int NEWEST = 100;
    static final int ENTITIES = 20;
    private static final int SHORTEST = 3;

    private final Statements db;

    CustomerIdentifiers(Statements db) {
        this.db = db;
    }

    /// Handles of the customers whom the text, or one number or address in it, names exactly.
    Set<String> exact(String text) {
        Set<String> candidates = candidates(text);
        Set<String> handles = new LinkedHashSet<>(db.list(row -> row.text(1), """
                select handle from customer where handle = ?
                union select handle from customer_alias where handle = ?
                union select handle from customer where letters = ?
                union select handle from customer where folded_name = ? or folded_given = ?
                """, text.strip(), text.strip(), CustomerTable.letters(text), Fold.text(text), Fold.text(text)));
        Conditions named = new Conditions().andIn("kind", IDENTIFIERS)
                .and("(folded_key in " + Batches.places(candidates.size()) + " or folded_label = ?)",
                        with(candidates, Fold.text(text)));
        handles.addAll(of(db.list(row -> row.number(1), "select number from entity" + named.sql() + " limit "
                + ENTITIES, named.arguments())));
        Set<String> ids = new LinkedHashSet<>(candidates);
        ids.add(text.strip());
        String places = Batches.places(ids.size());
        handles.addAll(db.list(row -> row.text(1), """
                select distinct c.handle from (
                  select id from session where ticket in %s union select id from session where id in %s) s
                cross join customer_memory c on c.session = s.id
                """.formatted(places, places), twice(ids)));
        return handles;
    }

    /// Handles of the customers with an e-mail address, order or ticket that begins with the text.
    Set<String> beginning(String text) {
        String from = Fold.text(text);
        if (from.length() < SHORTEST) {
            return Set.of();
        }
        return of(db.list(row -> row.number(1), """
                select number from entity where folded_key >= ? and folded_key < ? and kind in ('email', 'order',
                  'ticket') limit ?
                """, from, from + Fold.END, ENTITIES));
    }

    /// Of the memories that speak of these entities; of their sessions where no memory says whom it is about.
    private Set<String> of(List<Long> entities) {
        Set<String> handles = new LinkedHashSet<>();
        for (long entity : entities) {
            String newest = "(select memory from appearance where entity = ? order by event desc, memory desc limit "
                    + NEWEST + ") a";
            List<String> direct = db.list(row -> row.text(1), "select distinct c.handle from " + newest
                    + " cross join customer_memory c on c.memory = a.memory", entity);
            handles.addAll(!direct.isEmpty() ? direct : db.list(row -> row.text(1), "select distinct c.handle from "
                    + newest + " cross join memory m on m.number = a.memory "
                    + "cross join customer_memory c on c.session = m.session", entity));
        }
        return handles;
    }

    /// The text as keys may have it: as it is, without a sign in front, its letters and digits alone; and each word of
    /// it that has a digit or an @ in it.
    static Set<String> candidates(String text) {
        List<String> parts = new ArrayList<>(List.of(Fold.text(text)));
        for (String word : Fold.text(text).split("\\s+")) {
            if (word.indexOf('@') > 0 || word.chars().anyMatch(Character::isDigit)) {
                parts.add(word);
            }
        }
        Set<String> candidates = new LinkedHashSet<>();
        for (String part : parts) {
            candidates.add(part);
            candidates.add(part.replaceFirst("^[^\\p{L}\\p{N}]+", ""));
            candidates.add(Fold.letters(part));
        }
        candidates.remove("");
        return candidates;
    }

    static Object[] with(Set<String> values, String last) {
        List<String> all = new ArrayList<>(values);
        all.add(last);
        return all.toArray();
    }

    static Object[] twice(Set<String> values) {
        List<String> all = new ArrayList<>(values);
        all.addAll(values);
        return all.toArray();
    }
}
