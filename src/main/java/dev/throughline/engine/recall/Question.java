package dev.throughline.engine.recall;

import dev.throughline.index.Conditions;
import dev.throughline.index.Snapshot;
import dev.throughline.inference.Embedder;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Fusion;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Routing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One recall's question with everything that stays the same while it is answered.
///
/// @param moment the one the answer is for
/// @param weights what counts how much in it
record Question(
        RecallQuery query, Sources sources, Snapshot view, Instant moment, Identifiers identifiers,
        RankingWeights weights, Stopwatch watch) {

    Conditions conditions() {
        return new Conditions(query.scope(), query.filter(), moment, query.asOf());
    }

    boolean hinted() {
        return !query.hintTags().isEmpty();
    }

    /// The same searches among what carries one of the hints.
    Arms hintedArms() {
        List<String> hints = query.hintTags();
        Filter filter = query.filter();
        List<String> tags = Stream.concat(filter.tags().stream(), Stream.of(hints.getFirst())).distinct().toList();
        Map<String, List<String>> alike = new HashMap<>(filter.alike());
        alike.merge(hints.getFirst(), hints, (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        Conditions hinted = new Conditions(query.scope(), filter.withTags(tags).withAlike(alike), moment, query.asOf());
        return new Arms(view, hinted, watch);
    }

    Arms arms() {
        return new Arms(view, conditions(), watch);
    }

    /// The model to embed it with; null where its meaning is not searched for.
    @Nullable Embedder embedder() {
        return query.routing() == Routing.BM25 ? null : sources.embedder();
    }

    /// Whether identifiers and words are searched for.
    boolean words() {
        return query.routing() != Routing.VECTOR || sources.embedder() == null;
    }

    /// Whether what stands around a candidate counts: not where one arm or its ranks alone were asked for.
    boolean surroundings() {
        return query.routing() == Routing.AUTO && query.fusion() == Fusion.MINMAX;
    }

    /// The weights for what is searched for: where that is one of words and meaning alone, it counts whole.
    RankingWeights fusing() {
        return embedder() == null ? weights.withMeaningShare(0) : words() ? weights : weights.withMeaningShare(1);
    }
}
