package dev.throughline.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Which help article did a helper point to: asked with the ticket's text.
final class HelpArticles implements RankingSet {

    private static final String AGENT = "kb-assistant";
    private static final String DOCUMENTS = "kb_retrieval/docs.jsonl";
    private static final String QUERIES = "kb_retrieval/queries.jsonl";
    private static final String LABELS = "kb_retrieval/qrels.tsv";

    @Override
    public String name() {
        return "kb_retrieval";
    }

    @Override
    public List<String> needs() {
        return List.of(DOCUMENTS, QUERIES, LABELS);
    }

    @Override
    public Material read(Options options) {
        DataFolder data = options.data();
        Map<String, Map<String, Integer>> labels = new HashMap<>();
        data.rows(LABELS).forEach(row -> labels.computeIfAbsent(row.get(0), _ -> new TreeMap<>())
                .put(row.get(1), Integer.valueOf(row.get(2))));
        List<Question> questions = new ArrayList<>();
        for (JsonNode query : data.objects(QUERIES)) {
            Map<String, Integer> grades = labels.get(query.get("id").asString());
            if (grades != null) {
                questions.add(Question.of(query.get("id").asString(),
                        query.get("hub_only").asBoolean() ? "hub only" : "not hub-only", AGENT,
                        query.get("text").asString(), grades));
            }
        }
        return new Material(name(), name(), data.sources(DOCUMENTS, QUERIES, LABELS), "article",
                "title, line break, text, whole, as far as 100,000 characters; tag doc",
                data.objects(DOCUMENTS).stream().map(HelpArticles::passage).toList(),
                List.of(new Material.Asking("", questions, true)), Set.of(), List.of(5, 10),
                List.of("recall@5", "recall@10", "ndcg@10", "mrr"));
    }

    private static Passage passage(JsonNode article) {
        return Passage.of(article.get("id").asString(), AGENT,
                article.get("title").asString() + "\n" + article.get("text").asString()).tagged(List.of("doc"));
    }
}
