package dev.throughline.store;

import static dev.throughline.store.Samples.DESK;
import static dev.throughline.store.Samples.T0;
import static dev.throughline.store.Samples.at;
import static dev.throughline.store.Samples.in;
import static dev.throughline.store.Samples.memory;
import static dev.throughline.store.Samples.mention;
import static dev.throughline.store.Samples.of;
import static dev.throughline.store.Samples.put;
import static dev.throughline.store.Samples.tagged;
import static dev.throughline.store.Samples.ticket;
import static dev.throughline.store.Samples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Customers are what their memories and sessions make of them, after each change.
class CustomersTest {

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void fill() {
        store = Store.open(directory.resolve("t.db"));
        put(store, ticket("100", "helpdesk", T0, "Refund of the kettle"));
        put(store, ticket("200", "helpdesk", T0.plusSeconds(500), "Login loop"));
        put(store, tagged(in(memory("j1", "helpdesk", "Order 4521 came broken"), "100"), "customer:jane-doe"),
                mention(EntityKind.CUSTOMER, "jane-doe", "Jane Doe"), mention(EntityKind.ORDER, "4521", "order 4521"),
                mention(EntityKind.EMAIL, "jane@example.org", "jane@example.org"));
        put(store, in(at(memory("j2", "helpdesk", "Refund approved"), T0.plusSeconds(50)), "100"));
        put(store, of(tagged(memory("j3", "kb-assistant", "Prefers e-mail"), "customer:jane-doe"), MemoryType.SEMANTIC,
                0.9));
        put(store, in(at(memory("o1", "helpdesk", "Cannot log in"), T0.plusSeconds(600)), "200"),
                mention(EntityKind.CUSTOMER, "ola", "Ola Nordmann"), mention(EntityKind.ERROR_CODE, "e-77", "E-77"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Customer jane() {
        return store.customers("jane-doe", 10, T0.plusSeconds(1_000)).getFirst();
    }

    private List<String> found(String text) {
        return store.customers(text, 10, T0).stream().map(Customer::handle).toList();
    }

    @Test
    void listsThemMostRecentlyActiveFirst() {
        assertEquals(List.of(
                new Customer("ola", "Ola Nordmann", 1, 1, 1, T0.plusSeconds(600), "Login loop", List.of()),
                new Customer("jane-doe", "Jane Doe", 1, 1, 3, T0.plusSeconds(50), "Refund of the kettle", List.of())),
                store.customers(" ", 10, T0));
    }

    @Test
    void findsThemByWhatIdentifiesThem() {
        for (String text : List.of("Jane Doe", "JANE", "doe jane", "jane-doe", "jane@example.org", "JANE@example",
                "4521", "#4521", "order 4521", "where is order 4521?", "T-100", "t-100", "100")) {
            assertEquals(List.of("jane-doe"), found(text), text);
        }
        for (String text : List.of("ola", "E-77", "nordm", "200")) {
            assertEquals(List.of("ola"), found(text), text);
        }
        assertEquals(List.of(), found("nobody"));
        assertEquals(List.of(), found("4522"));
    }

    @Test
    void putsTheExactIdentifierFirst() {
        put(store, tagged(at(memory("x", "helpdesk", "x"), T0.plusSeconds(900)), "customer:jane-doe-4521"));
        assertEquals(List.of("jane-doe", "jane-doe-4521"), found("4521"));
        assertEquals(List.of("jane-doe", "jane-doe-4521"), found("jane doe"));
    }

    @Test
    void tellsAStoryAcrossAgentsAndOfNobodyElse() {
        Set<MemoryState> all = Set.of(MemoryState.values());
        assertEquals(List.of("j1", "j3", "j2"), ids(store.customerMemories("jane-doe", all)));
        assertEquals(List.of("o1"), ids(store.customerMemories("Ola", all)));
        assertEquals(List.of(), ids(store.customerMemories("nobody", all)));
        assertEquals(List.of("j3"), ids(store.customer("jane-doe", T0).orElseThrow().facts()));
        assertEquals(Optional.empty(), store.customer("nobody", T0));
    }

    @Test
    void followsArchivingRestoringAndExpiry() {
        Memory j2 = store.memory(memory("j2", "helpdesk", "x").id()).orElseThrow();
        Samples.change(store, with(j2, MemoryState.ARCHIVED, null), ChangeKind.ARCHIVED);
        assertEquals(new Customer("jane-doe", "Jane Doe", 1, 1, 2, T0, "Refund of the kettle", List.of()), jane());
        Samples.change(store, with(j2, MemoryState.ACTIVE, T0.plusSeconds(999)), ChangeKind.RESTORED);
        assertEquals(2, jane().memories());
        assertEquals(3, store.customers("jane-doe", 1, T0).getFirst().memories());
    }

    @Test
    void followsTagsAndRemoval() {
        Memory j1 = store.memory(memory("j1", "helpdesk", "x").id()).orElseThrow();
        Samples.change(store, tagged(j1, "customer:ola"), ChangeKind.EDITED);
        store.write(DESK, T0, tx -> {
            tx.mentions(j1.id(), List.of());
            return tx;
        });
        assertEquals(1, jane().memories());
        assertEquals(0, jane().tickets());
        assertEquals(2, store.customer("ola", T0).orElseThrow().tickets());
        store.write(DESK, T0, tx -> {
            tx.remove(tx.memory(memory("j3", "a", "x").id()).orElseThrow(), ChangeKind.FORGOTTEN);
            return tx;
        });
        assertEquals(List.of("ola"), found(""));
    }

    @Test
    void followsSessions() {
        Session before = store.session("100").orElseThrow();
        store.write(DESK, T0, tx -> {
            tx.update(before, new Session("100", "helpdesk", T0, T0.plusSeconds(60), "Refunded",
                    before.metadata().with("title", "Kettle, refunded"), 2), ChangeKind.SESSION_ENDED);
            return tx;
        });
        assertEquals(new Customer("jane-doe", "Jane Doe", 1, 0, 3, T0.plusSeconds(50), "Kettle, refunded", List.of()),
                jane());
    }

    private static List<String> ids(List<Memory> memories) {
        return memories.stream().map(memory -> memory.id().value()).toList();
    }
}
