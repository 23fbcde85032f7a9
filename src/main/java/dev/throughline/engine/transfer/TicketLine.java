package dev.throughline.engine.transfer;

import dev.throughline.memory.Customer;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line that is one ticket: it becomes a session, and each of its turns a memory with its own time.
final class TicketLine {

    private static final int MOST_TAGS = 40;
    /// UTF-16 units, so at most as many characters.
    private static final int PART = 100_000;
    private static final double SOLUTION_IMPORTANCE = 0.7;
    private static final Set<String> OPEN = Set.of("open", "pending", "new", "waiting");

    private final Fields line;
    private final String agent;
    private final String id;
    private final String customer;
    private final String handle;
    private final Instant created;

    private TicketLine(Fields line, String agent) {
        this.line = line;
        this.agent = agent;
        this.id = line.required("id");
        this.customer = line.required("customer");
        this.handle = handle(customer);
        this.created = line.time("created").orElseThrow(() -> new InvalidRequest("created", "is missing"));
    }

    static ImportUnit unit(long number, Fields line, String defaultAgent) {
        TicketLine ticket = new TicketLine(line, line.text("agent_id").orElse(defaultAgent));
        return new ImportUnit(number, ticket.session(), ticket.turns());
    }

    /// How a public name becomes part of a tag: lower case, spaces as hyphens, so that two spellings are one customer.
    static String handle(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cntrl}]+", "-");
    }

    private String sessionId() {
        return "ticket-" + id;
    }

    private Session session() {
        return new Session(sessionId(), agent, created, ended().orElse(null), null, new Metadata(sessionMetadata()), 0);
    }

    private Map<String, @Nullable Object> sessionMetadata() {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("ticket_id", id);
        line.text("title").ifPresent(text -> metadata.put("title", text));
        status().ifPresent(text -> metadata.put("status", text));
        metadata.put("customer", handle);
        metadata.put("customer_name", customerName());
        for (String name : List.of("product", "topic", "locale", "url")) {
            line.text(name).ifPresent(text -> metadata.put(name, text));
        }
        return metadata;
    }

    private String customerName() {
        return line.text("customer_name").filter(text -> !text.isBlank()).orElse(customer);
    }

    /// As the desk said; a forum only knows whether it was solved.
    private Optional<String> status() {
        return line.text("status").map(text -> text.toLowerCase(Locale.ROOT))
                .or(() -> line.flag("is_solved").map(solved -> solved ? "resolved" : "open"));
    }

    /// Open tickets have no end; of the others, the last thing that happened is it.
    private Optional<Instant> ended() {
        if (status().filter(OPEN::contains).isPresent()) {
            return Optional.empty();
        }
        Instant last = line.objects("turns").stream()
                .flatMap(turn -> turn.time("created").stream())
                .max(Instant::compareTo)
                .orElse(created);
        return Optional.of(line.time("updated").filter(updated -> updated.isAfter(last)).orElse(last));
    }

    private List<ImportUnit.Sourced> turns() {
        List<Fields> turns = line.objects("turns");
        if (turns.isEmpty()) {
            throw new InvalidRequest("turns", "is empty, must have at least one");
        }
        List<ImportUnit.Sourced> drafts = new ArrayList<>(turns.size());
        for (int i = 0; i < turns.size(); i++) {
            Fields turn = turns.get(i);
            String turnId = turn.text("id").orElse(id + "-" + (i + 1));
            int part = 0;
            for (String text : parts(turn.text("text").orElse(""))) {
                part++;
                drafts.add(turn(turn, part == 1 ? turnId : turnId + "#" + part, text, drafts.isEmpty()));
            }
        }
        return drafts;
    }

    /// A pasted log can be longer than a memory: it becomes several, cut at white space where there is some.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > PART) {
            int cut = Math.max(rest.lastIndexOf('\n', PART), rest.lastIndexOf(' ', PART));
            int end = cut > PART / 2 ? cut : rest.offsetByCodePoints(0, rest.codePointCount(0, PART));
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        parts.removeIf(String::isBlank);
        return parts;
    }

    private ImportUnit.Sourced turn(Fields turn, String turnId, String text, boolean first) {
        boolean solution = turn.flag("is_solution").orElse(false)
                || line.text("solution_turn").filter(turnId::equals).isPresent();
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("source", "ticket");
        metadata.put("ticket_id", id);
        metadata.put("turn_id", turnId);
        turn.text("author").ifPresent(author -> metadata.put("author", author));
        turn.text("role").or(() -> turn.text("role_derived")).ifPresent(role -> metadata.put("role", role));
        metadata.put("customer_name", customerName());
        if (first) {
            line.text("title").ifPresent(title -> metadata.put("title", title));
            line.text("email").ifPresent(email -> metadata.put("email", email));
        }
        if (solution) {
            metadata.put("is_solution", true);
        }
        MemoryDraft draft = MemoryDraft.of(agent, text)
                .withImportance(solution ? SOLUTION_IMPORTANCE : MemoryDraft.DEFAULT_IMPORTANCE)
                .withTags(tags())
                .withSession(sessionId())
                .withMetadata(new Metadata(metadata))
                .withCreated(turn.time("created").orElse(created));
        return new ImportUnit.Sourced("ticket/" + agent + "/" + turnId, draft);
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        tags.add(Customer.TAG_PREFIX + handle);
        tags.add("ticket:" + id);
        line.text("product").ifPresent(text -> tags.add("product:" + text));
        line.texts("tags").stream().filter(tag -> !tag.isBlank() && tag.length() <= 256).forEach(tags::add);
        return tags.stream().limit(MOST_TAGS).toList();
    }
}
