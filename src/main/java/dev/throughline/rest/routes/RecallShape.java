package dev.throughline.rest.routes;

import dev.throughline.memory.Explanation;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recalled;
import dev.throughline.rest.wire.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Answers of recall and search as the contract writes them: the memory nested, and those figures that some clients
/// look for beside it and others within it in both places.
final class RecallShape {

    private RecallShape() {}

    /// `smart_score` is what the answers are ordered by, and `score` the same for readers who know only that;
    /// `weighted_score` is the score before importance, recency and hints.
    static JsonObject recalled(Recalled item) {
        return nested(item)
                .with("score", unit(item.score()))
                .with("weighted_score", unit(item.explanation().base()))
                .with("smart_score", unit(item.score()));
    }

    /// The one score is the cosine similarity, so that a threshold for near-duplicates means the same to every client.
    /// Where nothing was embedded the words' score stands in.
    static JsonObject searched(Recalled item) {
        Double similarity = item.similarity();
        return nested(item).with("score", unit(similarity != null ? similarity : wordScore(item)));
    }

    private static double wordScore(Recalled item) {
        return item.textScore() == null ? item.score() : item.textScore();
    }

    /// The nested form with copies of the memory's fields beside it, for readers without a client library.
    static JsonObject flattened(Recalled item) {
        return MemoryShape.of(item.memory()).withAll(recalled(item));
    }

    private static JsonObject nested(Recalled item) {
        Double vector = item.similarity() == null ? null : unit(item.similarity());
        Double text = item.textScore() == null ? null : unit(item.textScore());
        JsonObject memory = MemoryShape.of(item.memory())
                .with("depth", item.depth())
                .withPresent("vector_score", vector)
                .withPresent("text_score", text);
        return JsonObject.of("memory", memory)
                .with("depth", item.depth())
                .withPresent("vector_score", vector)
                .withPresent("text_score", text);
    }

    static JsonObject explanation(Explanation why) {
        return JsonObject.of("arms", why.hits().stream().map(RecallShape::arm).toList())
                .with("fused", why.fused())
                .with("late_interaction", why.lateInteraction())
                .with("reranked", why.reranked())
                .with("base", why.base())
                .with("importance", why.importance())
                .with("decay", why.decay())
                .with("importance_factor", why.importanceFactor())
                .with("recency_factor", why.recencyFactor())
                .with("certainty", why.certainty())
                .with("repetition", why.repetition())
                .with("clues", why.clues().stream().map(RecallShape::clue).toList())
                .with("matched_words", why.matchedWords())
                .with("path", why.path().stream().map(RecallShape::step).toList());
    }

    private static JsonObject arm(Explanation.ArmHit hit) {
        return JsonObject.of("arm", hit.arm().wireName())
                .with("rank", hit.rank())
                .with("score", hit.score())
                .with("share", hit.share());
    }

    private static JsonObject clue(Explanation.ClueShare clue) {
        return JsonObject.of("clue", clue.clue().wireName()).with("share", clue.share());
    }

    private static JsonObject step(Explanation.Step step) {
        return JsonObject.of("edge_type", step.type().wireName())
                .with("via", step.via() == null ? null : step.via().id())
                .with("from", step.from() == null ? null : step.from().value());
    }

    static List<JsonObject> stages(Recall recall) {
        return recall.stages().stream()
                .map(stage -> JsonObject.of("name", stage.name())
                        .with("ms", stage.micros() / 1000.0)
                        .with("found", stage.found()))
                .toList();
    }

    static String reranking(Recall recall) {
        return recall.reranking().name().toLowerCase(Locale.ROOT);
    }

    private static double unit(@Nullable Double value) {
        return value == null || value.isNaN() ? 0 : Math.clamp(value, 0.0, 1.0);
    }
}
