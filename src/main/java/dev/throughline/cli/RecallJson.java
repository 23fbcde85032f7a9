package dev.throughline.cli;

import dev.throughline.memory.Explanation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recalled;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A recall as programs read it: one line, names as on the wire, times as ISO 8601.
final class RecallJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecallJson() {}

    static String of(Recall recall, boolean explain) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("memories", recall.items().stream().map(item -> item(item, explain)).toList());
        answer.put("candidates", recall.candidates());
        return JSON.writeValueAsString(answer);
    }

    private static Map<String, @Nullable Object> item(Recalled item, boolean explain) {
        Map<String, @Nullable Object> fields = memory(item.memory());
        fields.put("score", item.score());
        if (explain) {
            fields.put("explanation", explanation(item.explanation()));
        }
        return fields;
    }

    private static Map<String, @Nullable Object> memory(Memory memory) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", memory.id().value());
        fields.put("agent_id", memory.agent());
        fields.put("content", memory.content());
        fields.put("memory_type", memory.type().wireName());
        fields.put("importance", memory.importance());
        fields.put("tags", memory.tags());
        fields.put("session_id", memory.session());
        fields.put("metadata", memory.metadata() == null ? null : memory.metadata().values());
        fields.put("created_at", memory.created().toString());
        fields.put("valid_from", text(memory.validFrom()));
        fields.put("expires_at", text(memory.expires()));
        return fields;
    }

    private static Map<String, @Nullable Object> explanation(Explanation why) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("arms", why.hits().stream().map(RecallJson::hit).toList());
        fields.put("fused", why.fused());
        fields.put("late_interaction", why.lateInteraction());
        fields.put("reranked", why.reranked());
        fields.put("base", why.base());
        fields.put("importance", why.importance());
        fields.put("decay", why.decay());
        fields.put("importance_factor", why.importanceFactor());
        fields.put("recency_factor", why.recencyFactor());
        fields.put("certainty", why.certainty());
        fields.put("repetition", why.repetition());
        fields.put("clues", why.clues().stream().map(RecallJson::clue).toList());
        fields.put("matched_words", why.matchedWords());
        fields.put("path", why.path().stream().map(RecallJson::step).toList());
        return fields;
    }

    private static Map<String, Object> hit(Explanation.ArmHit hit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("arm", hit.arm().wireName());
        fields.put("rank", hit.rank());
        fields.put("score", hit.score());
        fields.put("share", hit.share());
        return fields;
    }

    private static Map<String, Object> clue(Explanation.ClueShare clue) {
        return Map.of("clue", clue.clue().wireName(), "share", clue.share());
    }

    private static Map<String, @Nullable Object> step(Explanation.Step step) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("link", step.type().wireName());
        fields.put("via", step.via() == null ? null : step.via().id());
        fields.put("from", step.from() == null ? null : step.from().value());
        return fields;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
