package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Story;
import dev.throughline.store.Order;
import dev.throughline.store.Store;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Customers and their histories.
final class DeskViews implements Desk {

    private static final int FACTS = 50;

    private final Commands commands;
    private final Store store;
    private final CustomerEssentials essentials;

    DeskViews(Commands commands, Memories memories) {
        this.commands = commands;
        this.store = commands.store();
        this.essentials = new CustomerEssentials(commands, memories);
    }

    @Override
    public List<Customer> customers(String text, int limit) {
        if (limit < 1 || limit > 10_000) {
            throw new InvalidRequest("limit", "is " + limit + ", must be between 1 and 10000");
        }
        return store.customers(text.strip(), limit, commands.now());
    }

    @Override
    public List<Named> named(String text, int limit) {
        if (limit < 1 || limit > 100) {
            throw new InvalidRequest("limit", "is " + limit + ", must be between 1 and 100");
        }
        // Two handles that were merged are one customer, named once.
        Map<Map.Entry<String, Entity>, Named> named = new LinkedHashMap<>();
        store.named(text.strip(), limit).forEach(found -> store.customer(found.handle(), commands.now())
                .ifPresent(customer -> named.putIfAbsent(Map.entry(customer.handle(), found.what()),
                        new Named(customer, found.what(), found.newest(), found.session()))));
        return List.copyOf(named.values());
    }

    @Override
    public Optional<Customer> customer(String handle) {
        return store.customer(handle, commands.now()).map(this::withFacts);
    }

    @Override
    public Story story(String handle) {
        Customer customer = customer(handle).orElseThrow(() -> new NotFound("customer", handle));
        List<Memory> memories = store.customerMemories(handle, EnumSet.allOf(MemoryState.class));
        return new Story(customer, memories, store.customerSessions(handle));
    }

    @Override
    public Essentials essentials(String handle) {
        return essentials.of(known(handle));
    }

    @Override
    public Essentials setEssential(
            Actor actor, String handle, Essentials.Field field, @Nullable MemoryId replaces, String value) {
        essentials.set(actor, known(handle), field, replaces, value);
        return essentials(handle);
    }

    private Customer known(String handle) {
        return customer(handle).orElseThrow(() -> new NotFound("customer", handle));
    }

    private Customer withFacts(Customer customer) {
        Filter facts = Filter.LIVE.withTags(List.of(customer.tag())).withTypes(Set.of(MemoryType.SEMANTIC));
        List<Memory> known =
                store.list(Scope.wholeDesk(), facts, commands.now(), Order.MOST_IMPORTANT, 0, FACTS).items();
        return customer.withFacts(known);
    }
}
