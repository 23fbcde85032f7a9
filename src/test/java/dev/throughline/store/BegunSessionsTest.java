package dev.throughline.store;

import static dev.throughline.store.Samples.DESK;
import static dev.throughline.store.Samples.T0;
import static dev.throughline.store.Samples.memory;
import static dev.throughline.store.Samples.put;
import static dev.throughline.store.Samples.tagged;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that was begun for a customer counts as theirs before anything is said in it.
class BegunSessionsTest {

    private static final Session BEGUN = new Session("s-1", "desk", T0.plusSeconds(60), null, null,
            new Metadata(Map.of("customer", "jane-doe", "title", "Lamp is broken", "ticket_id", "T-9")), 0);

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void fill() {
        store = Store.open(directory.resolve("t.db"));
        put(store, tagged(memory("j1", "desk", "Prefers e-mail"), "customer:jane-doe"));
        put(store, BEGUN);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Customer jane() {
        return store.customer("jane-doe", T0).orElseThrow();
    }

    @Test
    void countsForTheCustomer() {
        assertEquals(1, jane().tickets());
        assertEquals(1, jane().openTickets());
        assertEquals("Lamp is broken", jane().headline());
        assertEquals(Map.of("s-1", BEGUN), store.customerSessions("Jane Doe"));
    }

    @Test
    void isFoundByItsNumber() {
        assertEquals(List.of("s-1"), store.named("t-9", 5).stream().map(Naming::session).toList());
        assertEquals(List.of("jane-doe"), store.named("s-1", 5).stream().map(Naming::handle).toList());
    }

    @Test
    void countsAsEndedWhenItEnds() {
        store.write(DESK, T0, tx -> {
            tx.update(BEGUN, new Session("s-1", "desk", BEGUN.started(), T0.plusSeconds(90), "Solved",
                    BEGUN.metadata(), 0), ChangeKind.SESSION_ENDED);
            return tx;
        });
        assertEquals(1, jane().tickets());
        assertEquals(0, jane().openTickets());
    }

    @Test
    void isForgottenWhenItsBeginningIsTakenBack() {
        store.write(DESK, T0, tx -> {
            tx.remove(BEGUN, ChangeKind.SESSION_STARTED);
            return tx;
        });
        assertEquals(0, jane().tickets());
        assertEquals("", jane().headline());
        assertEquals(Map.of(), store.customerSessions("jane-doe"));
    }

    @Test
    void makesNoCustomerByItself() {
        put(store, new Session("s-2", "desk", T0, null, null, new Metadata(Map.of("customer", "nobody")), 0));
        assertEquals(Set.of(), Set.copyOf(store.customers("nobody", 10, T0)));
    }
}
