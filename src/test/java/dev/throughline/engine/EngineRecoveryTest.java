package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.inference.Embedder;
import dev.throughline.memory.Actor;
import dev.throughline.memory.DataDirectoryLocked;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Routing;
import dev.throughline.memory.Scope;
import dev.throughline.testing.ForwardingEmbedder;
import dev.throughline.testing.HashingEmbedder;
import dev.throughline.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineRecoveryTest {

    private static final Actor BOT = Actor.rest("bot");
    private static final RecallQuery QUERY = RecallQuery.of(Scope.agent("kb"), "lamp");

    @TempDir
    Path directory;

    private final SettableClock clock = SettableClock.standard();

    @Test
    void aDirectoryInUseNamesTheProcessThatHasIt() {
        try (Engine engine = EngineFixture.open(directory, clock)) {
            assertThatThrownBy(() -> EngineFixture.open(directory, clock)).isInstanceOf(DataDirectoryLocked.class)
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
                    .hasMessageContaining("--data");
            assertThat(engine.health().degraded()).isEmpty();
        }
        EngineFixture.open(directory, clock).close();
    }

    @Test
    void aDeletedIndexIsBuiltAgain() throws IOException {
        fill();
        try (Stream<Path> files = Files.walk(directory.resolve("index"))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        try (Engine engine = EngineFixture.open(directory, clock)) {
            assertThat(engine.recall(QUERY).items()).hasSize(3);
        }
    }

    @Test
    void aDamagedIndexIsBuiltAgainAndSaid() throws IOException {
        fill();
        try (Stream<Path> files = Files.walk(directory.resolve("index"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "rubbish");
            }
        }
        try (Engine engine = EngineFixture.open(directory, clock)) {
            assertThat(engine.recall(QUERY).items()).hasSize(3);
            assertThat(engine.health().degraded()).isNotEmpty();
        }
    }

    @Test
    void withoutAModelRecallRunsOnWordsAndSaysSo() {
        try (Engine engine = EngineFixture.open(directory, clock, EngineFixture.broken())) {
            engine.memories().store(BOT, MemoryDraft.of("kb", "brass lamp"));

            assertThat(engine.recall(QUERY.withRouting(Routing.VECTOR)).items()).hasSize(1);
            assertThat(engine.recall(QUERY).items()).hasSize(1);
            assertThat(engine.health().model().available()).isFalse();
            assertThat(engine.health().degraded()).anyMatch(text -> text.contains("words alone"));
        }
    }

    @Test
    void memoriesStoredWithoutAModelAreEmbeddedOnceThereIsOne() {
        try (Engine engine = EngineFixture.open(directory, clock, EngineFixture.broken())) {
            engine.memories().store(BOT, MemoryDraft.of("kb", "brass lamp"));
        }
        try (Engine engine = EngineFixture.open(directory, clock)) {
            awaitEmbedded(engine);
            assertThat(engine.recall(QUERY.withRouting(Routing.VECTOR)).items()).singleElement()
                    .satisfies(item -> assertThat(item.similarity()).isGreaterThan(0.3));
        }
    }

    @Test
    void anotherModelTakesOverWhileTheOldOneServes() {
        fill();
        Models switched = new Switched();
        try (Engine engine = EngineFixture.open(directory, clock, switched)) {
            assertThat(engine.recall(QUERY).items()).hasSize(3);
            awaitEmbedded(engine);
            assertThat(engine.health().model().id()).isEqualTo("other-model");
            assertThat(engine.recall(QUERY.withRouting(Routing.VECTOR)).items()).hasSize(3)
                    .allSatisfy(item -> assertThat(item.similarity()).isNotNull());
        }
    }

    private void fill() {
        try (Engine engine = EngineFixture.open(directory, clock)) {
            engine.memories().storeAll(BOT, List.of(MemoryDraft.of("kb", "brass lamp"),
                    MemoryDraft.of("kb", "steel lamp"), MemoryDraft.of("kb", "lamp shade")));
        }
    }

    private static void awaitEmbedded(Engine engine) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!engine.health().degraded().isEmpty() || engine.embedding()) {
            assertThat(System.nanoTime()).as("embedding should have ended").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /// The store's model is still at hand; another one is chosen.
    private static final class Switched implements Models {
        @Override
        public Opened chosen() {
            return new Opened(new Renamed(new HashingEmbedder()), null);
        }

        @Override
        public String chosenSource() {
            return "elsewhere";
        }

        @Override
        public Optional<Embedder> remembered(String source) {
            return Optional.of(new HashingEmbedder());
        }
    }

    private static final class Renamed extends ForwardingEmbedder {

        Renamed(Embedder behind) {
            super(behind);
        }

        @Override
        public String model() {
            return "other-model";
        }
    }
}
