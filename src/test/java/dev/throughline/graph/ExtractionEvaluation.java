package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Mention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures the extractor against texts and links made by people. Not a test: run `main` by hand; it prints figures,
/// and nothing of the data stays.
///
/// Parts: `ner` (gold spans of chat turns), `links` (bugs and help articles that people linked), `orders` (sentences
/// around real order numbers and SKUs), `look` (random mentions to judge by eye), `speed`.
final class ExtractionEvaluation {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EntityExtractor EXTRACTOR = new EntityExtractor();

    private ExtractionEvaluation() {}

    public static void main(String[] parts) throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("Skipped: there is no " + DATA + " beside the project.");
            return;
        }
        List<String> chosen = parts.length == 0 ? List.of("ner", "links", "orders", "look", "speed") : List.of(parts);
        for (String part : chosen) {
            switch (part) {
                case "ner" -> ner();
                case "links" -> links();
                case "orders" -> orders();
                case "look" -> look(150);
                case "rare" -> rare();
                case "speed" -> speed();
                default -> System.out.println("Unknown part " + part);
            }
        }
    }

    // ---- gold spans

    private static final Map<String, Set<EntityKind>> LABELS = labels();

    private static Map<String, Set<EntityKind>> labels() {
        Map<String, Set<EntityKind>> labels = new LinkedHashMap<>();
        labels.put("name", EnumSet.of(EntityKind.PERSON, EntityKind.CUSTOMER));
        labels.put("email_address", EnumSet.of(EntityKind.EMAIL));
        labels.put("phonenumber", EnumSet.of(EntityKind.PHONE));
        labels.put("phone_number", EnumSet.of(EntityKind.PHONE));
        labels.put("booking_confirmation_number", EnumSet.of(EntityKind.ORDER));
        labels.put("order_number", EnumSet.of(EntityKind.ORDER));
        labels.put("item_code", EnumSet.of(EntityKind.SKU));
        return labels;
    }

    private static void ner() throws IOException {
        Map<String, int[]> recall = new TreeMap<>();
        Map<EntityKind, int[]> precision = new TreeMap<>();
        Map<EntityKind, List<String>> wrong = new HashMap<>();
        int turns = 0;
        for (JsonNode dialogue : lines("ner_multidogo/turns.jsonl.gz")) {
            for (JsonNode turn : dialogue.get("customer_turns")) {
                String text = turn.get("text").asString();
                List<Mention> mentions = EXTRACTOR.extractText(text);
                turns++;
                List<Gold> gold = gold(text, turn.get("spans"));
                for (Gold each : gold) {
                    int[] counts = recall.computeIfAbsent(each.label, _ -> new int[4]);
                    Set<EntityKind> kinds = LABELS.getOrDefault(each.label, Set.of());
                    counts[0]++;
                    counts[1] += mentions.stream()
                                    .anyMatch(m -> kinds.contains(m.entity().kind()) && each.overlaps(m)) ? 1 : 0;
                    boolean reachable = reachable(each, text);
                    counts[2] += reachable ? 1 : 0;
                    counts[3] += reachable && mentions.stream()
                                    .anyMatch(m -> kinds.contains(m.entity().kind()) && each.overlaps(m)) ? 1 : 0;
                }
                for (Mention mention : mentions) {
                    int[] counts = precision.computeIfAbsent(mention.entity().kind(), _ -> new int[2]);
                    counts[0]++;
                    boolean right = gold.stream().anyMatch(g -> right(g, mention));
                    counts[1] += right ? 1 : 0;
                    if (!right) {
                        wrong.computeIfAbsent(mention.entity().kind(), _ -> new ArrayList<>())
                                .add(mention.entity().id() + " in: " + text);
                    }
                }
            }
        }
        System.out.printf("## Gold spans, %d turns%n", turns);
        recall.forEach((label, counts) -> {
            if (LABELS.containsKey(label)) {
                System.out.printf("recall %-28s %.3f (n %d), with a cue in the turn %.3f (n %d)%n", label,
                        counts[1] / (double) counts[0], counts[0], counts[3] / (double) Math.max(1, counts[2]), counts[2]);
            }
        });
        precision.forEach((kind, counts) -> System.out.printf("precision %-12s %.3f (n %d)%n", kind,
                counts[1] / (double) counts[0], counts[0]));
        Random random = new Random(7);
        wrong.forEach((kind, list) -> {
            Collections.shuffle(list, random);
            list.stream().limit(14).forEach(line -> System.out.println("  not gold: " + line));
        });
    }

    private record Gold(String label, int start, int end) {
        boolean overlaps(Mention mention) {
            return mention.start() < end && mention.end() > start;
        }
    }

    private static List<Gold> gold(String text, JsonNode spans) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                starts.add(i + 1);
            }
        }
        starts.add(text.length() + 1);
        List<Gold> gold = new ArrayList<>();
        for (JsonNode span : spans) {
            int from = span.get(0).asInt();
            int to = span.get(1).asInt();
            if (from < starts.size() && to < starts.size() && to > from) {
                gold.add(new Gold(span.get(2).asString(), starts.get(from), starts.get(to) - 1));
            }
        }
        return gold;
    }

    /// A label right for a kind; numbers of accounts, policies and claims are no kind of ours.
    private static boolean right(Gold gold, Mention mention) {
        return gold.overlaps(mention) && switch (mention.entity().kind()) {
            case PERSON, CUSTOMER -> gold.label.contains("name") || gold.label.equals("username");
            case EMAIL -> gold.label.contains("email");
            case PHONE -> gold.label.contains("phone");
            case ORDER -> gold.label.contains("booking") || gold.label.contains("order") || gold.label.contains("confirmation");
            case SKU -> gold.label.contains("item") || gold.label.contains("code");
            case DATE -> gold.label.contains("date") || gold.label.contains("time");
            case MONEY -> gold.label.contains("cost") || gold.label.contains("price") || gold.label.contains("amount");
            case URL, DOMAIN, TICKET, SERIAL, TRACKING, ERROR_CODE, PRODUCT, VERSION -> false;
        };
    }

    /// Whether the turn itself says what the span is; a bare answer ("viswa") can only be understood from the question.
    private static boolean reachable(Gold gold, String text) {
        String before = text.substring(0, Math.min(text.length(), gold.start));
        String value = text.substring(Math.min(text.length(), gold.start), Math.min(text.length(), gold.end));
        return switch (gold.label) {
            case "name" -> before.matches(".*\\bname is $") || before.matches(".*\\bthis is $");
            case "email_address" -> value.contains("@");
            case "phonenumber", "phone_number" -> before.matches(".*\\b(?:phone|mobile|contact|cell)\\b.{0,20}$")
                    && !value.matches(".*[a-z].*");
            case "booking_confirmation_number", "order_number" ->
                    before.matches(".*\\b(?:booking|confirmation|order)\\b.{0,20}$") && !value.contains(" ");
            default -> false;
        };
    }

    // ---- links that people set

    private static void links() throws IOException {
        Map<String, String> texts = new HashMap<>();
        int turns = 0;
        long characters = 0;
        for (String file : List.of("thunderbird", "firefox", "other_locales")) {
            for (JsonNode ticket : lines("tickets/" + file + ".jsonl.gz")) {
                for (JsonNode turn : ticket.get("turns")) {
                    texts.put(turn.get("id").asString(), turn.get("text").asString());
                    characters += turn.get("text").asString().length();
                    turns++;
                }
            }
        }
        System.out.printf("## Links, %d turns, %d characters%n", turns, characters);
        count("ticket_bug", texts, (entity, target) -> entity.id().equals("ticket:bug-" + target));
        count("ticket_kb", texts, (entity, target) -> entity.kind() == EntityKind.URL
                && (entity.key() + "/").matches("(?i).*/kb/" + java.util.regex.Pattern.quote(target) + "[/?#+%].*"));
        count("ticket_addon", texts, (entity, target) -> entity.kind() == EntityKind.URL
                && (entity.key() + "/").contains("/" + target));
    }

    private static void count(
            String file, Map<String, String> texts, java.util.function.BiPredicate<Entity, String> matches)
            throws IOException {
        int all = 0;
        int found = 0;
        int shown = 0;
        for (String line : Files.readAllLines(DATA.resolve("entity_links/" + file + ".tsv")).stream().skip(1).toList()) {
            String[] cells = line.split("\t");
            String text = texts.get(cells[2]);
            if (text == null) {
                continue;
            }
            all++;
            boolean hit = EXTRACTOR.extractText(text).stream().anyMatch(m -> matches.test(m.entity(), cells[1]));
            found += hit ? 1 : 0;
            if (!hit && shown++ < 8) {
                int at = text.indexOf(cells[1]);
                System.out.println("  missed " + cells[1] + ": "
                        + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)).replace('\n', ' '));
            }
        }
        System.out.printf("recall %s %.3f (n %d)%n", file, found / (double) all, all);
    }

    // ---- sentences around real numbers

    private static final List<String> ORDER_SENTENCES = List.of(
            "Hi, my order #%s has not arrived", "order no. %s is late", "Where is order %s?", "Order number: %s",
            "regarding order %s I would like a refund", "my order (%s) arrived broken", "Bestellung %s fehlt",
            "I would like to return purchase #%s", "%s is my order number", "refund for order %s please");
    private static final List<String> SKU_SENTENCES = List.of(
            "SKU %s is damaged", "item no. %s was missing", "the article number is %s", "stock code: %s",
            "please replace SKU: %s", "part number %s");
    private static final List<String> TRAPS = List.of(
            "I want to order %s of them", "it has %s points", "I waited %s seconds", "call me at %s", "zip code %s",
            "account number %s", "PIN %s please", "he won %s times", "page %s of the book", "room %s");

    private static void orders() throws IOException {
        int sentences = 0;
        int found = 0;
        int others = 0;
        int trapped = 0;
        int traps = 0;
        List<String> misses = new ArrayList<>();
        for (JsonNode order : lines("orders/orders.jsonl.gz")) {
            String number = order.get("order").asString();
            String sku = order.get("lines").get(0).get(0).asString();
            int which = sentences;
            String[] texts = {
                ORDER_SENTENCES.get(which % ORDER_SENTENCES.size()).formatted(number),
                SKU_SENTENCES.get(which % SKU_SENTENCES.size()).formatted(sku)};
            String[] expected = {
                "order:" + number.toLowerCase(java.util.Locale.ROOT), "sku:" + sku.toLowerCase(java.util.Locale.ROOT)};
            for (int i = 0; i < 2; i++) {
                List<String> ids = EXTRACTOR.extractText(texts[i]).stream().map(m -> m.entity().id()).toList();
                sentences++;
                found += ids.contains(expected[i]) ? 1 : 0;
                others += ids.contains(expected[i]) ? ids.size() - 1 : ids.size();
                if (!ids.equals(List.of(expected[i])) && misses.size() < 10) {
                    misses.add(texts[i] + " -> " + ids);
                }
            }
            String trap = TRAPS.get(which % TRAPS.size()).formatted(number);
            traps++;
            trapped += EXTRACTOR.extractText(trap).stream()
                    .anyMatch(m -> m.entity().kind() == EntityKind.ORDER || m.entity().kind() == EntityKind.SKU) ? 1 : 0;
        }
        System.out.printf("## Orders and SKUs: recall %.4f, wrong besides %d (n %d); traps taken %d (n %d)%n",
                found / (double) sentences, others, sentences, trapped, traps);
        misses.forEach(line -> System.out.println("  " + line));
    }

    // ---- by eye

    private static void look(int sample) throws IOException {
        List<String> shown = new ArrayList<>();
        Map<EntityKind, Integer> counts = new TreeMap<>();
        int turns = 0;
        for (JsonNode ticket : lines("tickets/sample.jsonl")) {
            for (JsonNode turn : ticket.get("turns")) {
                turns++;
                collect(turn.get("text").asString(), shown, counts);
            }
        }
        System.out.println("## Mentions in " + turns + " turns: " + counts);
        Collections.shuffle(shown, new Random(11));
        shown.stream().limit(sample).forEach(System.out::println);
    }

    /// What is rare in the small sample: mentions of the identifier kinds in all tickets, 40 of each.
    private static void rare() throws IOException {
        Map<EntityKind, List<String>> byKind = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (String file : List.of("thunderbird", "firefox")) {
            for (JsonNode ticket : lines("tickets/" + file + ".jsonl.gz")) {
                for (JsonNode turn : ticket.get("turns")) {
                    String text = turn.get("text").asString();
                    for (Mention mention : EXTRACTOR.extractText(text)) {
                        EntityKind kind = mention.entity().kind();
                        if (kind != EntityKind.URL && kind != EntityKind.DOMAIN && kind != EntityKind.EMAIL
                                && seen.add(mention.entity().id())) {
                            byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(shown(text, mention));
                        }
                    }
                }
            }
        }
        byKind.forEach((kind, list) -> {
            System.out.println("## " + kind + " distinct " + list.size());
            Collections.shuffle(list, new Random(3));
            list.stream().limit(40).forEach(System.out::println);
        });
    }

    private static void collect(String text, List<String> shown, Map<EntityKind, Integer> counts) {
        for (Mention mention : EXTRACTOR.extractText(text)) {
            counts.merge(mention.entity().kind(), 1, Integer::sum);
            shown.add(shown(text, mention));
        }
    }

    private static String shown(String text, Mention mention) {
        int from = Math.max(0, mention.start() - 50);
        int to = Math.min(text.length(), mention.end() + 40);
        return (mention.entity().id() + "   <- " + text.substring(from, mention.start()) + "\u27e6"
                + text.substring(mention.start(), mention.end()) + "\u27e7" + text.substring(mention.end(), to))
                .replace('\n', ' ');
    }

    // ---- speed

    private static void speed() throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonNode ticket : lines("tickets/firefox.jsonl.gz")) {
            ticket.get("turns").forEach(turn -> texts.add(turn.get("text").asString()));
        }
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            long mentions = 0;
            long characters = 0;
            for (String text : texts) {
                mentions += EXTRACTOR.extractText(text).size();
                characters += text.length();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("## Speed: %d texts, %d mentions, %.0f texts/s, %.2f MB/s%n", texts.size(), mentions,
                    texts.size() / seconds, characters / seconds / 1e6);
        }
    }

    private static List<JsonNode> lines(String file) throws IOException {
        Path path = DATA.resolve(file);
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(path);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
