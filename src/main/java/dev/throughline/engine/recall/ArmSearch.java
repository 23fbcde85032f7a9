package dev.throughline.engine.recall;

import dev.throughline.index.Hit;
import dev.throughline.index.TokenQuery;
import dev.throughline.inference.Embedder;
import dev.throughline.memory.Arm;
import dev.throughline.memory.MemoryId;
import dev.throughline.store.Store;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Sends the arms out and gathers what they find. Words are searched for while the question is embedded: beside it
/// when nobody waits for them, else in front of it, so that they can be told.
final class ArmSearch {

    /// How far down each arm is read.
    private static final int DEPTH = 64;

    /// So many of each list are given a cosine if they have none; further down it changes no answer.
    private static final int COMPARED = 32;

    /// So many are looked for in the caller's context alone: what it has is not lost among what everybody has.
    private static final int HINTED = 24;

    private final Store store;
    private final ExecutorService beside;
    private final QueryEmbeddings embeddings = new QueryEmbeddings();

    private record Words(List<Hit> exact, List<Hit> lexical, List<Hit> hinted) {}

    private record Meaning(float[] vector, TokenQuery tokens, List<Hit> hits, List<Hit> hinted) {}

    ArmSearch(Store store, ExecutorService beside) {
        this.store = store;
        this.beside = beside;
    }

    /// All candidates of identifiers, words and meaning.
    Pool search(Question question) {
        Embedder embedder = question.embedder();
        if (embedder == null) {
            return pool(question, words(question));
        }
        Future<Words> words = beside.submit(() -> words(question));
        Meaning meaning;
        try {
            meaning = meaning(question, embedder);
        } finally {
            // The view must outlive what reads it, also when the model fails.
            Waiting.until(words);
        }
        return together(question, embedder, Waiting.on(words), meaning);
    }

    /// The same. If identifiers and words have answered and the meaning is still to come, `early` has the candidates
    /// there are, in a pool of their own.
    Pool search(Question question, Consumer<Pool> early) {
        Embedder embedder = question.embedder();
        if (embedder == null || !question.words() || embeddings.know(embedder, question.query().text())) {
            return search(question);
        }
        Future<Meaning> meaning = beside.submit(() -> meaning(question, embedder));
        Words words;
        try {
            words = words(question);
            if (!meaning.isDone()) {
                early.accept(pool(question, words));
            }
        } finally {
            // The view and the model must outlive what uses them, also when whoever is told fails.
            Waiting.until(meaning);
        }
        return together(question, embedder, words, Waiting.on(meaning));
    }

    private static Words words(Question question) {
        if (!question.words()) {
            return new Words(List.of(), List.of(), List.of());
        }
        Arms arms = question.arms();
        return new Words(arms.exact(question.identifiers().ids(), depth(question)),
                arms.lexical(question.query().text(), depth(question)),
                question.hinted() ? question.hintedArms().lexical(question.query().text(), HINTED) : List.of());
    }

    private Meaning meaning(Question question, Embedder embedder) {
        QueryEmbeddings.Asked asked =
                question.watch().time("embed", () -> embeddings.of(embedder, question.query().text()));
        return new Meaning(asked.vector(), asked.tokens(), question.arms().semantic(asked.vector(), depth(question)),
                question.hinted() ? question.hintedArms().semantic(asked.vector(), HINTED) : List.of());
    }

    private static Pool pool(Question question, Words words) {
        Pool pool = new Pool(question.identifiers().lookedFor());
        pool.addAll(Arm.EXACT, words.exact());
        pool.addAll(Arm.LEXICAL, words.lexical());
        pool.addHinted(Arm.LEXICAL, words.hinted());
        return pool;
    }

    private Pool together(Question question, Embedder embedder, Words words, Meaning meaning) {
        Pool pool = pool(question, words);
        pool.addAll(Arm.SEMANTIC, meaning.hits());
        pool.addHinted(Arm.SEMANTIC, meaning.hinted());
        pool.tokens(meaning.tokens());
        pool.vector(meaning.vector());
        if (!question.surroundings()) {
            question.watch().time("compare", () -> complete(pool, meaning.vector(), embedder.model()));
        }
        return pool;
    }

    /// Gives every candidate its cosine, so that none counts as far off in meaning only because another arm found it.
    private List<MemoryId> complete(Pool pool, float[] query, String model) {
        List<MemoryId> missing = pool.all().stream()
                .filter(candidate -> Double.isNaN(candidate.cosine()))
                .filter(candidate -> candidate.foundBy(Arm.EXACT) || candidate.rank(Arm.LEXICAL) <= COMPARED)
                .map(Candidate::id)
                .toList();
        store.vectors().of(missing, model).forEach((id, vector) -> pool.get(id).cosine(Vectors.dot(query, vector)));
        return missing;
    }

    private static int depth(Question question) {
        return Math.max(DEPTH, 2 * question.query().topK());
    }
}
