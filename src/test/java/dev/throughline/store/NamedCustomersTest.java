package dev.throughline.store;

import static dev.throughline.store.Samples.T0;
import static dev.throughline.store.Samples.at;
import static dev.throughline.store.Samples.in;
import static dev.throughline.store.Samples.memory;
import static dev.throughline.store.Samples.mention;
import static dev.throughline.store.Samples.put;
import static dev.throughline.store.Samples.tagged;
import static dev.throughline.store.Samples.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Identifiers lead to the newest place that mentions them.
class NamedCustomersTest {

    private static final Entity ORDER = new Entity(EntityKind.ORDER, "4521", "order 4521");

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void fill() {
        store = Store.open(directory.resolve("t.db"));
        put(store, ticket("100", "helpdesk", T0, "Kettle"));
        put(store, tagged(in(memory("old", "helpdesk", "Order 4521 came broken"), "100"), "customer:jane"),
                mention(EntityKind.ORDER, "4521", "order 4521"));
        put(store, tagged(at(memory("new", "helpdesk", "Order 4521 refunded"), T0.plusSeconds(60)), "customer:jane"),
                mention(EntityKind.ORDER, "4521", "order 4521"));
        put(store, in(at(memory("silent", "helpdesk", "E-77 again"), T0.plusSeconds(90)), "100"),
                mention(EntityKind.ERROR_CODE, "e-77", "E-77"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anOrderLeadsToTheNewestMemoryThatSpeaksOfIt() {
        for (String text : List.of("4521", "#4521", "order 4521", "where is order 4521?")) {
            assertEquals(List.of(new Naming("jane", ORDER, new MemoryId("new"), null)), store.named(text, 10), text);
        }
    }

    @Test
    void aTicketLeadsToTheTicket() {
        assertEquals(List.of(new Naming("jane", new Entity(EntityKind.TICKET, "t-100", "T-100"), null, "100")),
                store.named("T-100", 10));
    }

    @Test
    void whatIsSaidInASessionLeadsToItsCustomer() {
        assertEquals(List.of(new MemoryId("silent")), store.named("E-77", 10).stream().map(Naming::newest).toList());
    }

    @Test
    void anIdentifierOfManyLeadsToEach() {
        put(store, tagged(at(memory("o", "helpdesk", "Order 4521?"), T0.plusSeconds(99)), "customer:ola"),
                mention(EntityKind.ORDER, "4521", "order 4521"));
        assertEquals(List.of("ola", "jane"), store.named("4521", 10).stream().map(Naming::handle).toList());
        assertEquals(1, store.named("4521", 1).size());
    }

    @Test
    void otherTextLeadsNowhere() {
        for (String text : List.of("jane", "4522", "", " # ", "452")) {
            assertEquals(List.of(), store.named(text, 10), text);
        }
    }
}
