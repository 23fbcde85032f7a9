package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.engine.recall.Reranker;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InferenceFailure;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recall.Reached;
import dev.throughline.memory.Recall.Reranking;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Routing;
import dev.throughline.memory.Scope;
import dev.throughline.testing.GatedEmbedder;
import dev.throughline.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers given along the way. The gate holds the question's meaning back until its words have answered.
class EngineStagedRecallTest {

    private static final Actor BOT = Actor.rest("bot");
    private static final Scope KB = Scope.agent("kb");
    private static final RecallQuery LAMP = RecallQuery.of(KB, "is the lamp of order 4521 broken")
            .withTopK(20).withDeadline(Duration.ofMinutes(1)).withoutReinforcement();

    @TempDir
    Path directory;

    private final SettableClock clock = SettableClock.standard();
    private final GatedEmbedder embedder = new GatedEmbedder();
    private @Nullable Engine engine;

    @AfterEach
    void close() {
        embedder.open();
        engine.close();
    }

    private void open(@Nullable Reranker reranker) {
        engine = Engine.open(EngineOptions.at(directory).withClock(clock).withSweepEvery(Duration.ZERO),
                EngineFixture.with(embedder), reranker);
        for (int i = 0; i < 40; i++) {
            store(MemoryDraft.of("kb", "lamp number " + i + " of order " + (4500 + i) + " is broken"));
            store(MemoryDraft.of("kb", "the desk light of customer " + i + " does not shine any more"));
        }
        store(MemoryDraft.of("kb", "order 4521 was a needle, nothing else"));
    }

    private Memory store(MemoryDraft draft) {
        return engine.memories().store(BOT, draft).memory();
    }

    /// All answers, the last one too. The gate opens when the first has come.
    private List<Recall> told(RecallQuery query) {
        List<Recall> answers = new ArrayList<>();
        embedder.shut();
        Recall last = engine.recall(query, early -> {
            answers.add(early);
            embedder.open();
        });
        answers.add(last);
        return answers;
    }

    @Test
    void wordsComeFirstThenTheFusedOrderThenTheLastWord() {
        open(new FavouringReranker("needle"));
        List<Recall> answers = told(LAMP);

        assertThat(answers).extracting(Recall::reached)
                .containsExactly(Reached.WORDS, Reached.FUSED, Reached.WHOLE);
        assertThat(answers).extracting(Recall::reranking)
                .containsExactly(Reranking.PENDING, Reranking.PENDING, Reranking.DONE);
        assertThat(arms(answers.get(0))).containsExactlyInAnyOrder(Arm.EXACT, Arm.LEXICAL);
        assertThat(arms(answers.get(1))).contains(Arm.SEMANTIC);
        assertThat(answers.get(0).items()).isNotEmpty().allSatisfy(item -> {
            assertThat(item.score()).isBetween(0.0, 1.0);
            assertThat(item.explanation().matchedWords()).isNotEmpty();
            assertThat(item.similarity()).isNull();
        });
        assertThat(answers.get(0).items().getFirst().memory().content()).contains("order 4521");
        assertThat(answers.get(0).micros("total")).isPositive().isLessThan(answers.get(2).micros("total"));
        assertThat(answers.get(1).items()).allMatch(item -> item.explanation().reranked() == null);
        assertThat(answers.get(2).items()).anyMatch(item -> item.explanation().reranked() != null);
    }

    private static List<Arm> arms(Recall recall) {
        return recall.items().stream().flatMap(item -> item.explanation().hits().stream()).map(hit -> hit.arm())
                .distinct().toList();
    }

    @Test
    void theLastWordIsTheSameWhetherAnyoneHearsTheEarlyOnes() {
        open(new FavouringReranker("needle"));
        for (RecallQuery query : List.of(LAMP, LAMP.withRouting(Routing.HYBRID).withTopK(3),
                RecallQuery.of(KB, "light that does not shine").withoutReinforcement())) {
            RecallQuery patient = query.withDeadline(Duration.ofMinutes(1));
            Recall heard = told(patient).getLast();
            Recall unheard = engine.recall(patient);
            assertThat(unheard.items()).isEqualTo(heard.items());
            assertThat(unheard.candidates()).isEqualTo(heard.candidates());
            assertThat(unheard.reached()).isEqualTo(Reached.WHOLE);
        }
    }

    @Test
    void withoutARerankerOnlyTheWordsAreEarly() {
        open(null);
        List<Recall> answers = told(LAMP);
        assertThat(answers).extracting(Recall::reached).containsExactly(Reached.WORDS, Reached.WHOLE);
        assertThat(answers).extracting(Recall::reranking).containsOnly(Reranking.NOT_AVAILABLE);
    }

