package dev.throughline.console.testing;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A fictional desk: one customer with six tickets and some forty memories, others with less; or one with thousands.
public final class DeskData {

    public static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
    static final String AGENT = "halden-desk";

    final List<Session> sessions = new ArrayList<>();
    final List<Memory> memories = new ArrayList<>();
    private int number;

    /// Nobody at all.
    public static DeskData empty() {
        return new DeskData();
    }

    public static DeskData standard() {
        DeskData data = new DeskData();
        data.fact("mara-lindqvist", "Mara Lindqvist is on the Pro plan since May 2025.", 300, 0.8);
        data.fact("mara-lindqvist", "Prefers e-mail to calls; writes in English, reads Swedish.", 290, 0.7);
        data.fact("mara-lindqvist", "Signs in through Okta single sign-on.", 288, 0.6);
        String[][] tickets = {
            {"806", "Onboarding: hub does not pair", "closed", "270"},
            {"823", "Invoice shows the old company name", "closed", "200"},
            {"841", "SAML-0217 when signing in", "closed", "120"},
            {"867", "Dimmer flickers below 20 %", "solved", "60"},
            {"874", "Wrong lamp delivered, order 4498", "closed", "20"},
            {"881", "Lamp arrived broken, order 4521", "open", "2"},
        };
        for (String[] ticket : tickets) {
            data.ticket("mara-lindqvist", ticket[0], ticket[1], ticket[2], Integer.parseInt(ticket[3]));
        }
        data.others();
        return data;
    }

    /// One customer with this many memories in tickets of twenty.
    public static DeskData crowded(int many) {
        DeskData data = new DeskData();
        for (int i = 0; i < many / 20; i++) {
            Instant start = NOW.minus(Duration.ofHours(30L * (many / 20 - i)));
            String session = data.session("mara-lindqvist", "" + (1000 + i), "Ticket about order " + (4000 + i),
                    i % 7 == 0 ? "open" : "closed", start);
            for (int j = 0; j < 20; j++) {
                data.turn("mara-lindqvist", session, start.plusSeconds(240L * j), j % 3 == 0 ? "customer" : j % 3 == 1
                        ? "bot" : "agent", text(i * 20 + j));
            }
        }
        for (int i = 0; i < 600; i++) {
            data.fact("customer-" + i, "Customer number " + i + " with an unusually long name for a list", i, 0.4);
        }
        return data;
    }

    private static String text(int i) {
        return switch (i % 6) {
            case 0 -> "Order " + (4000 + i / 20) + " has not moved since Tuesday, where is it? ".repeat(1 + i % 3);
            case 1 -> "Thanks, looking.";
            case 2 -> "مرحبا، الطلب " + (4000 + i / 20) + " لم يصل بعد. هل يمكنكم المساعدة من فضلكم؟";
            case 3 -> "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
            case 4 -> "It is at the depot and leaves tomorrow; the parcel number is 1Z999AA1012345678" + i + ".";
            default -> "שלום, אפשר לקבל החזר? Refund of 41.00 € please.";
        };
    }

    private void others() {
        String[][] people = {
            {"okan-demir", "601", "Refund still not there", "open", "0"},
            {"chiara-benedetti", "602", "Conto professionale per studio di illuminotecnica", "closed", "1"},
            {"oisin-brennan", "603", "429 after twenty requests", "closed", "3"},
            {"rafael-ibarra", "604", "Devolver un regulador que no encaja", "closed", "9"},
            {"layla-haddad", "605", "الطلب لم يصل", "open", "12"},
            {"jonas-von-und-zu-hohenstein-wittelsbach", "606", "A headline that goes on and on without any mercy", "open", "40"},
            {"yui-tanaka", "607", "Hub Mini exchange", "closed", "400"},
        };
        for (String[] each : people) {
            Instant start = NOW.minus(Duration.ofDays(Long.parseLong(each[4]))).minusSeconds(1500);
            String session = session(each[0], each[1], each[2], each[3], start);
            turn(each[0], session, start, "customer", each[2] + ".");
            turn(each[0], session, start.plusSeconds(30), "bot", "Thank you for writing. We are looking into it.");
        }
    }

    private void ticket(String customer, String id, String title, String status, int daysAgo) {
        Instant start = NOW.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(3));
        String session = session(customer, id, title, status, start);
        turn(customer, session, start, "customer", "Hello, " + title + ". What can we do about it?");
        turn(customer, session, start.plusSeconds(25), "bot",
                "I am sorry about that. Could you send a photo and tell us since when?");
        turn(customer, session, start.plusSeconds(900), "customer",
                "Photo attached. Since yesterday evening, after I changed the fuse as the manual on page 14 says, and "
                        + "then once more this morning with the spare one from the box; the serial is HL-20931-B.");
        turn(customer, session, start.plusSeconds(2400), "agent",
                "Thanks Mara. I have checked order 4521 and the batch of SKU L-200-B; yours is affected. A refund of "
                        + "41.00 € or a new one, as you prefer.");
        turn(customer, session, start.plusSeconds(3000), "customer", "A refund please.");
        turn(customer, session, start.plus(Duration.ofHours(20)), "agent",
                "Refund approved for the damaged lamp, order 4521. It takes up to five working days.");
    }

    private String session(String customer, String ticket, String title, String status, Instant start) {
        String id = "ticket-" + ticket;
        Metadata metadata = Metadata.EMPTY.with("ticket_id", ticket).with("title", title).with("status", status)
                .with("customer", customer);
        boolean open = status.equals("open");
        sessions.add(new Session(id, AGENT, start, open ? null : start.plus(Duration.ofDays(2)), null, metadata, 6));
        return id;
    }

    private void turn(String customer, String session, Instant time, String role, String text) {
        String author = switch (role) {
            case "customer" -> customer;
            case "bot" -> "halden-bot";
            default -> "tom-agent";
        };
        add(customer, session, time, text, MemoryType.EPISODIC, 0.5,
                Metadata.EMPTY.with("author", author).with("role", role), MemoryState.ACTIVE);
    }

    private void fact(String customer, String text, int daysAgo, double importance) {
        add(customer, null, NOW.minus(Duration.ofDays(daysAgo)), text, MemoryType.SEMANTIC, importance, null,
                MemoryState.ACTIVE);
    }

    private void add(String customer, String session, Instant time, String text, MemoryType type, double importance,
            Metadata metadata, MemoryState state) {
        memories.add(new Memory(new MemoryId("m" + ++number), AGENT, text, type, importance,
                List.of("customer:" + customer), session, metadata, time, time, null, 0, null, null, null, false,
                false, number % 17 == 0 ? MemoryState.ARCHIVED : state));
    }
}
