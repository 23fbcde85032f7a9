package dev.throughline.rest.routes;

import dev.throughline.memory.Filter;
import dev.throughline.memory.Fusion;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Routing;
import dev.throughline.memory.Scope;
import dev.throughline.rest.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes a [RecallQuery] of a request's fields.
final class RecallReader {

    private static final int SEARCH_TOP_K = 10;

    private RecallReader() {}

    /// Recall's own defaults: five answers, reranked, with their neighbours.
    static RecallQuery recall(Scope scope, Fields fields) {
        return read(RecallQuery.of(scope, question(fields)), fields)
                .withFusion(fusion(fields), fields.number("vector_weight"))
                .withNeighborhood(fields.flag("neighborhood", true))
                .withAssociated(fields.flag("include_associated", false) ? associated(fields) : null);
    }

    /// A search looks, and leaves no trace: ten answers, not reranked, no neighbours.
    static RecallQuery search(Scope scope, Fields fields) {
        RecallQuery start = RecallQuery.of(scope, question(fields))
                .withTopK(SEARCH_TOP_K)
                .withRerank(false)
                .withNeighborhood(false)
                .withoutReinforcement();
        return read(start, fields).withFusion(fusion(fields), fields.number("vector_weight"));
    }

    private static String question(Fields fields) {
        String abbreviated = fields.has("query") ? null : fields.text("q");
        return abbreviated == null ? fields.requiredText("query") : abbreviated;
    }

    private static RecallQuery read(RecallQuery start, Fields fields) {
        fields.whole("iterations", 1, 1, 3);
        return start.withTopK(fields.whole("top_k", start.topK(), 1, 1_000))
                .withFilter(filter(fields))
                .withRouting(routing(fields))
                .withRerank(fields.flag("rerank", start.rerank()))
                .withHintTags(fields.texts("hint_tags"))
                .withAsOf(fields.time("as_of"))
                .withDeadline(deadline(fields));
    }

    private static Filter filter(Fields fields) {
        Instant since = fields.time("since");
        Instant until = fields.time("until");
        return Filter.LIVE
                .withTags(fields.texts("tags"))
                .withTypes(MemoryShape.types(fields, "memory_type"))
                .withSession(fields.text("session_id"))
                .withTimes(since, until)
                .withImportance(fields.unit("min_importance", 0), 1);
    }

    private static Routing routing(Fields fields) {
        return Routing.parse("routing", fields.text("routing", "auto").toLowerCase(Locale.ROOT));
    }

    private static Fusion fusion(Fields fields) {
        return Fusion.parse("fusion", fields.text("fusion", "minmax").toLowerCase(Locale.ROOT));
    }

    private static RecallQuery.Associated associated(Fields fields) {
        RecallQuery.Associated usual = RecallQuery.Associated.DEFAULT;
        return new RecallQuery.Associated(
                fields.whole("associated_memories_cap", usual.cap(), 1, 10),
                fields.whole("associated_memories_depth", usual.depth(), 1, 3),
                fields.unit("associated_memories_min_weight", usual.minWeight()));
    }

    private static @Nullable Duration deadline(Fields fields) {
        Long millis = fields.whole("deadline_ms");
        if (millis != null && (millis < 1 || millis > 60_000)) {
            throw new InvalidRequest("deadline_ms", "is " + millis + ", must be between 1 and 60000");
        }
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
