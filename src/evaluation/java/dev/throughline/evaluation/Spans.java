package dev.throughline.evaluation;

import dev.throughline.memory.EntityKind;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Turns of customers in which people marked names, addresses and numbers (MultiDoGO): how much of it does extraction
/// find, and how much of what it finds was marked. The texts are typed small, without punctuation ("nivika 45
/// gmailcom"), and most turns are bare answers ("9945"): no rule that asks for a word beside a number can take those.
final class Spans implements GraphSet {

    private static final String TURNS = "ner_multidogo/turns.jsonl.gz";
    private static final Set<EntityKind> NUMBERS = EnumSet.of(EntityKind.ORDER, EntityKind.TICKET, EntityKind.SKU,
            EntityKind.SERIAL, EntityKind.TRACKING);

    /// The labels with what the product may call them.
    private static final List<Group> GROUPS = List.of(
            new Group("name", EnumSet.of(EntityKind.PERSON, EntityKind.CUSTOMER), Set.of("name")),
            new Group("e-mail", EnumSet.of(EntityKind.EMAIL), Set.of("email_address")),
            new Group("phone", EnumSet.of(EntityKind.PHONE), Set.of("phone_number", "phonenumber")),
            new Group("booking, order, account, policy, claim, item", NUMBERS,
                    Set.of("booking_confirmation_number", "order_number", "account_number", "account_id",
                            "target_account_number", "policyid", "claimid", "item_code", "flight_number")),
            new Group("money", EnumSet.of(EntityKind.MONEY),
                    Set.of("cost", "price", "charge_amount", "transferamount")),
            new Group("date", EnumSet.of(EntityKind.DATE),
                    Set.of("date", "start_date", "end_date", "charge_date", "lastuseddate")));

    private record Group(String name, Set<EntityKind> kinds, Set<String> labels) {}

    private record Span(int start, int end, String label) {

        boolean overlaps(Mention mention) {
            return mention.start() < end && start < mention.end();
        }
    }

    @Override
    public String name() {
        return "ner_multidogo";
    }

    @Override
    public List<String> needs() {
        return List.of(TURNS);
    }

    @Override
    public Result run(Options options) {
        long start = System.nanoTime();
        Map<String, Found> counts = new LinkedHashMap<>();
        GROUPS.forEach(group -> counts.put(group.name(), new Found()));
        Found all = new Found();
        try (FilledStore store = FilledStore.open("empty", List.of(), options)) {
            for (JsonNode dialogue : options.sampled(options.data().objects(TURNS))) {
                dialogue.get("customer_turns").forEach(turn -> count(turn, store.service().graph(), counts, all));
            }
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", "extraction", Tally.ALL, all.wanted(), all.values(), 0, 0));
        counts.forEach((name, found) ->
                lines.add(new Line("", "extraction", name, found.wanted(), found.values(), 0, 0)));
        return new Result(name(), options.data().sources(TURNS), "span of a customer's turn",
                "found: an entity of a fitting kind overlaps the span; right: an entity of the kind overlaps a span of "
                        + "a fitting label", "nothing: each turn is given to extraction by itself", 0, Map.of(),
                Map.of(), options.sample(), COLUMNS, lines, 0, (System.nanoTime() - start) / 1e9);
    }

    private static void count(JsonNode turn, KnowledgeGraph graph, Map<String, Found> counts, Found all) {
        String text = turn.get("text").asString();
        List<Span> spans = spans(text, turn.get("spans"));
        List<Mention> mentions = text.isBlank() ? List.of() : graph.extract(text);
        for (Group group : GROUPS) {
            Found found = counts.getOrDefault(group.name(), all);
            List<Span> marked = spans.stream().filter(span -> group.labels().contains(span.label())).toList();
            List<Mention> ofKind =
                    mentions.stream().filter(mention -> group.kinds().contains(mention.entity().kind())).toList();
            for (Span span : marked) {
                boolean there = ofKind.stream().anyMatch(span::overlaps);
                found.wanted(there);
                all.wanted(there);
            }
            for (Mention mention : ofKind) {
                boolean right = marked.stream().anyMatch(span -> span.overlaps(mention));
                found.given(right);
                all.given(right);
            }
        }
    }

    /// The data counts tokens between single spaces; mentions count characters.
    private static List<Span> spans(String text, JsonNode marked) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            starts.add(at + 1);
        }
        starts.add(text.length() + 1);
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : marked) {
            int from = span.get(0).asInt();
            int to = span.get(1).asInt();
            if (from >= 0 && from < to && to < starts.size()) {
                spans.add(new Span(starts.get(from), starts.get(to) - 1, span.get(2).asString()));
            }
        }
        return spans;
    }
}
