package dev.throughline.evaluation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Long conversations and questions about them (LoCoMo): one agent a conversation, one memory a turn.
final class Locomo implements RankingSet {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String ADVERSARIAL = "5 adversarial";

    @Override
    public String name() {
        return "locomo";
    }

    @Override
    public List<String> needs() {
        return List.of("locomo");
    }

    @Override
    public Material read(Options options) {
        DataFolder data = options.data();
        List<String> files = data.inside("locomo").stream()
                .flatMap(folder -> Stream.of(folder + "/memories.jsonl", folder + "/queries.jsonl"))
                .toList();
        List<Passage> passages = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith("memories.jsonl")) {
                data.objects(file).forEach(turn -> passages.add(passage(turn)));
            } else {
                data.objects(file).stream().filter(query -> !query.get("gold").isEmpty())
                        .forEach(query -> questions.add(question(query)));
            }
        }
        return new Material(name(), name(), data.sources(files.toArray(String[]::new)), "turn",
                "\"[8 May 2023] \" and the data's content (\"speaker: text\", with the caption of a shared photo); "
                        + "agent = conversation, session and created_at (timestamp_turn_derived) as in the data; "
                        + "no tags",
                passages, List.of(new Material.Asking("", questions, true)), Set.of(ADVERSARIAL),
                List.of(5, 10, 32), List.of("recall@5", "recall@10", "recall@32", "any@10", "ndcg@10", "mrr"));
    }

    private static Passage passage(JsonNode turn) {
        Instant time = Instant.parse(turn.get("timestamp_turn_derived").asString());
        String text = "[" + DATE.format(time.atOffset(ZoneOffset.UTC)) + "] " + turn.get("content").asString();
        return Passage.of(turn.get("id").asString(), turn.get("agent_id").asString(), text)
                .in(turn.get("session_id").asString())
                .at(time);
    }

    private static Question question(JsonNode query) {
        Map<String, Integer> grades = new HashMap<>();
        query.get("gold").forEach(id -> grades.put(id.asString(), 1));
        return Question.of(query.get("id").asString(),
                query.get("category").asInt() + " " + query.get("category_name").asString(),
                query.get("agent_id").asString(), query.get("question").asString(), grades);
    }
}
