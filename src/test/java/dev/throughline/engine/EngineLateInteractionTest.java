package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.inference.Embedder;
import dev.throughline.inference.TinyCrossEncoder;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recall.Reranking;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Routing;
import dev.throughline.memory.Scope;
import dev.throughline.testing.HashingEmbedder;
import dev.throughline.testing.SettableClock;
import dev.throughline.testing.TokenEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Late interaction and rerankers from directories, with real store and index.
class EngineLateInteractionTest {

    private static final Actor BOT = Actor.rest("bot");
    private static final Scope KB = Scope.agent("kb");
    private static final RecallQuery ASKED = RecallQuery.of(KB, "which parasol did they send to mara").withTopK(10)
            .withDeadline(Duration.ofMinutes(1)).withoutReinforcement();

    @TempDir
    Path directory;

    private final SettableClock clock = SettableClock.standard();
    private @Nullable Engine engine;

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private void open(Embedder embedder) {
        close();
        engine = EngineFixture.open(directory.resolve("data"), clock, EngineFixture.with(embedder));
    }

    private void fill() {
        for (int i = 0; i < 30; i++) {
            store("which lamp did they send to customer " + i);
        }
        store("a parasol went to mara");
    }

    private Memory store(String text) {
        return engine.memories().store(BOT, MemoryDraft.of("kb", text)).memory();
    }

