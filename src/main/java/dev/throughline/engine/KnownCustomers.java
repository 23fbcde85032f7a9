package dev.throughline.engine;

import dev.throughline.graph.KnownNames;
import dev.throughline.memory.Change;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Metadata;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The customers whose full name is known, so that a text that names one is linked to them. Public handles do not
/// count: many are ordinary words. Follows the journal; thread-safe.
final class KnownCustomers {

    private final Map<String, Entity> byHandle = new ConcurrentHashMap<>();
    private volatile KnownNames names = KnownNames.NONE;
    private volatile boolean stale;

    /// @param customers names by handle; those of merged customers too, for a text that names one means that one
    KnownCustomers(Map<String, String> customers) {
        customers.forEach(this::add);
    }

    KnownNames names() {
        if (stale) {
            stale = false;
            names = KnownNames.of(List.copyOf(byHandle.values()));
        }
        return names;
    }

    void follow(List<Change> changes) {
        for (Change change : changes) {
            if (change.after() instanceof Memory memory) {
                Metadata metadata = memory.metadata();
                String name = metadata == null ? "" : metadata.text("customer_name").orElse("");
                memory.tagged(Customer.TAG_PREFIX).ifPresent(handle -> add(handle, name));
            }
        }
    }

    private void add(String handle, String name) {
        String full = name.strip();
        if (full.indexOf(' ') > 0 && !full.equals(handle)) {
            Entity entity = new Entity(EntityKind.CUSTOMER, handle, full);
            Entity old = byHandle.put(handle, entity);
            stale |= old == null || !old.label().equals(full);
        }
    }
}
