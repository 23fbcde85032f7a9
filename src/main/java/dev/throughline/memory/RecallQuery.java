package dev.throughline.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to the memory. Start with [#of(Scope, String)] and add to it.
///
/// @param scope whose memories; mandatory
/// @param text the question as asked, 1 to 10,000 characters
/// @param topK how many answers, 1 to 1,000
/// @param filter hard conditions
/// @param routing which arms
/// @param fusion how their lists become one
/// @param vectorWeight the semantic arm's share 0..1 in the fusion of meaning and words, over what `weights` or the
///     standing ones say; theirs when null
/// @param rerank whether to rerank when a reranker is at hand
/// @param neighborhood whether to add memories of the same session within five minutes of a hit
/// @param associated how far to follow links from the answers, or null not to
/// @param hintTags the context the caller is in; memories carrying one are preferred, none is left out
/// @param asOf the moment the answer is for; now when null. Nothing is reinforced by a recall with one.
/// @param deadline after this the fused order is returned as it stands; the settings' when null
/// @param reinforce whether being recalled counts as use
/// @param weights what counts how much, whatever the environment fixes; the standing ones of [Ranking] when null
public record RecallQuery(
        Scope scope,
        String text,
        int topK,
        Filter filter,
        Routing routing,
        Fusion fusion,
        @Nullable Double vectorWeight,
        boolean rerank,
        boolean neighborhood,
        @Nullable Associated associated,
        List<String> hintTags,
        @Nullable Instant asOf,
        @Nullable Duration deadline,
        boolean reinforce,
        @Nullable RankingWeights weights) {

    public static final int DEFAULT_TOP_K = 5;
    private static final int TEXT_LIMIT = 10_000;
    private static final int MOST = 1_000;

    /// How far to follow links from the answers.
    ///
    /// @param cap at most this many, 1 to 10
    /// @param depth links in a row, 1 to 3
    /// @param minWeight links weaker than this do not count, 0..1
    public record Associated(int cap, int depth, double minWeight) {

        public static final Associated DEFAULT = new Associated(10, 1, 0);

        public Associated {
            Checks.range("associated_memories_cap", cap, 1, 10);
            Checks.range("associated_memories_depth", depth, 1, 3);
            Checks.unit("associated_memories_min_weight", minWeight);
        }
    }

    public RecallQuery {
        if (text.isBlank()) {
            throw new InvalidRequest("query", "is empty, must be 1 to " + TEXT_LIMIT + " characters");
        }
        if (text.length() > TEXT_LIMIT) {
            throw new InvalidRequest("query", "has " + text.length() + " characters, must be 1 to " + TEXT_LIMIT);
        }
        Checks.range("top_k", topK, 1, MOST);
        if (vectorWeight != null) {
            Checks.unit("vector_weight", vectorWeight);
        }
        hintTags = Checks.tags("hint_tags", hintTags);
        Checks.time("as_of", asOf);
        if (deadline != null && (deadline.toMillis() < 1 || deadline.toMillis() > 60_000)) {
            throw new InvalidRequest("deadline_ms", "is " + deadline.toMillis() + ", must be between 1 and 60000");
        }
    }

    public static RecallQuery of(Scope scope, String text) {
        return new RecallQuery(scope, text, DEFAULT_TOP_K, Filter.LIVE, Routing.AUTO, Fusion.MINMAX, null, true, true,
                null, List.of(), null, null, true, null);
    }

    public RecallQuery withTopK(int value) {
        return new RecallQuery(scope, text, value, filter, routing, fusion, vectorWeight, rerank, neighborhood,
                associated, hintTags, asOf, deadline, reinforce, weights);
    }

    public RecallQuery withFilter(Filter value) {
        return new RecallQuery(scope, text, topK, value, routing, fusion, vectorWeight, rerank, neighborhood,
                associated, hintTags, asOf, deadline, reinforce, weights);
    }

    public RecallQuery withRouting(Routing value) {
        return new RecallQuery(scope, text, topK, filter, value, fusion, vectorWeight, rerank, neighborhood,
                associated, hintTags, asOf, deadline, reinforce, weights);
    }

    public RecallQuery withFusion(Fusion value, @Nullable Double semanticShare) {
        return new RecallQuery(scope, text, topK, filter, routing, value, semanticShare, rerank, neighborhood,
                associated, hintTags, asOf, deadline, reinforce, weights);
    }

    public RecallQuery withRerank(boolean value) {
        return new RecallQuery(scope, text, topK, filter, routing, fusion, vectorWeight, value, neighborhood,
                associated, hintTags, asOf, deadline, reinforce, weights);
    }

    public RecallQuery withNeighborhood(boolean value) {
        return new RecallQuery(scope, text, topK, filter, routing, fusion, vectorWeight, rerank, value, associated,
                hintTags, asOf, deadline, reinforce, weights);
    }

    public RecallQuery withAssociated(@Nullable Associated value) {
        return new RecallQuery(scope, text, topK, filter, routing, fusion, vectorWeight, rerank, neighborhood, value,
                hintTags, asOf, deadline, reinforce, weights);
    }

    public RecallQuery withHintTags(List<String> value) {
        return new RecallQuery(scope, text, topK, filter, routing, fusion, vectorWeight, rerank, neighborhood,
                associated, value, asOf, deadline, reinforce, weights);
    }

    public RecallQuery withAsOf(@Nullable Instant value) {
        return new RecallQuery(scope, text, topK, filter, routing, fusion, vectorWeight, rerank, neighborhood,
                associated, hintTags, value, deadline, reinforce, weights);
    }

    public RecallQuery withDeadline(@Nullable Duration value) {
        return new RecallQuery(scope, text, topK, filter, routing, fusion, vectorWeight, rerank, neighborhood,
                associated, hintTags, asOf, value, reinforce, weights);
    }

    /// A look that leaves no trace: for the desk's own searches as one types.
    public RecallQuery withoutReinforcement() {
        return new RecallQuery(scope, text, topK, filter, routing, fusion, vectorWeight, rerank, neighborhood,
                associated, hintTags, asOf, deadline, false, weights);
    }

    /// Ranks by these weights, whatever is set: for trying weights out.
    public RecallQuery withWeights(@Nullable RankingWeights value) {
        return new RecallQuery(scope, text, topK, filter, routing, fusion, vectorWeight, rerank, neighborhood,
                associated, hintTags, asOf, deadline, reinforce, value);
    }
}