    @Test
    void whatIsKnownAlreadyIsNotToldTwice() {
        open(null);
        engine.recall(LAMP);
        assertThat(told(LAMP)).extracting(Recall::reached).containsExactly(Reached.WHOLE);
    }

    @Test
    void oneKindOfSearchAloneHasNothingToTellEarly() {
        open(null);
        embedder.open();
        for (Routing routing : List.of(Routing.VECTOR, Routing.BM25)) {
            List<Recall> early = new ArrayList<>();
            engine.recall(LAMP.withRouting(routing), early::add);
            assertThat(early).isEmpty();
        }
    }

    @Test
    void earlyAnswersKeepToScopeFilterAndMoment() {
        open(new FavouringReranker("needle"));
        Memory mine = store(MemoryDraft.of("kb", "lamp broken, mine").withTags(List.of("customer:mara")));
        store(MemoryDraft.of("other", "lamp broken, of another agent").withTags(List.of("customer:mara")));
        store(MemoryDraft.of("kb", "lamp broken, of another customer").withTags(List.of("customer:okan")));
        Memory past = store(MemoryDraft.of("kb", "lamp broken, long ago").withTags(List.of("customer:mara"))
                .withValidFrom(clock.instant().minus(Duration.ofDays(30))));

        RecallQuery query = LAMP.withFilter(Filter.LIVE.withTags(List.of("customer:mara")));
        List<Recall> answers = told(query);
        assertThat(answers).hasSize(3);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.items()).extracting(Recalled::memory)
                .containsExactlyInAnyOrder(mine, past));

        List<Recall> then = told(new RecallQuery(KB, "was the lamp broken then", 20, query.filter(), Routing.AUTO,
                query.fusion(), null, true, true, null, List.of(), clock.instant().minus(Duration.ofDays(10)),
                Duration.ofMinutes(1), true, null));
        assertThat(then).hasSize(3);
        assertThat(then).allSatisfy(answer -> assertThat(answer.items()).extracting(Recalled::memory)
                .containsExactly(past));
    }

    @Test
    void onlyTheLastWordCountsAsUse() {
        open(new FavouringReranker("needle"));
        Memory memory = store(MemoryDraft.of("kb", "a parasol"));
        assertThat(told(RecallQuery.of(KB, "parasol").withDeadline(Duration.ofMinutes(1)))).hasSize(3);
        assertThat(engine.memories().find(memory.id()).orElseThrow().accessCount()).isEqualTo(1);
    }

    @Test
    void whatAListenerThrowsEndsTheRecallAndNothingElse() {
        open(new FavouringReranker("needle"));
        embedder.shut();
        assertThatThrownBy(() -> engine.recall(LAMP, _ -> {
            embedder.open();
            throw new Cancelled("The recall");
        })).isInstanceOf(Cancelled.class);
        assertThat(engine.recall(LAMP).items()).isNotEmpty();
    }

    @Test
    void aModelThatFailsFailsTheRecallAfterTheWords() {
        open(null);
        embedder.shut();
        List<Recall> early = new ArrayList<>();
        Consumer<Recall> listener = answer -> {
            early.add(answer);
            embedder.close();
            embedder.open();
        };
        assertThatThrownBy(() -> engine.recall(LAMP, listener)).isInstanceOf(InferenceFailure.class);
        assertThat(early).hasSize(1);
    }

    @Test
    void whatAListenerTakesCountsIntoTheDeadline() {
        open(new FavouringReranker("needle"));
        embedder.shut();
        List<Reached> reached = new ArrayList<>();
        Recall last = engine.recall(LAMP.withDeadline(Duration.ofMillis(200)), early -> {
            reached.add(early.reached());
            embedder.open();
            long until = System.nanoTime() + 200_000_000L;
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(1_000_000);
            }
        });
        assertThat(reached).containsExactly(Reached.WORDS);
        assertThat(last.reranking()).isEqualTo(Reranking.CUT_BY_DEADLINE);
    }

    @Test
    void aRerankerThatCountsNothingIsNotAsked() {
        open(new FavouringReranker("needle"));
        RankingWeights none = new RankingWeights(0.4, 0.6, 0, 0.05, 0.05, 0.15);
        assertThat(told(LAMP.withWeights(none))).extracting(Recall::reranking).containsOnly(Reranking.NOT_ASKED);
    }
}