    private void settle() {
        while (engine.embedding()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static List<Double> late(Recall recall) {
        return recall.items().stream().map(item -> item.explanation().lateInteraction()).toList();
    }

    @Test
    void whatIsRareInTheQuestionIsFoundInTheMemoryTokenByToken() {
        open(new TokenEmbedder("a"));
        fill();
        Recall recall = engine.recall(ASKED);
        assertThat(recall.items().getFirst().memory().content()).isEqualTo("a parasol went to mara");
        assertThat(recall.items().getFirst().explanation().lateInteraction()).isEqualTo(1);
        assertThat(late(recall)).doesNotContainNull().allSatisfy(fit -> assertThat(fit).isBetween(0.0, 1.0));
        assertThat(recall.stages()).extracting(Recall.Stage::name).contains("late");
        assertThat(recall.reranking()).isEqualTo(Reranking.NOT_AVAILABLE);
        assertThat(recall.items()).allSatisfy(item -> assertThat(item.score()).isBetween(0.0, 1.0));
        assertThat(recall.items()).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    @Test
    void theBaseIsTheMixThatIsExplained() {
        open(new TokenEmbedder("a"));
        fill();
        for (Recalled item : engine.recall(ASKED).items()) {
            Explanation why = item.explanation();
            assertThat(why.base()).isCloseTo((why.fused() + 0.3 * why.lateInteraction()) / 1.3,
                    within(1e-9));
        }
    }

    @Test
    void whatIsLikeARememberedTextIsNotReadAsItsAnswer() {
        open(new TokenEmbedder("a"));
        fill();
        String text = "mara writes that the parasol they did send to her has a tear and asks which lamp goes with it. ".repeat(3);
        RecallQuery whole = RecallQuery.of(KB, text).withTopK(10).withDeadline(Duration.ofMinutes(1));
        assertThat(late(engine.recall(whole))).doesNotContainNull();
        assertThat(engine.recall(whole).reranking()).isEqualTo(Reranking.NOT_AVAILABLE);

        store(text);
        Recall remembered = engine.recall(whole);
        assertThat(remembered.items().getFirst().memory().content()).isEqualTo(text);
        assertThat(late(remembered)).containsOnlyNulls();
        assertThat(remembered.reranking()).isEqualTo(Reranking.NOT_FITTING);
        assertThat(engine.recall(whole.withRerank(false)).reranking()).isEqualTo(Reranking.NOT_ASKED);
        assertThat(late(engine.recall(whole.withRouting(Routing.HYBRID)))).as("its own order").doesNotContainNull();
    }

    @Test
    void itRunsOnlyWhereTheMeaningIsAskedForAndReranking() {
        open(new TokenEmbedder("a"));
        fill();
        for (RecallQuery query : List.of(ASKED.withRerank(false), ASKED.withRouting(Routing.BM25))) {
            assertThat(late(engine.recall(query))).containsOnlyNulls();
        }
        assertThat(late(engine.recall(ASKED.withRouting(Routing.VECTOR)))).doesNotContainNull();
    }

    @Test
    void aDirectoryWithoutTokensWorksAtOnceAndIsFilledInTheBackground() {
        open(new HashingEmbedder());
        fill();
        assertThat(engine.health().reranking().withoutTokens()).isNotNull();
        open(new TokenEmbedder("a"));
        assertThat(engine.recall(ASKED).items()).hasSize(10);
        settle();
        assertThat(engine.health().reranking().pendingTokens()).isZero();
        assertThat(engine.health().reranking().withoutTokens()).isNull();
        assertThat(late(engine.recall(ASKED))).doesNotContainNull();
        assertThat(engine.recall(ASKED).items().getFirst().memory().content()).isEqualTo("a parasol went to mara");
    }

    @Test
    void anotherSpaceIsFilledAnewAndTheOldOneForgotten() {
        open(new TokenEmbedder("a"));
        fill();
        open(new TokenEmbedder("b"));
        settle();
        assertThat(engine.health().reranking().pendingTokens()).isZero();
        open(new TokenEmbedder("a"));
        settle();
        assertThat(late(engine.recall(ASKED))).doesNotContainNull();
    }

    @Test
    void anIndexBuiltAgainHasTheTokensWithoutTheModel() throws IOException {
        open(new TokenEmbedder("a"));
        fill();
        Recall before = engine.recall(ASKED);
        close();
        try (var files = Files.walk(directory.resolve("data/index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        open(new TokenEmbedder("a"));
        assertThat(engine.health().reranking().pendingTokens()).isZero();
        assertThat(engine.recall(ASKED).items()).isEqualTo(before.items());
    }

    @Test
    void anEditedTextHasTheTokensOfItsNewWords() {
        open(new TokenEmbedder("a"));
        fill();
        Memory changed = store("nothing to see here");
        engine.memories().edit(BOT, changed.id(), MemoryEdit.NOTHING.withContent("the parasol of mara"));
        assertThat(engine.health().reranking().pendingTokens()).isZero();
        assertThat(engine.recall(ASKED).items())
                .filteredOn(item -> item.memory().content().equals("the parasol of mara"))
                .singleElement()
                .satisfies(item -> assertThat(item.explanation().lateInteraction()).isGreaterThan(0.8));
    }

    @Test
    void withoutTimeTheFusedOrderStandsAndSaysSo() {
        open(new TokenEmbedder("a", Duration.ofMillis(5)));
        fill();
        Recall recall = engine.recall(ASKED.withDeadline(Duration.ofMillis(1)));
        assertThat(recall.reranking()).isEqualTo(Reranking.CUT_BY_DEADLINE);
        assertThat(late(recall)).containsOnlyNulls();
        assertThat(recall.items()).hasSize(10);
    }

    @Test
    void aRerankerOfADirectoryRunsAndIsNamed() throws IOException {
        Path folder = new TinyCrossEncoder().writeTo(directory.resolve("my-reranker"));
        engine = Engine.open(EngineOptions.at(directory.resolve("data")).withClock(clock)
                .withSweepEvery(Duration.ZERO).withRerankerDirectory(folder));
        settle();
        store("late late late");
        store("the refund of the order");
        store("nothing");
        Recall recall = engine.recall(RecallQuery.of(KB, "refund or late").withDeadline(Duration.ofMinutes(1)));
        assertThat(recall.reranking()).isEqualTo(Reranking.DONE);
        assertThat(recall.items().getFirst().memory().content()).isEqualTo("the refund of the order");
        assertThat(recall.items().getFirst().explanation().reranked()).isEqualTo(1);
        assertThat(engine.health().reranking().name()).isEqualTo("my-reranker");
        assertThat(engine.health().reranking().checksum()).hasSize(64);
        assertThat(engine.health().degraded()).isEmpty();
    }

    @Test
    void aRerankerThatCannotBeLoadedIsSaidAndDoneWithout() {
        engine = Engine.open(EngineOptions.at(directory.resolve("data")).withClock(clock)
                .withSweepEvery(Duration.ZERO).withRerankerDirectory(directory.resolve("nowhere")));
        settle();
        store("late");
        assertThat(engine.recall(RecallQuery.of(KB, "late")).items()).hasSize(1);
        assertThat(engine.health().reranking().problem()).contains("nowhere").contains("is missing");
        assertThat(engine.health().degraded()).singleElement().asString().contains("reranker");
    }
}
