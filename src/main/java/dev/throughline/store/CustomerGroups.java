package dev.throughline.store;

import dev.throughline.memory.EntityKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the handles of customers follow the merges of their entities: rows of `customer_alias` from those of
/// `merged_entity`. What comes out depends on these and on which customers have memories, never on the order in which
/// it came about, so taking a merge apart leaves nothing behind.
///
/// A customer goes with the entity whose key their handle is. A handle that is no entity's key as it is written, with a
/// sign that keys do not have, goes with the entity that has the same letters and digits.
final class CustomerGroups {

    private record Member(long number, String key) {}

    private final Statements db;
    private final CustomerTable customers;
    private final CustomerAliases aliases;

    CustomerGroups(Statements db) {
        this.db = db;
        this.customers = new CustomerTable(db);
        this.aliases = new CustomerAliases(db);
    }

    /// Numbers of what stands for the groups that have a customer spelled like one of these.
    Set<Long> near(Collection<String> handles) {
        Set<Long> near = new LinkedHashSet<>();
        for (String handle : handles) {
            near.addAll(db.list(row -> row.number(1), "select distinct kept from merged_entity where letters = ?",
                    CustomerTable.letters(handle)));
        }
        return near;
    }

    /// Says anew which customers are shown under whose handle.
    ///
    /// @param entities numbers of what stands, or stood, for the groups concerned
    /// @return the handles whose figures change by it
    Set<String> align(Set<Long> entities) {
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        for (long entity : entities) {
            before.putAll(aliases.of(entity));
            aliases.remove(entity);
        }
        for (long entity : entities) {
            Map<String, String> kept = shownAs(entity);
            kept.forEach((handle, shown) -> aliases.add(handle, shown, entity));
            after.putAll(kept);
        }
        Set<String> changed = new LinkedHashSet<>();
        for (String handle : both(before.keySet(), after.keySet())) {
            String was = before.getOrDefault(handle, handle);
            String is = after.getOrDefault(handle, handle);
            if (!was.equals(is)) {
                changed.addAll(List.of(handle, was, is));
            }
        }
        return changed;
    }

    /// Under whose handle the other customers of a group are shown.
    private Map<String, String> shownAs(long entity) {
        List<Member> members = db.list(row -> new Member(row.number(1), row.text(2)), """
                select e.number, e.key from merged_entity m cross join entity e on e.number = m.entity
                where m.kept = ? and e.kind = ? order by m.target is not null, e.key
                """, entity, EntityKind.CUSTOMER);
        if (members.isEmpty()) {
            return Map.of();
        }
        Set<String> handles = new LinkedHashSet<>();
        for (Member member : members) {
            List<String> own = handles(member);
            // one of no memory is still found by the name of its entity
            handles.addAll(own.isEmpty() ? List.of(member.key) : own);
        }
        Member top = members.getFirst();
        String kept = handles.contains(top.key) ? top.key : handles(top).getFirst();
        Map<String, String> shown = new LinkedHashMap<>();
        handles.forEach(handle -> shown.put(handle, kept));
        shown.remove(kept);
        return shown;
    }

    /// The customers who go with an entity.
    private List<String> handles(Member member) {
        return customers.spelledLike(member.key).stream().filter(handle -> owner(handle) == member.number).toList();
    }

    /// The number of the entity that a customer goes with, 0 if there is none.
    private long owner(String handle) {
        String key = CustomerTable.key(handle);
        List<Member> spelled = db.list(row -> new Member(row.number(1), row.text(2)), """
                select number, key from entity where kind = ? and key in (?, ?)
                union select e.number, e.key from merged_entity m cross join entity e on e.number = m.entity
                where m.letters = ? order by 2
                """, EntityKind.CUSTOMER, handle, key, CustomerTable.letters(handle));
        return spelled.stream()
                .filter(member -> member.key.equals(handle) || member.key.equals(key))
                .findFirst()
                .or(() -> spelled.stream().findFirst())
                .map(Member::number)
                .orElse(0L);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
