package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Fusion;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Scope;
import dev.throughline.testing.HashingEmbedder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineRankingTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Scope KB = Scope.agent("kb");
    private static final RankingWeights OTHER = new RankingWeights(0.9, 0.1, 0.2, 0.2, 0.1, 0.3);
    private static final FixedShares FIXED = new FixedShares(0.7, 0.3, "THROUGHLINE_HYBRID_BM25_WEIGHT");

    private Memory store(String text, double importance) {
        return engine.memories().store(Actor.rest("bot"), MemoryDraft.of("kb", text).withImportance(importance)).memory();
    }

    private void reopen(RankingWeights starting, @Nullable FixedShares fixed) {
        engine.close();
        engine = Engine.open(EngineOptions.at(directory).withClock(clock).withSweepEvery(Duration.ZERO)
                .withWeights(starting, fixed), EngineFixture.with(new HashingEmbedder()), null);
    }

    private RankingWeights weights() {
        return engine.ranking().standing().weights();
    }

    @Test
    void theSettingsCountUntilSomebodyChangesThem() {
        RankingWeights settings = RankingWeights.STANDARD.withShares(0.2, 0.8);
        reopen(settings, null);
        assertThat(weights()).isEqualTo(settings);
        assertThat(engine.ranking().standing().fixed()).isFalse();

        assertThat(engine.ranking().change(DESK, OTHER)).isEqualTo(OTHER);
        reopen(settings, null);
        assertThat(weights()).isEqualTo(OTHER);
    }

    @Test
    void aChangeIsUndoneAndDoneAgainAtOnce() {
        engine.ranking().change(DESK, OTHER);
        RankingWeights third = OTHER.withMeaningShare(0.5);
        engine.ranking().change(DESK, third);

        engine.journal().undo(DESK);
        assertThat(weights()).isEqualTo(OTHER);
        engine.journal().undo(DESK);
        assertThat(weights()).isEqualTo(RankingWeights.STANDARD);
        engine.journal().redo(DESK);
        engine.journal().redo(DESK);
        assertThat(weights()).isEqualTo(third);
        assertThat(engine.journal().since(0, 100)).allMatch(change -> change.kind() == ChangeKind.RANKING_CHANGED)
                .allMatch(change -> change.subject().equals("ranking")).hasSize(6);
    }

    @Test
    void undoneToTheFirstTheSettingsCountAgain() {
        engine.ranking().change(DESK, OTHER);
        engine.journal().undo(DESK);
        RankingWeights settings = RankingWeights.STANDARD.withShares(0.1, 0.9);
        reopen(settings, null);
        assertThat(weights()).isEqualTo(settings);
    }

    @Test
    void whatIsInForceAlreadyIsNoChange() {
        engine.ranking().change(DESK, RankingWeights.STANDARD);
        assertThat(engine.journal().lastSequence()).isZero();
    }

    @Test
    void theEnvironmentWinsAndNamesItself() {
        engine.ranking().change(DESK, OTHER);
        reopen(RankingWeights.STANDARD, FIXED);

        assertThat(engine.ranking().standing().fixed()).isTrue();
        assertThat(weights()).isEqualTo(OTHER.withShares(0.7, 0.3));
        assertThatThrownBy(() -> engine.ranking().change(DESK, OTHER)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("THROUGHLINE_HYBRID_BM25_WEIGHT");
        RankingWeights louder = new RankingWeights(0.7, 0.3, 0.2, 0.25, 0.1, 0.3);
        assertThat(engine.ranking().change(DESK, louder)).isEqualTo(louder);
        engine.journal().undo(DESK);
        assertThat(weights()).isEqualTo(OTHER.withShares(0.7, 0.3));
        engine.journal().redo(DESK);

        reopen(RankingWeights.STANDARD, null);
        assertThat(weights()).isEqualTo(louder.withShares(0.9, 0.1));
    }

    @Test
    void aRecallFollowsTheStandingWeightsAndItsOwnBeforeThem() {
        store("the hub restarts at night", 0.5);
        store("nightly restart of the hub, over and over", 0.5);
        RecallQuery query = RecallQuery.of(KB, "hub restarts at night").withoutReinforcement();

        engine.ranking().change(DESK, RankingWeights.STANDARD.withShares(1, 0));
        assertThat(engine.recall(query).items()).allMatch(item -> share(item, "SEMANTIC") == 0);
        assertThat(engine.recall(query.withWeights(RankingWeights.STANDARD.withShares(0, 1))).items())
                .allMatch(item -> share(item, "LEXICAL") == 0);
        assertThat(engine.recall(query.withFusion(Fusion.MINMAX, 1.0)).items())
                .allMatch(item -> share(item, "LEXICAL") == 0);
        engine.journal().undo(DESK);
        assertThat(engine.recall(query).items()).anyMatch(item -> share(item, "SEMANTIC") > 0);
    }

    private static double share(Recalled item, String arm) {
        return item.explanation().hits().stream().filter(hit -> hit.arm().name().equals(arm))
                .mapToDouble(hit -> hit.share()).sum();
    }

    @Test
    void scoresStayWithinTheirBoundsWhateverCounts() {
        for (int i = 0; i < 60; i++) {
            store("lamp number " + i + " flickers when dimmed, order " + (4500 + i), i / 60.0);
            clock.advance(Duration.ofDays(1));
        }
        for (double words : new double[] {0, 0.01, 1}) {
            for (double most : new double[] {0, 0.3}) {
                RankingWeights weights = new RankingWeights(words, 1 - words, 1, most, most, most > 0 ? 0.5 : 0);
                for (Fusion fusion : Fusion.values()) {
                    Recall recall = engine.recall(RecallQuery.of(KB, "flickering lamp of order 4521").withTopK(50)
                            .withHintTags(List.of("nobody")).withFusion(fusion, null).withWeights(weights));
                    assertThat(recall.items()).isNotEmpty().extracting(Recalled::score)
                            .allMatch(score -> score >= 0 && score <= 1)
                            .isSortedAccordingTo((one, other) -> Double.compare(other, one));
                    assertThat(recall.items()).allMatch(item -> most > 0 || item.explanation().importanceFactor() == 1);
                    assertThat(recall.items().getFirst().memory().content()).contains("order 4521");
                }
            }
        }
    }

    @Test
    void whatImportanceCanLiftIsLookedAtHoweverFarDownItIs() {
        for (int i = 0; i < 63; i++) {
            store("the lamp flickers", 0.1);
        }
        Memory vital = store("the lamp flickers, somewhat, now and then, in the hall", 1);
        RecallQuery query = RecallQuery.of(KB, "the lamp flickers").withTopK(1).withNeighborhood(false);

        assertThat(engine.recall(query.withWeights(new RankingWeights(0.4, 0.6, 0, 0, 0, 0))).items().getFirst().memory())
                .isNotEqualTo(vital);
        assertThat(engine.recall(query.withWeights(new RankingWeights(1, 0, 0, 0.3, 0, 0))).items().getFirst().memory())
                .isEqualTo(vital);
    }
}
