package dev.throughline.inference;

import dev.throughline.memory.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// Prints how fast the bundled model reads and what it keeps resident: run `main` on an idle machine.
final class EmbedderBenchmark {

    private static final String[] WORDS = ("the customer order parcel late refund asked again invoice broken lamp"
            + " delivery address change account agent promised call back tomorrow discount warranty repair replaced"
            + " waiting since monday never received tracking number shows status returned warehouse").split(" ");

    private EmbedderBenchmark() {}

    public static void main(String[] args) {
        print("%-28s %6d MB", "resident before", residentMegabytes());
        long start = System.nanoTime();
        try (OnnxEmbedder embedder = OnnxEmbedder.open(ModelSource.bundled(), ModelThreads.forThisMachine())) {
            print("%-28s %6d ms", "open", (System.nanoTime() - start) / 1_000_000);
            embedder.warmUp();
            print("%-28s %6d MB", "resident when open", residentMegabytes());
            for (int words : new int[] {6, 14, 62, 254}) {
                latency(embedder, words);
            }
            bulk(embedder, texts(600, 60), "60 words");
            queriesDuringBulk(embedder);
            print("%-28s %6d MB", "resident after that", residentMegabytes());
            bulk(embedder, texts(30, 500), "500 words");
            System.gc();
            print("%-28s %6d MB", "resident after 500 words", residentMegabytes());
            bulk(embedder, texts(300, 60), "60 words");
        }
    }

    private static void latency(Embedder embedder, int words) {
        List<String> texts = texts(words > 100 ? 40 : 200, words);
        print("%-28s %s", embedder.tokens(texts.getFirst()) + " tokens", percentiles(embedder, texts));
    }

    private static void bulk(Embedder embedder, List<String> texts, String what) {
        long start = System.nanoTime();
        embedder.passages(texts, Cancellation.NEVER);
        print("%-28s %6.1f texts/s", "bulk, " + what, texts.size() * 1e9 / (System.nanoTime() - start));
    }

    private static void queriesDuringBulk(Embedder embedder) {
        CompletableFuture<?> bulk = CompletableFuture.runAsync(() -> bulk(embedder, texts(400, 60), "beside queries"));
        List<String> queries = texts(100, 8);
        embedder.query(queries.getFirst());
        print("%-28s %s", "queries beside bulk", percentiles(embedder, queries));
        bulk.join();
    }

    private static String percentiles(Embedder embedder, List<String> texts) {
        double[] millis = new double[texts.size()];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            embedder.passage(texts.get(i));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return "p50 %6.1f ms  p95 %6.1f ms".formatted(millis[millis.length / 2], millis[millis.length * 95 / 100]);
    }

    private static List<String> texts(int count, int words) {
        Random random = new Random(words);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < words; j++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
