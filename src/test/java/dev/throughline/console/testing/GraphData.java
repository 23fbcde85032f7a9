package dev.throughline.console.testing;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A fictional desk whose customers hang together: a lamp that breaks in many homes, one parcel that two people wait
/// for, one person under two spellings.
public final class GraphData {

    private static final String[] NAMES = {"noor", "ines", "tomas", "greta", "pavel", "lucia", "henrik", "amara", "jonas",
        "elif", "marek", "sofia", "dario", "hanna", "emil", "rosa", "viktor", "nadia", "oskar", "lena"};

    private final DeskData data = DeskData.empty();

    private GraphData() {}

    public static DeskData connected() {
        GraphData desk = new GraphData();
        String mara = "mara-lindqvist";
        desk.ticket(mara, "806", true, 270, "The hub does not pair, serial HL-20931-B. Write to mara@lindqvist.example.",
                "Reset done, HL-20931-B pairs now.");
        desk.ticket(mara, "823", true, 200, "The invoice for order 4310 shows the old company name.",
                "A new invoice for order 4310 went to mara@lindqvist.example.");
        desk.ticket(mara, "841", true, 120, "SAML-0217 when signing in.", "SAML-0217 is back after the update.",
                "Signed in again; SAML-0217 came from the clock.");
        desk.ticket(mara, "867", true, 60, "The dimmer flickers below 20 %, serial HL-77120-D.",
                "A new dimmer goes out as order 4498.");
        desk.ticket(mara, "874", true, 20, "Wrong lamp delivered with order 4498: SKU L-200-B instead of SKU L-180-W.",
                "Exchange for order 4498 arranged, 41.00 € credited.");
        desk.ticket(mara, "881", false, 2, "The lamp arrived broken, order 4521, SKU L-200-B.", "A photo of order 4521.",
                "Order number checked: order 4521 was packed with another parcel.",
                "Refund of 41.00 € approved for order 4521.");
        desk.ticket("okan-demir", "601", false, 1, "My parcel went to a neighbour, order 4521.",
                "Still nothing, order 4521 is at the wrong door.", "okan@demir.example is the better address.");
        desk.ticket("mara-lindquist", "799", true, 300, "I cannot sign in, SAML-0217. Write to mara@lindqvist.example.",
                "Please ask mara@lindqvist.example for the invoice of order 4310.");
        desk.ticket("chiara-benedetti", "602", true, 30, "A business account for a lighting studio.");
        for (int i = 0; i < 64; i++) {
            String name = NAMES[i % NAMES.length] + (i < NAMES.length ? "" : "-" + (char) ('a' + i / NAMES.length));
            desk.ticket(name, "" + (900 + i), i % 6 != 0, 3 + 2 * i,
                    "The shade of SKU L-200-B has a crack, order " + (5000 + i) + ".",
                    "SKU L-200-B: batch withdrawn, a new one goes out with order " + (5000 + i) + ".");
        }
        return desk.data;
    }

    private void ticket(String customer, String ticket, boolean ended, int daysAgo, String... turns) {
        Instant start = DeskData.NOW.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(3));
        String session = "ticket-" + ticket;
        Metadata metadata = Metadata.EMPTY.with("ticket_id", ticket).with("title", turns[0])
                .with("status", ended ? "closed" : "open").with("customer", customer);
        data.sessions.add(new Session(session, DeskData.AGENT, start, ended ? start.plus(Duration.ofDays(1)) : null, null,
                metadata, turns.length));
        for (int i = 0; i < turns.length; i++) {
            Instant time = start.plus(Duration.ofMinutes(20L * i));
            data.memories.add(new Memory(new MemoryId("g" + data.memories.size()), DeskData.AGENT, turns[i],
                    MemoryType.EPISODIC, 0.5, List.of("customer:" + customer), session,
                    Metadata.EMPTY.with("author", customer).with("role", "customer"), time, time, null, 0, null, null,
                    null, false, false, MemoryState.ACTIVE));
        }
    }
}
