package dev.throughline.engine;

import dev.throughline.inference.CrossEncoder;
import dev.throughline.inference.Embedder;
import dev.throughline.inference.ModelSource;
import dev.throughline.inference.ModelThreads;
import dev.throughline.inference.OnnxEmbedder;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What a store and a recall cost beside one embedding of the same text on the same machine, in the same run.
///
/// The store is filled with mixtures of real vectors, see [MadeUpBulk]; everything that is timed uses the real model.
/// Prints; asserts nothing. Run by the command in the README.
public final class EngineBenchmark {

    private static final int ROUNDS = 300;
    /// Few enough that the benchmark stays short: one of them takes as long as ten others.
    private static final int RERANKED_ROUNDS = 120;
    /// As it is shipped, but that no cross-encoder reads along.
    private static final RankingWeights UNREAD = new RankingWeights(RankingWeights.STANDARD.words(),
            RankingWeights.STANDARD.meaning(), 0, RankingWeights.STANDARD.importance(),
            RankingWeights.STANDARD.recency(), RankingWeights.STANDARD.hint(), RankingWeights.STANDARD.clues());
    private static final Actor ACTOR = Actor.cli();
    private static final Scope SCOPE = Scope.agent("bench");

    private final BenchmarkTexts texts;

    private EngineBenchmark(BenchmarkTexts texts) {
        this.texts = texts;
    }

    public static void main(String[] args) throws Exception {
        EngineBenchmark benchmark = new EngineBenchmark(new BenchmarkTexts(42));
        List<Integer> sizes = args.length == 0 ? List.of(1_000, 50_000) : Stream.of(args).map(Integer::valueOf).toList();
        System.out.printf("Java %s, %d processors%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (int size : sizes) {
            benchmark.measure(size);
        }
        benchmark.importing();
        System.exit(0);
    }

    private void measure(int size) throws Exception {
        Path directory = Files.createTempDirectory("throughline-bench");
        try (Embedder model = open();
                MeasuredReranker reranker = new MeasuredReranker(CrossEncoder.shipped(2).orElseThrow());
                Engine engine = Engine.open(EngineOptions.at(directory).withClock(Clock.systemUTC()),
                        only(MadeUpBulk.of(model, texts())), reranker)) {
            fill(engine, size);
            for (int i = 0; i < 150; i++) {
                engine.recall(question());
                engine.memories().store(ACTOR, draft());
            }
            recalls(engine, model, size);
            staged(engine, size);
            reranked(engine, size);
            stores(engine, model, size);
            beside(engine, size);
            System.out.printf("%,d memories: resident %d MB, heap used %d MB, store %d MB, index %d MB%n%n", size,
                    resident(), heap(), engine.health().storeBytes() >> 20, engine.health().indexBytes() >> 20);
        } finally {
            delete(directory);
        }
    }

    private List<String> texts() {
        return Stream.generate(texts::memory).limit(400).toList();
    }

    private void fill(Engine engine, int size) {
        long start = System.nanoTime();
        for (int done = 0; done < size; done += 500) {
            engine.memories().storeAll(ACTOR, Stream.generate(this::draft).limit(Math.min(500, size - done)).toList());
        }
        double stored = (System.nanoTime() - start) / 1e9;
        engine.recall(RecallQuery.of(SCOPE, "warm"));
        System.out.printf("%,d memories: stored in %.1f s without the model, indexed %.1f s later%n", size, stored,
                (System.nanoTime() - start) / 1e9 - stored);
    }

    private MemoryDraft draft() {
        return MemoryDraft.of("bench", texts.memory())
                .withTags(List.of("customer:c" + texts.number(2_000), "ticket:" + texts.number(9_000)))
                .withSession("s" + texts.number(9_000))
                .withCreated(Instant.now().minusSeconds(texts.number(40_000_000)));
    }

