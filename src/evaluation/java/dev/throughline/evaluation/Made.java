package dev.throughline.evaluation;

import dev.throughline.memory.Customer;
import dev.throughline.memory.RecallQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// A set made by the project: 10,000 orders that differ in little but their number, to be found by it; reports that
/// differ in one number alone; and questions of one customer about another's orders, which must bring nothing foreign.
/// The same on every run.
final class Made implements RankingSet {

    private static final String AGENT = "shop";
    private static final int ORDERS = 10_000;
    private static final int CUSTOMERS = 500;
    private static final int LOOKED_UP = 600;
    private static final int FAMILIES = 40;
    private static final int MEMBERS = 5;
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    private static final List<String> GOODS = List.of("Alder kettle", "Birch kettle", "Alder lamp", "Birch lamp",
            "Cedar fan", "Cedar heater", "Dune router", "Dune hub");
    private static final List<String> TOWNS = List.of("Leipzig", "Porto", "Gdansk", "Tampere", "Graz", "Bergen");
    private static final List<String> PLACES = List.of("kitchen", "hallway", "workshop", "office", "cellar", "attic",
            "garage", "studio");

    private final Random random = new Random(20_261_121);
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Set<String>> ordersOf = new HashMap<>();
    private final List<Order> orders = new ArrayList<>();

    private record Order(String id, String number, String customerTag) {}

    @Override
    public String name() {
        return "made";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public Material read(Options options) {
        orders();
        List<Question> near = nearDuplicates();
        return new Material(name(), name(), List.of(), "memory",
                "made in code, seed fixed: 10,000 orders of 500 customers (tags customer:<handle>, no session) and 800 "
                        + "reports in families of five that differ in one number; no session",
                passages,
                List.of(new Material.Asking("identifier", lookUps(), true),
                        new Material.Asking("number-only", near, true),
                        new Material.Asking("leak check", leaks(), false)),
                Set.of(), List.of(1, 5, 10), List.of("hit@1", "recall@10", "mrr", RankingRun.OUTSIDE,
                        RankingRun.OUTSIDE_ASSOCIATED));
    }

    private void orders() {
        Set<Integer> numbers = new TreeSet<>();
        while (numbers.size() < ORDERS) {
            numbers.add(48_300_000 + random.nextInt(60_000));
        }
        int made = 0;
        for (int number : numbers) {
            String customer = Customer.TAG_PREFIX + "buyer-" + random.nextInt(CUSTOMERS);
            Order order = new Order("order-" + number, String.valueOf(number), customer);
            orders.add(order);
            ordersOf.computeIfAbsent(customer, _ -> new HashSet<>()).add(order.id());
            passages.add(Passage.of(order.id(), AGENT, String.format(Locale.ROOT,
                            "Order %s: %d x %s, %d.90 EUR, paid by card, shipped to %s.", order.number(),
                            1 + random.nextInt(3), any(GOODS), 20 + random.nextInt(60), any(TOWNS)))
                    .tagged(List.of(customer))
                    .at(BEGIN.plusSeconds(600L * made++)));
        }
    }

    private List<Question> lookUps() {
        List<String> forms = List.of("%s", "#%s", "order no. %s", "where is order %s?",
                "Hello, I still wait for the kettle, could you look up %s and tell me when it was shipped? Thanks!");
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < LOOKED_UP; i++) {
            Order order = orders.get((int) ((long) i * ORDERS / LOOKED_UP));
            String form = forms.get(i % forms.size());
            questions.add(Question.of("look-up-" + i, form.length() < 30 ? String.format(form, "N") : "in a sentence",
                    AGENT, String.format(form, order.number()), Map.of(order.id(), 1)));
        }
        return questions;
    }

    private List<Question> nearDuplicates() {
        List<Question> questions = new ArrayList<>();
        for (int family = 0; family < FAMILIES; family++) {
            String thing = GOODS.get(family % GOODS.size()) + " in the " + PLACES.get(family / GOODS.size());
            int base = 3 + random.nextInt(6);
            for (int member = 0; member < MEMBERS; member++) {
                int number = base + member;
                near(questions, "version", "Since firmware 2." + number + ".1 the " + thing + " loses its settings.",
                        "settings gone after firmware 2." + number + ".1, " + thing);
                near(questions, "error code", "The " + thing + " stops and shows error E-" + (100 + 7 * number) + ".",
                        "what does E-" + (100 + 7 * number) + " on the " + thing + " mean?");
                String amount = (number * 10 + 5) + ".50 EUR";
                near(questions, "amount", "A refund of " + amount + " was promised for the " + thing + ".",
                        "was a refund of " + amount + " promised for the " + thing + "?");
                near(questions, "duration", "The " + thing + " switches itself off after " + (number * 5) + " minutes.",
                        thing + " turns off after " + (number * 5) + " minutes");
            }
        }
        return questions;
    }

    private void near(List<Question> questions, String category, String report, String question) {
        String id = "report-" + questions.size();
        passages.add(Passage.of(id, AGENT, report).at(BEGIN.plusSeconds(questions.size())));
        questions.add(Question.of("near-" + questions.size(), category, AGENT, question, Map.of(id, 1)));
    }

    /// Asked within one customer: right is whatever is theirs, also when the number is another's.
    private List<Question> leaks() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < LOOKED_UP; i++) {
            Order asked = orders.get((int) ((long) i * ORDERS / LOOKED_UP));
            Order own = orders.get(random.nextInt(ORDERS));
            Set<String> theirs = ordersOf.getOrDefault(own.customerTag(), Set.of());
            Map<String, Integer> grades = new HashMap<>();
            theirs.forEach(id -> grades.put(id, 1));
            Question question = Question.of("leak-" + i, "", AGENT, "when was order " + asked.number() + " shipped?",
                    grades);
            questions.add(question.among(theirs).asking(question.query()
                    .withFilter(question.query().filter().withTags(List.of(own.customerTag())))
                    .withAssociated(RecallQuery.Associated.DEFAULT)));
        }
        return questions;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
