package dev.throughline.engine;

import dev.throughline.engine.lifecycle.Fading;
import dev.throughline.engine.recall.EarlyAnswers;
import dev.throughline.engine.recall.RecallPipeline;
import dev.throughline.engine.recall.Reranker;
import dev.throughline.graph.EntityExtractor;
import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Agents;
import dev.throughline.memory.Change;
import dev.throughline.memory.ContextPacks;
import dev.throughline.memory.Curation;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Feedback;
import dev.throughline.memory.Health;
import dev.throughline.memory.Journal;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.Lifecycle;
import dev.throughline.memory.Memories;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Ranking;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Sessions;
import dev.throughline.memory.Transfer;
import dev.throughline.memory.Undertakings;
import dev.throughline.memory.Upkeep;
import dev.throughline.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole memory engine over one data directory. Works without any framework.
///
/// Opened once for a directory and closed by whoever opened it. Closing waits for what runs, brings the index up to
/// date and lets the directory go; killing the process instead loses nothing that was acknowledged.
public final class Engine implements MemoryService {

    private static final Duration INDEX_EVERY = Duration.ofMillis(200);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(1);

    private static final RecallQuery WARM_UP = RecallQuery.of(Scope.wholeDesk(), "what about the refund of the last order")
            .withoutReinforcement();

    private final DirectoryLock lock;
    private final Store store;
    private final ServingState state;
    private final RerankerSlot reranker;
    private final ExecutorService beside;
    private final Keeper keeper = new Keeper();
    private final Completion completion;
    private final AtomicBoolean closed = new AtomicBoolean();

    private final Commands commands;
    private final Uses uses;
    private final RecallService recalls;
    private final RankingCommands ranking;
    private final MemoryCommands memories;
    private final SessionCommands sessions;
    private final AgentViews agents;
    private final FeedbackCommands feedback;
    private final GraphViews graph;
    private final EntityCommands entities;
    private final LifecycleCommands lifecycle;
    private final CurationCommands curation;
    private final JournalCommands journal;
    private final DeskViews desk;
    private final UndertakingCommands undertakings;
    private final PackCommands packs;
    private final TransferCommands transfer;
    private final KeyRing keys;
    private final RecallTimes times = new RecallTimes();
    private final UpkeepCommands upkeep;
    private final HealthReport health;

