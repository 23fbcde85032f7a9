package dev.throughline.engine.recall;

import dev.throughline.graph.EntityExtractor;
import dev.throughline.index.Snapshot;
import dev.throughline.index.TokenQuery;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Routing;
import dev.throughline.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;

/// Query -> arms -> fuse -> late interaction -> rerank the pool -> bounded factors -> cut -> explain.
///
/// The words are searched while the question is embedded. Cost beside the embedding: a few index searches over some
/// 64 hits each and one read of the best memories; independent of the store's size but for the index itself. An early
/// answer costs one more such read.
public final class RecallPipeline {

    /// Below this a fused list is read from the store.
    private static final int READ_AT_LEAST = 32;

    private final Store store;
    private final EntityExtractor extractor;
    private final ToDoubleBiFunction<Memory, Instant> importance;
    private final Supplier<RankingWeights> standing;
    private final Duration deadline;
    private final Supplier<Optional<Reranker>> rerankers;
    private final ArmSearch arms;

    /// @param importance of a memory after decay at a moment, 0..1
    /// @param standing what counts how much in a recall that does not say otherwise
    /// @param rerankers empty while there is none
    /// @param beside runs one arm beside the other
    public RecallPipeline(Store store, EntityExtractor extractor, ToDoubleBiFunction<Memory, Instant> importance,
            Supplier<RankingWeights> standing, Duration deadline, Supplier<Optional<Reranker>> rerankers,
            ExecutorService beside) {
        this.store = store;
        this.extractor = extractor;
        this.importance = importance;
        this.standing = standing;
        this.deadline = deadline;
        this.rerankers = rerankers;
        this.arms = new ArmSearch(store, beside);
    }

    /// The answers without associated memories; nothing is counted as use here.
    public Recall recall(RecallQuery query, Sources sources, Instant now, EarlyAnswers early) {
        Stopwatch watch = new Stopwatch();
        Identifiers identifiers = watch.time("identify", () -> Identifiers.in(query.text(), extractor, store.merges()));
        Instant moment = query.asOf() == null ? now : query.asOf();
        try (Snapshot view = sources.index().snapshot()) {
            return recall(new Question(query, sources, view, moment, identifiers, weights(query), watch), early);
        }
    }

    private RankingWeights weights(RecallQuery query) {
        RankingWeights asked = query.weights() == null ? standing.get() : query.weights();
        return query.vectorWeight() == null ? asked : asked.withMeaningShare(query.vectorWeight());
    }

    private Recall recall(Question question, EarlyAnswers early) {
        Pool pool = early.wanted()
                ? arms.search(question, words -> tell(early, question, words))
                : arms.search(question);
        question.watch().time("fuse", () -> fuse(question, question.fusing(), pool));
        Optional<Origin> origin = question.surroundings()
                ? Origin.of(question, pool, id -> store.memories(List.of(id)).stream().findFirst())
                : Optional.empty();
        if (question.surroundings()) {
            question.watch().time("surroundings", () -> Surroundings.weigh(question, pool, origin));
        }
        if (question.query().routing() == Routing.AUTO) {
            question.watch().time("graph", () -> walk(question, pool));
        }
        question.identifiers().weigh(pool);
        pool.level();
        Hints.weigh(question, pool);
        // What is like a memory is wanted then, and not what answers it: readers of questions and answers mislead there.
        boolean likeness = question.query().rerank() && origin.isPresent() && origin.get().remembered();
        boolean inTime = likeness || compareTokens(question, pool);
        Scoring scoring = scoring(question);
        List<Scoring.Entry> entries = question.watch().time("read", () -> entries(question, scoring, pool));
        Recall.Reranking reranking = likeness ? Recall.Reranking.NOT_FITTING : inTime
                ? rerank(question, entries, () -> tell(early, question, scoring, entries, pool))
                : Recall.Reranking.CUT_BY_DEADLINE;
        List<Recalled> answers = question.watch().time("explain", () -> scoring.answers(entries));
        return new Recall(answers, List.of(), pool.size(), question.watch().stages(), reranking, Recall.Reached.WHOLE);
    }

