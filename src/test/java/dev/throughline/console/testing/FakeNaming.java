package dev.throughline.console.testing;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Tickets by their number and whatever [FakeGraph] finds in texts.
final class FakeNaming {

    private FakeNaming() {}

    static List<Desk.Named> find(String text, Collection<Memory> memories, List<Session> sessions,
            Function<String, Customer> customers) {
        String key = text.strip().toLowerCase().replaceFirst("^#|^(order|ticket) ", "");
        List<Desk.Named> found = new ArrayList<>();
        sessions.stream().filter(session -> session.metadata().text("ticket_id").orElse("").equals(key)).forEach(
                session -> found.add(new Desk.Named(customers.apply(session.customer().orElseThrow()),
                        new Entity(EntityKind.TICKET, key, key), null, session.id())));
        Map<String, Desk.Named> newest = new LinkedHashMap<>();
        memories.stream().sorted(Comparator.comparing(Memory::eventTime).reversed()).forEach(memory ->
                FakeGraph.mentions(memory.content()).stream()
                        .filter(mention -> mention.entity().kind().identifier() && mention.entity().key().equals(key))
                        .forEach(mention -> memory.tagged(Customer.TAG_PREFIX).ifPresent(handle ->
                                newest.putIfAbsent(handle, new Desk.Named(customers.apply(handle), mention.entity(),
                                        memory.id(), null)))));
        found.addAll(newest.values());
        return found;
    }
}
