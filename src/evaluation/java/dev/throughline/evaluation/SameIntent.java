package dev.throughline.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Short questions to a bank, each with its intent: is what comes first about the same issue.
final class SameIntent implements RankingSet {

    private static final String AGENT = "bank";
    private static final String DOCUMENTS = "banking77/docs.jsonl";
    private static final String QUERIES = "banking77/queries.jsonl";

    @Override
    public String name() {
        return "banking77";
    }

    @Override
    public List<String> needs() {
        return List.of(DOCUMENTS, QUERIES);
    }

    @Override
    public Material read(Options options) {
        DataFolder data = options.data();
        List<JsonNode> documents = data.objects(DOCUMENTS);
        Map<String, Map<String, Integer>> intents = new HashMap<>();
        documents.forEach(document -> intents.computeIfAbsent(document.get("intent").asString(), _ -> new TreeMap<>())
                .put(document.get("id").asString(), 1));
        List<Question> questions = data.objects(QUERIES).stream()
                .filter(query -> intents.containsKey(query.get("intent").asString()))
                .map(query -> Question.of(query.get("id").asString(), "", AGENT, query.get("text").asString(),
                        intents.getOrDefault(query.get("intent").asString(), Map.of())))
                .toList();
        return new Material(name(), name(), data.sources(DOCUMENTS, QUERIES), "question of the same intent",
                "the text as it is", documents.stream()
                        .map(document -> Passage.of(document.get("id").asString(), AGENT,
                                document.get("text").asString()))
                        .toList(),
                List.of(new Material.Asking("", questions, true)), Set.of(), List.of(5, 10),
                List.of("hit@1", "any@5", "ndcg@10", "mrr"));
    }
}