    private Engine(EngineOptions options, DirectoryLock lock, Store store, ServingState state,
            RerankerSlot reranker) {
        this.lock = lock;
        this.store = store;
        this.state = state;
        this.reranker = reranker;
        beside = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("throughline-search-", 0).factory());
        Publisher publisher = new Publisher();
        EntityExtractor extractor = new EntityExtractor();
        commands = new Commands(store, publisher, options.clock());
        uses = new Uses(store);
        Fading fading = new Fading(store.policy().orElseGet(DecayPolicy::standard));
        publisher.subscribe(changes -> follow(changes, fading));
        KnownCustomers known = new KnownCustomers(store.merges().customerNames());
        publisher.subscribe(known::follow);
        ExtractionRules rules = new ExtractionRules(commands);
        Enrichment enrichment = new Enrichment(extractor, known, rules, state::serving);
        ranking = new RankingCommands(commands, options.weights(), options.fixedShares());
        publisher.subscribe(ranking::follow);
        RecallPipeline pipeline = new RecallPipeline(store, extractor, fading::importance, ranking::weights,
                options.deadline(), reranker::reranker, beside);
        recalls = new RecallService(commands, pipeline, state::sources, uses);
        memories = new MemoryCommands(commands, enrichment, uses);
        sessions = new SessionCommands(commands, memories);
        agents = new AgentViews(commands);
        feedback = new FeedbackCommands(commands);
        graph = new GraphViews(commands, extractor, rules, state::sources);
        entities = new EntityCommands(commands);
        lifecycle = new LifecycleCommands(commands, fading);
        curation = new CurationCommands(commands, state::sources);
        journal = new JournalCommands(commands, enrichment, publisher);
        desk = new DeskViews(commands, memories);
        undertakings = new UndertakingCommands(commands);
        packs = new PackCommands(desk, memories, undertakings, recalls, state::serving);
        transfer = new TransferCommands(commands, enrichment);
        keys = new KeyRing(commands);
        upkeep = new UpkeepCommands(commands, state);
        health = new HealthReport(store, state, reranker, options, times, uses, upkeep);
        completion = new Completion(store, state, reranker::load, () -> recalls.recall(WARM_UP, EarlyAnswers.UNWANTED));
        keepHouse(options.sweepEvery());
    }

    /// Opens the engine with the model that the options choose. A model that cannot be loaded is no failure: recall
    /// then runs on words alone and [#health()] says so.
    ///
    /// @throws dev.throughline.memory.DataDirectoryLocked if another process has the directory
    /// @throws dev.throughline.memory.StoreFailure if the store cannot be opened
    public static Engine open(EngineOptions options) {
        return open(options, Models.of(options.modelDirectory()), RerankerSlot.of(options.rerankerDirectory()));
    }

    static Engine open(EngineOptions options, Models models, @Nullable Reranker reranker) {
        return open(options, models, RerankerSlot.holding(reranker));
    }

    private static Engine open(EngineOptions options, Models models, RerankerSlot reranker) {
        DirectoryLock lock = DirectoryLock.take(options.dataDirectory(), options.holder());
        Store store = null;
        try {
            store = Store.open(options.dataDirectory().resolve("throughline.db"), options.clock());
            ServingState state = ServingState.open(store, options.dataDirectory(), models);
            return new Engine(options, lock, store, state, reranker);
        } catch (RuntimeException e) {
            if (store != null) {
                store.close();
            }
            lock.close();
            throw e;
        }
    }

    private void keepHouse(Duration sweepEvery) {
        keeper.every(INDEX_EVERY, "index", () -> state.serving().feed().catchUp());
        keeper.every(COMMIT_EVERY, "commit", () -> state.serving().feed().commitIfBehind());
        keeper.every(COUNT_EVERY, "counters", () -> {
            uses.settle();
            keys.settle();
        });
        keeper.every(sweepEvery, "sweep", () -> lifecycle.sweep(Actor.engine()));
        completion.start();
    }

    /// The policy in force is the journal's, also after an undo.
    private static void follow(List<Change> changes, Fading fading) {
        for (Change change : changes) {
            if (change.after() instanceof DecayPolicy policy) {
                fading.policy(policy);
            }
        }
    }

    @Override
    public Recall recall(RecallQuery query) {
        return timed(query, EarlyAnswers.UNWANTED);
    }

    @Override
    public Recall recall(RecallQuery query, Consumer<Recall> early) {
        return timed(query, EarlyAnswers.to(early));
    }

    private Recall timed(RecallQuery query, EarlyAnswers early) {
        long start = System.nanoTime();
        Recall recall = recalls.recall(query, early);
        times.note(recall, (System.nanoTime() - start) / 1_000);
        return recall;
    }

    @Override
    public Ranking ranking() {
        return ranking;
    }

    @Override
    public Entities entities() {
        return entities;
    }

    @Override
    public Undertakings undertakings() {
        return undertakings;
    }

    @Override
    public ContextPacks packs() {
        return packs;
    }

    @Override
    public Upkeep upkeep() {
        return upkeep;
    }

    @Override
    public Memories memories() {
        return memories;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Agents agents() {
        return agents;
    }

    @Override
    public Feedback feedback() {
        return feedback;
    }

    @Override
    public KnowledgeGraph graph() {
        return graph;
    }

    @Override
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    @Override
    public Curation curation() {
        return curation;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public Transfer transfer() {
        return transfer;
    }

    @Override
    public AccessKeys keys() {
        return keys;
    }

    @Override
    public Health health() {
        return health.now();
    }

    /// Whether vectors are still being made in the background.
    boolean embedding() {
        return completion.running();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        completion.close();
        keeper.close();
        beside.close();
        uses.settle();
        keys.settle();
        try (reranker) {
            state.close();
        } finally {
            store.close();
            lock.close();
        }
    }
}