    /// What identifiers and words alone say.
    private void tell(EarlyAnswers early, Question question, Pool words) {
        question.watch().time("early", () -> {
            fuse(question, question.weights().withMeaningShare(0), words);
            question.identifiers().weigh(words);
            words.level();
            Hints.weigh(question, words);
            Scoring scoring = scoring(question);
            List<Recalled> answers = scoring.answers(entries(question, scoring, words));
            early.tell(new Recall(answers, List.of(), words.size(), question.watch().stages(),
                    awaited(question), Recall.Reached.WORDS));
            return answers;
        });
    }

    /// What everything says before the reranker has read it.
    private static void tell(
            EarlyAnswers early, Question question, Scoring scoring, List<Scoring.Entry> entries, Pool pool) {
        if (early.wanted()) {
            question.watch().time("early", () -> {
                List<Recalled> answers = scoring.answers(entries);
                early.tell(new Recall(answers, List.of(), pool.size(), question.watch().stages(),
                        Recall.Reranking.PENDING, Recall.Reached.FUSED));
                return answers;
            });
        }
    }

    private static Pool fuse(Question question, RankingWeights weights, Pool pool) {
        Fuser.fuse(pool.all(), question.query().fusion(), weights);
        return pool;
    }

    /// @return false if there was no time for it
    private boolean compareTokens(Question question, Pool pool) {
        TokenQuery tokens = pool.tokens();
        if (tokens == null || !question.query().rerank()) {
            return true;
        }
        if (question.watch().elapsedMillis() >= allowed(question).toMillis()) {
            return false;
        }
        question.watch().time("late", () -> LateStage.run(question, pool, tokens));
        return true;
    }

    private Duration allowed(Question question) {
        Duration asked = question.query().deadline();
        return asked == null ? deadline : asked;
    }

    private List<MemoryId> walk(Question question, Pool pool) {
        List<MemoryId> found = new GraphArm(store, question.view(), question.conditions(), pool)
                .walk(question.identifiers().all(), question.query().neighborhood(), question.moment());
        for (MemoryId id : found) {
            Candidate candidate = pool.get(id);
            candidate.share(Arm.GRAPH, GraphArm.share(candidate, question.identifiers().lookedFor()));
        }
        return found;
    }

    private Scoring scoring(Question question) {
        return new Scoring(question, importance);
    }

    /// Reads the best candidates, and holds each once more against scope and filter: whatever an arm did, nothing
    /// foreign leaves here.
    private List<Scoring.Entry> entries(Question question, Scoring scoring, Pool pool) {
        List<MemoryId> best = worthReading(question, pool).stream().map(Candidate::id).toList();
        return scoring.entries(
                store.memories(best).stream().filter(question.conditions()::matches).toList(), pool);
    }

    /// Those that can end up among the answers: so many at least, and further down whoever the factors could lift.
    private static List<Candidate> worthReading(Question question, Pool pool) {
        List<Candidate> ranked = pool.ranked();
        int topK = question.query().topK();
        int least = Math.max(READ_AT_LEAST, 2 * topK);
        if (ranked.size() <= least) {
            return ranked;
        }
        double reach = Factors.reach(question.weights());
        double last = ranked.get(topK - 1).base();
        int end = least;
        while (end < ranked.size() && ranked.get(end).base() * reach >= last) {
            end++;
        }
        return ranked.subList(0, end);
    }

    private Recall.Reranking rerank(Question question, List<Scoring.Entry> entries, Runnable before) {
        Reranker reranker = rerankers.get().orElse(null);
        Recall.Reranking awaited = awaited(question);
        if (awaited != Recall.Reranking.PENDING || reranker == null) {
            return awaited;
        }
        RerankStage stage = new RerankStage(reranker, question, allowed(question), entries);
        if (!stage.fits()) {
            return Recall.Reranking.CUT_BY_DEADLINE;
        }
        before.run();
        return question.watch().time("rerank", stage::run);
    }

    /// What is to be expected of reranking before it ran.
    private Recall.Reranking awaited(Question question) {
        if (!question.query().rerank() || question.weights().reranked() == 0) {
            return Recall.Reranking.NOT_ASKED;
        }
        return rerankers.get().isEmpty() ? Recall.Reranking.NOT_AVAILABLE : Recall.Reranking.PENDING;
    }
}
