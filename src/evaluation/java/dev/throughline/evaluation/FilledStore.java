package dev.throughline.evaluation;

import dev.throughline.engine.Engine;
import dev.throughline.engine.EngineOptions;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Health;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.ModelStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The product, opened over a data directory that holds a set's passages. It is filled by the product's own import and
/// kept, so that the next run only asks; an import that was stopped goes on where it was.
final class FilledStore implements AutoCloseable {

    /// Raised when passages are stored in another way.
    private static final int FORM = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MemoryService service;
    private final double importSeconds;

    private FilledStore(MemoryService service, double importSeconds) {
        this.service = service;
        this.importSeconds = importSeconds;
    }

    /// @param name of the set
    static FilledStore open(String name, List<Passage> passages, Options options) {
        Path directory = options.stores().resolve(name + "-" + fingerprint(passages) + "-" + model(options));
        Path mark = directory.resolve("filled");
        EngineOptions opened = EngineOptions.at(directory.resolve("data"))
                .withModelDirectory(options.model())
                .withSweepEvery(Duration.ZERO)
                .withHolder("evaluation", "evaluation");
        Duration deadline = options.deadline();
        MemoryService service = Engine.open(deadline == null ? opened : opened.withDeadline(deadline));
        try {
            double seconds = 0;
            if (!Files.exists(mark)) {
                seconds = fill(service, name, passages, directory);
            }
            settle(service);
            Files.writeString(mark, "filled\n");
            return new FilledStore(service, seconds);
        } catch (IOException e) {
            service.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private static double fill(MemoryService service, String name, List<Passage> passages, Path directory)
            throws IOException {
        Path file = directory.resolve("import.jsonl");
        try {
            write(passages, file);
            System.out.printf("%s: storing %,d memories%n", name, passages.size());
            Announcement announcement = new Announcement(name, passages.size());
            ImportReport report = service.transfer().importFile(Actor.cli(), file, "evaluation", announcement,
                    Cancellation.NEVER);
            if (report.problemCount() > 0) {
                throw new IllegalStateException(report.problemCount() + " passages of " + name
                        + " could not be stored, first line " + report.problems().getFirst().line() + ": "
                        + report.problems().getFirst().reason());
            }
            System.out.printf("%s: stored %,d memories (%,d were there) in %.0f s, %.1f a second%n", name,
                    report.imported(), report.skipped(), report.seconds(), report.rate());
            return report.seconds();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(List<Passage> passages, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Passage passage : passages) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", passage.id());
                line.put("agent_id", passage.agent());
                line.put("content", passage.text());
                line.put("tags", passage.tags());
                if (passage.session() != null) {
                    line.put("session_id", passage.session());
                }
                if (passage.created() != null) {
                    line.put("created_at", passage.created().toString());
                }
                if (passage.title() != null) {
                    line.put("metadata", Map.of("title", passage.title()));
                }
                writer.write(JSON.writeValueAsString(line));
                writer.newLine();
            }
        }
    }

    /// Until everything that the product does behind the import is done.
    private static void settle(MemoryService service) {
        long told = System.nanoTime();
        for (Health health = service.health(); waiting(health); health = service.health()) {
            if (System.nanoTime() - told > 15e9) {
                System.out.printf("waiting for %,d vectors and %,d changes to be indexed%n",
                        health.queues().embedding() + health.model().pending(), health.queues().indexing());
                told = System.nanoTime();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a store was being filled.", e);
            }
        }
    }

    private static boolean waiting(Health health) {
        return health.queues().indexing() > 0 || health.queues().embedding() > 0 || health.model().pending() > 0;
    }

    /// Names the passages and the way they are stored: other data or another form is another store.
    private static String fingerprint(List<Passage> passages) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) FORM);
            passages.forEach(passage -> digest.update(passage.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /// The bundled model is a fixed file of the product; if it changes, the product makes its vectors anew by itself.
    private static String model(Options options) {
        Path directory = options.model();
        return directory == null ? "bundled" : DataFolder.sha256(directory.resolve("model.onnx")).substring(0, 12);
    }

    MemoryService service() {
        return service;
    }

    ModelStatus model() {
        return service.health().model();
    }

    /// 0 when it was filled by an earlier run.
    double importSeconds() {
        return importSeconds;
    }

    @Override
    public void close() {
        service.close();
    }
}
