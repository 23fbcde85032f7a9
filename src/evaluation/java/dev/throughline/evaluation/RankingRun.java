package dev.throughline.evaluation;

import dev.throughline.memory.MemoryService;
import dev.throughline.memory.ModelStatus;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Asks a set's questions of the floor and of the product, row by row of the ablation.
final class RankingRun {

    static final String FLOOR = "floor: bare BM25";

    /// How many answers are none of a question's candidates, and how many memories that came with them: 0 in a recall
    /// that keeps to its scope.
    static final String OUTSIDE = "outside";
    static final String OUTSIDE_ASSOCIATED = "outside, associated";

    /// A caller sees the first ten; what lies further down is asked for in a recall of its own.
    private static final int SEEN = 10;
    private static final int WARM_UPS = 30;
    private static final String RULE = "recall@k: fraction of the evidence among the first k; any@k: at least one "
            + "piece of it; means over questions; a recall with top_k 10 up to k = 10, with top_k = k beyond";

    private final Material material;
    private final Options options;
    private final Map<String, Integer> arms = new TreeMap<>();

    RankingRun(Material material, Options options) {
        this.material = material;
        this.options = options;
    }

    Result run() {
        try (FilledStore store = FilledStore.open(material.store(), material.passages(), options);
                BareBm25 floor = new BareBm25(material.passages())) {
            long start = System.nanoTime();
            List<Line> lines = new ArrayList<>();
            for (Material.Asking asking : material.askings()) {
                lines.addAll(ask(asking, store.service(), floor));
            }
            ModelStatus model = store.model();
            return new Result(material.name(), material.files(), material.unit(), RULE, material.stored(),
                    material.passages().size(), Map.of(model.id(), model.checksum()), Map.copyOf(arms),
                    options.sample(), material.columns(), lines, store.importSeconds(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private List<Line> ask(Material.Asking asking, MemoryService service, BareBm25 floor) {
        List<Question> questions = options.sampled(asking.questions());
        warmUp(questions, service);
        List<Variant> variants = Variant.all(service.ranking().standing().weights()).stream()
                .filter(variant -> variant.always() || (asking.ablated() && options.wantsRow(variant.name())))
                .filter(variant -> questions.stream().anyMatch(question -> variant.differs(question.query())))
                .toList();
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Map<String, Times> times = new LinkedHashMap<>();
        long told = System.nanoTime();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            measure(question, FLOOR, tallies, depth -> floor.ranking(question.group(), question.query().text(),
                    question.candidates(), depth), Map.of());
            for (Variant variant : variants) {
                Map<String, Double> foreign = new LinkedHashMap<>();
                measure(question, variant.name(), tallies,
                        depth -> recall(question, variant, depth, service, times, foreign), foreign);
            }
            if (System.nanoTime() - told > 15e9) {
                System.out.printf("%s %s: question %,d of %,d%n", material.name(), asking.name(), i + 1,
                        questions.size());
                told = System.nanoTime();
            }
        }
        return lines(asking, tallies, times);
    }

    /// Lets the compiler see the path first, with questions that are not measured.
    private static void warmUp(List<Question> questions, MemoryService service) {
        for (int i = 0; i < WARM_UPS; i++) {
            RecallQuery measured = questions.get(i % questions.size()).query();
            String text = "Warming up " + i + ": " + measured.text();
            service.recall(RecallQuery.of(measured.scope(), text.substring(0,
                    Math.min(text.length(), 1_000))).withFilter(measured.filter()).withoutReinforcement());
        }
    }

    private interface Ranker {

        /// Ids, best first, at most `depth`.
        List<String> ranking(int depth);
    }

    /// @param beside measured by the ranker itself while it ranks
    private void measure(Question question, String row, Map<String, Tally> tallies, Ranker ranker,
            Map<String, Double> beside) {
        Map<String, Double> measures = new LinkedHashMap<>();
        List<Integer> near = material.cuts().stream().filter(cut -> cut <= SEEN).toList();
        measures.putAll(Measures.of(ranking(question, SEEN, ranker), question.grades(), near));
        for (int cut : material.cuts()) {
            if (cut > SEEN) {
                List<String> ranking = ranking(question, cut, ranker);
                measures.put("recall@" + cut, Measures.found(ranking, question.grades(), cut));
                measures.put("any@" + cut, Measures.any(ranking, question.grades(), cut));
            }
        }
        measures.putAll(beside);
        tallies.computeIfAbsent(row, _ -> new Tally())
                .add(question.category(), !material.uncounted().contains(question.category()), measures);
    }

    private static List<String> ranking(Question question, int depth, Ranker ranker) {
        return ranker.ranking(depth + question.leftOut().size()).stream()
                .filter(id -> !question.leftOut().contains(id))
                .limit(depth)
                .toList();
    }

    private List<String> recall(Question question, Variant variant, int depth, MemoryService service,
            Map<String, Times> times, Map<String, Double> foreign) {
        RecallQuery query = variant.change().apply(question.query()).withTopK(depth);
        long start = System.nanoTime();
        Recall recall = service.recall(query);
        if (depth <= SEEN + question.leftOut().size()) {
            times.computeIfAbsent(variant.name(), _ -> new Times()).add(System.nanoTime() - start);
            if (variant.equals(Variant.PRODUCT)) {
                note(recall);
            }
        }
        if (!question.candidates().isEmpty()) {
            foreign.put(OUTSIDE, outside(question, recall.items()));
            if (query.associated() != null) {
                foreign.put(OUTSIDE_ASSOCIATED, outside(question, recall.associated()));
            }
        }
        return recall.items().stream().map(RankingRun::id).toList();
    }

    private static double outside(Question question, List<Recalled> answers) {
        return answers.stream().map(RankingRun::id)
                .filter(id -> !question.candidates().contains(id) && !question.leftOut().contains(id))
                .count();
    }

    private static String id(Recalled answer) {
        return answer.memory().id().value();
    }

    private void note(Recall recall) {
        recall.stages().forEach(stage -> arms.merge(stage.name(), 1, Integer::sum));
        arms.merge("reranking " + recall.reranking(), 1, Integer::sum);
    }

    private List<Line> lines(Material.Asking asking, Map<String, Tally> tallies, Map<String, Times> times) {
        List<Line> lines = new ArrayList<>();
        tallies.forEach((row, tally) -> {
            Times timed = times.getOrDefault(row, new Times());
            tally.means().forEach((category, means) -> lines.add(new Line(asking.name(), row, category, means.n(),
                    means.values(), timed.percentileMillis(0.5), timed.percentileMillis(0.95))));
        });
        return lines;
    }
}
