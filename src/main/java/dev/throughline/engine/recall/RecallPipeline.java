package dev.throughline.engine.recall;

import dev.throughline.graph.EntityExtractor;
import dev.throughline.index.Conditions;
import dev.throughline.index.Hit;
import dev.throughline.index.Snapshot;
import dev.throughline.inference.Embedder;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Routing;
import dev.throughline.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/// Query -> arms -> fuse -> rerank the pool -> bounded factors -> cut -> explain.
///
/// The words are searched while the question is embedded. Cost beside the embedding: a few index searches over at most
/// [#DEPTH] hits each and one read of the best memories; independent of the store's size but for the index itself.
public final class RecallPipeline {

    /// How far down each arm is read.
    static final int DEPTH = 64;

    /// Below this a fused list is read from the store; factors cannot lift anything from further down to the top.
    private static final int READ_AT_LEAST = 32;

    /// So many of each list are given a cosine if they have none; further down it changes no answer.
    private static final int COMPARED = 32;

    private final Store store;
    private final EntityExtractor extractor;
    private final ToDoubleBiFunction<Memory, Instant> importance;
    private final Weights weights;
    private final Duration deadline;
    private final @Nullable Reranker reranker;
    private final ExecutorService beside;
    private final QueryEmbeddings embeddings = new QueryEmbeddings();

    /// @param importance of a memory after decay at a moment, 0..1
    /// @param reranker null while there is none
    /// @param beside runs the word arms while the question is embedded
    public RecallPipeline(Store store, EntityExtractor extractor, ToDoubleBiFunction<Memory, Instant> importance,
            Weights weights, Duration deadline, @Nullable Reranker reranker, ExecutorService beside) {
        this.store = store;
        this.extractor = extractor;
        this.importance = importance;
        this.weights = weights;
        this.deadline = deadline;
        this.reranker = reranker;
        this.beside = beside;
    }

    /// The answers without associated memories; nothing is counted as use here.
    public Recall recall(RecallQuery query, Sources sources, Instant now) {
        try (Snapshot view = sources.index().snapshot()) {
            return recall(query, sources, view, now);
        }
    }

    private Recall recall(RecallQuery query, Sources sources, Snapshot view, Instant now) {
        Stopwatch watch = new Stopwatch();
        Instant moment = query.asOf() == null ? now : query.asOf();
        Conditions conditions = new Conditions(query.scope(), query.filter(), moment, query.asOf());
        Identifiers identifiers = watch.time("identify", () -> Identifiers.in(query.text(), extractor, store.merges()));
        Pool pool = new Pool(identifiers.lookedFor());
        search(query, sources.embedder(), new Arms(view, conditions, watch), identifiers, pool, watch);
        watch.time("fuse", () -> fuse(query, sources, pool));
        if (query.routing() == Routing.AUTO) {
            watch.time("graph", () -> walk(query, view, conditions, identifiers, pool, moment));
        }
        identifiers.weigh(pool);
        List<Candidate> best = pool.ranked().stream()
                .limit(Math.max(READ_AT_LEAST, 2L * query.topK()))
                .toList();
        List<Memory> memories = watch.time("read", () -> read(best, query, moment));
        Scoring scoring = new Scoring(query, moment, importance, sources.index());
        List<Scoring.Entry> entries = scoring.entries(memories, pool);
        Recall.Reranking reranking = rerank(query, entries, watch);
        List<Recalled> answers = watch.time("explain", () -> scoring.answers(entries));
        return new Recall(answers, List.of(), pool.size(), watch.stages(), reranking, Recall.Reached.WHOLE);
    }

    private void search(RecallQuery query, @Nullable Embedder model, Arms arms, Identifiers identifiers, Pool pool,
            Stopwatch watch) {
        int depth = Math.max(DEPTH, 2 * query.topK());
        Embedder embedder = query.routing() == Routing.BM25 ? null : model;
        if (embedder == null) {
            pool.addAll(Arm.EXACT, arms.exact(identifiers.ids(), depth));
            pool.addAll(Arm.LEXICAL, arms.lexical(query.text(), depth));
            return;
        }
        boolean words = query.routing() != Routing.VECTOR;
        Future<List<Hit>> exact =
                beside.submit(() -> words ? arms.exact(identifiers.ids(), depth) : List.of());
        Future<List<Hit>> lexical = beside.submit(() -> words ? arms.lexical(query.text(), depth) : List.of());
        List<Hit> semantic;
        float[] vector;
        try {
            vector = watch.time("embed", () -> embeddings.of(embedder, query.text()));
            semantic = arms.semantic(vector, depth);
        } finally {
            // The view must outlive what reads it, also when the model fails.
            Waiting.until(exact, lexical);
        }
        pool.addAll(Arm.EXACT, Waiting.on(exact));
        pool.addAll(Arm.LEXICAL, Waiting.on(lexical));
        pool.addAll(Arm.SEMANTIC, semantic);
        watch.time("compare", () -> complete(pool, vector, embedder.model()));
    }

    /// Gives every candidate its cosine, so that none counts as far off in meaning only because another arm found it.
    private List<MemoryId> complete(Pool pool, float[] query, String model) {
        List<MemoryId> missing = pool.all().stream()
                .filter(candidate -> Double.isNaN(candidate.cosine()))
                .filter(candidate -> candidate.foundBy(Arm.EXACT) || candidate.rank(Arm.LEXICAL) <= COMPARED)
                .map(Candidate::id)
                .toList();
        store.vectors(missing, model).forEach((id, vector) -> pool.get(id).cosine(Vectors.dot(query, vector)));
        return missing;
    }

    private Pool fuse(RecallQuery query, Sources sources, Pool pool) {
        Double semantic = query.vectorWeight();
        Weights asked = semantic == null ? weights : new Weights(1 - semantic, semantic);
        Weights used = sources.embedder() == null || query.routing() == Routing.BM25 ? new Weights(1, 0)
                : query.routing() == Routing.VECTOR ? new Weights(0, 1) : asked;
        Fuser.fuse(pool.all(), query.fusion(), used);
        return pool;
    }

    private List<MemoryId> walk(RecallQuery query, Snapshot view, Conditions conditions, Identifiers identifiers,
            Pool pool, Instant moment) {
        Collection<Entity> entities = identifiers.all();
        List<MemoryId> found =
                new GraphArm(store, view, conditions, pool).walk(entities, query.neighborhood(), moment);
        for (MemoryId id : found) {
            Candidate candidate = pool.get(id);
            candidate.share(Arm.GRAPH, GraphArm.share(candidate));
        }
        return found;
    }

    /// Reads the candidates, and holds each once more against scope and filter: whatever an arm did, nothing foreign
    /// leaves here.
    private List<Memory> read(List<Candidate> best, RecallQuery query, Instant moment) {
        return store.memories(best.stream().map(Candidate::id).toList()).stream()
                .filter(memory -> query.scope().covers(memory.agent()))
                .filter(memory -> query.filter().matches(memory, moment))
                .filter(memory -> query.asOf() == null || !memory.eventTime().isAfter(query.asOf()))
                .toList();
    }

    private Recall.Reranking rerank(RecallQuery query, List<Scoring.Entry> entries, Stopwatch watch) {
        if (!query.rerank()) {
            return Recall.Reranking.NOT_ASKED;
        }
        if (reranker == null) {
            return Recall.Reranking.NOT_AVAILABLE;
        }
        Duration allowed = query.deadline() == null ? deadline : query.deadline();
        return watch.time("rerank", () -> new RerankStage(reranker, query.text())
                .run(entries, allowed.toMillis() - watch.elapsedMillis()));
    }
}