    private void recalls(Engine engine, Embedder model, int size) {
        Sample embed = new Sample();
        Sample recall = new Sample();
        Sample beyond = new Sample();
        Map<String, Sample> stages = new TreeMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            String query = texts.query();
            long bare = embed.time(() -> model.query(query));
            Recall[] answer = new Recall[1];
            long whole = recall.time(() -> answer[0] = engine.recall(
                    RecallQuery.of(SCOPE, query).withTopK(10).withWeights(UNREAD)));
            beyond.add(whole - bare);
            answer[0].stages().forEach(stage ->
                    stages.computeIfAbsent(stage.name(), _ -> new Sample()).add(stage.micros() * 1_000));
        }
        System.out.printf("%,d memories, recall:  embedding %s | recall %s | beyond it %s%n", size, embed, recall, beyond);
        stages.forEach((name, sample) -> System.out.printf("    %-9s %s%n", name, sample));
    }

    /// When the words are there, when everything is, and what listening costs.
    private void staged(Engine engine, int size) {
        Sample words = new Sample();
        Sample heard = new Sample();
        Sample unheard = new Sample();
        for (int i = 0; i < ROUNDS; i++) {
            RecallQuery query = question().withTopK(20).withoutReinforcement();
            RecallQuery other = question().withTopK(20).withoutReinforcement();
            long start = System.nanoTime();
            heard.time(() -> engine.recall(query, _ -> words.add(System.nanoTime() - start)));
            unheard.time(() -> engine.recall(other));
        }
        System.out.printf("%,d memories, staged:  words %s (%d of %d) | whole %s | whole, unheard %s%n", size, words,
                words.count(), ROUNDS, heard, unheard);
    }

    private RecallQuery question() {
        return RecallQuery.of(SCOPE, texts.query()).withWeights(UNREAD);
    }

    /// With the cross-encoder in the box over the 20 best, however long that takes.
    private void reranked(Engine engine, int size) {
        Sample recall = new Sample();
        Sample pairs = new Sample();
        for (int i = 0; i < RERANKED_ROUNDS; i++) {
            RecallQuery query = RecallQuery.of(SCOPE, texts.query()).withTopK(10).withDeadline(Duration.ofMinutes(1));
            Recall[] answer = new Recall[1];
            recall.time(() -> answer[0] = engine.recall(query));
            answer[0].stages().stream().filter(stage -> stage.name().equals("rerank"))
                    .forEach(stage -> pairs.add(stage.micros() * 1_000));
        }
        System.out.printf("%,d memories, reranked: recall %s | the pairs alone %s (%d of %d)%n", size, recall, pairs,
                pairs.count(), RERANKED_ROUNDS);
    }

    private void stores(Engine engine, Embedder model, int size) {
        Sample embed = new Sample();
        Sample store = new Sample();
        Sample beyond = new Sample();
        for (int i = 0; i < ROUNDS; i++) {
            MemoryDraft draft = draft();
            long bare = embed.time(() -> model.passage(draft.content()));
            long whole = store.time(() -> engine.memories().store(ACTOR, draft));
            beyond.add(whole - bare);
        }
        System.out.printf("%,d memories, store:   embedding %s | store %s | beyond it %s%n", size, embed, store, beyond);
    }

    private void beside(Engine engine, int size) throws InterruptedException, ExecutionException {
        double one = throughput(engine, 1);
        double eight = throughput(engine, 8);
        System.out.printf("%,d memories, recalls a second: one caller %.0f, eight callers %.0f (%.2f x)%n", size, one,
                eight, eight / one);
    }

    private double throughput(Engine engine, int callers) throws InterruptedException, ExecutionException {
        List<RecallQuery> queries = Stream.generate(this::question).limit(ROUNDS).toList();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> done = new ArrayList<>();
            queries.forEach(query -> done.add(threads.submit(() -> engine.recall(query))));
            for (Future<?> future : done) {
                future.get();
            }
        }
        return queries.size() / ((System.nanoTime() - start) / 1e9);
    }

    private void importing() throws IOException {
        Path directory = Files.createTempDirectory("throughline-bench");
        List<String> contents = Stream.generate(texts::memory).limit(3_000).toList();
        Path file = Files.writeString(directory.resolve("in.jsonl"), String.join("\n",
                contents.stream().map(text -> "{\"content\":\"" + text + "\"}").toList()));
        try (Embedder model = open();
                Engine engine = Engine.open(EngineOptions.at(directory.resolve("data")), only(model), null)) {
            model.passages(contents.subList(0, 300), Cancellation.NEVER);
            long start = System.nanoTime();
            model.passages(contents, Cancellation.NEVER);
            double bare = contents.size() / ((System.nanoTime() - start) / 1e9);
            double imported = engine.transfer().importFile(ACTOR, file, "bench", (done, total, rate) -> {},
                    Cancellation.NEVER).rate();
            System.out.printf("import: bare model %.1f texts a second, import %.1f (%.0f %%)%n", bare, imported,
                    100 * imported / bare);
        } finally {
            delete(directory);
        }
    }

    private static Embedder open() {
        return OnnxEmbedder.open(ModelSource.bundled(), ModelThreads.forThisMachine());
    }

    private static Models only(Embedder embedder) {
        return new Models() {
            @Override
            public Opened chosen() {
                return new Opened(embedder, null);
            }

            @Override
            public String chosenSource() {
                return "";
            }

            @Override
            public Optional<Embedder> remembered(String source) {
                return Optional.empty();
            }
        };
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(-1);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
