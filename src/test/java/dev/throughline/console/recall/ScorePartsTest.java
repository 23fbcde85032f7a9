package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Clue;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorePartsTest {

    private static final double MOST = 1.05 * 1.05;

    @Test
    void thePartsAddUpToTheScoreInEveryStage() {
        FakeService service = new FakeService(DeskData.standard());
        service.recalls.reranking = Recall.Reranking.DONE;
        RecallQuery query = RecallQuery.of(Scope.wholeDesk(), "refund order 4521");
        assertAddUp(service.recall(query, ScorePartsTest::assertAddUp));
    }

    private static void assertAddUp(Recall recall) {
        assertThat(recall.items()).isNotEmpty().allSatisfy(item -> {
            ScoreParts parts = ScoreParts.of(item);
            assertThat(parts.words() + parts.meaning() + parts.linked() + parts.around() + parts.reranked()
                    + parts.standing())
                    .isCloseTo(item.score(), within(1e-9));
        });
    }

    @Test
    void aMiddlingMemoryHasNothingOnTopAndNothingTaken() {
        ScoreParts parts = parts(0.6, null, 0.6, 1, 1);
        assertThat(parts.standing()).isZero();
        assertThat(parts.left()).isEqualTo(1);
        assertThat(parts.words()).isCloseTo(0.2 / MOST, within(1e-9));
        assertThat(parts.meaning()).isCloseTo(0.4 / MOST, within(1e-9));
    }

    @Test
    void importanceAndRecencyPutOnTopOrTakeAway() {
        ScoreParts raised = parts(0.6, null, 0.6, 1.05, 1.05);
        assertThat(raised.standing()).isPositive();
        ScoreParts lowered = parts(0.6, null, 0.6, 0.95, 0.95);
        assertThat(lowered.standing()).isNegative();
        assertThat((lowered.words() + lowered.meaning()) * lowered.left())
                .isCloseTo(0.6 * 0.95 * 0.95 / MOST, within(1e-9));
    }

    @Test
    void theRerankersPartFollowsFromTheMix() {
        double base = (0.6 + 0.4 * 0.9) / 1.4;
        ScoreParts parts = parts(0.6, 0.9, base, 1, 1);
        assertThat(parts.reranked()).isCloseTo(0.4 * 0.9 / 1.4 / MOST, within(1e-9));
        assertThat(parts.words() + parts.meaning()).isCloseTo(0.6 / 1.4 / MOST, within(1e-9));
        assertThat(parts(0.6, 0.0, 0.6 / 1.4, 1, 1).reranked()).isZero();
    }

    @Test
    void lateInteractionAndTheRerankerMakeOnePartTogether() {
        double compared = (0.6 + 0.3 * 0.5) / 1.3;
        double base = (compared + 0.4 * 0.9) / 1.4;
        ScoreParts parts = late(0.6, 0.9, base, 0.5);
        assertThat(parts.words() + parts.meaning()).isCloseTo(0.6 / 1.3 / 1.4 / MOST, within(1e-9));
        assertThat(parts.reranked()).isCloseTo((base - 0.6 / 1.3 / 1.4) / MOST, within(1e-9));
        ScoreParts alone = late(0.6, null, compared, 0.5);
        assertThat(alone.reranked()).isCloseTo(0.3 * 0.5 / 1.3 / MOST, within(1e-9));
        ScoreParts best = late(1, 1.0, 1, 1);
        ScoreRanges ranges = ScoreRanges.of(RankingWeights.STANDARD, true, true);
        assertThat(best.reranked()).isCloseTo(ranges.reranked(), within(1e-9));
        assertThat(best.meaning()).isCloseTo(2 / 3.0 * ranges.linked(), within(1e-9));
    }

    private static ScoreParts late(double fused, Double reranked, double base, double late) {
        Explanation why = AnswerFixture.explanation(fused, reranked, base, 1, 1,
                new Explanation.ArmHit(Arm.LEXICAL, 1, 7, fused / 3),
                new Explanation.ArmHit(Arm.SEMANTIC, 1, 0.7, fused * 2 / 3));
        return ScoreParts.of(new Recalled(AnswerFixture.memory("m"), base / MOST, null, null, 0,
                new Explanation(why.hits(), fused, reranked, base, why.importance(), why.decay(), 1, 1, 1, List.of(),
                        List.of(), late, List.of(), 1)));
    }

    @Test
    void whatStandsAroundAMemoryIsAPartOfItsOwn() {
        Explanation why = AnswerFixture.explanation(0.6, null, 0.6, 1, 1,
                new Explanation.ArmHit(Arm.SEMANTIC, 1, 0.7, 0.2));
        ScoreParts parts = ScoreParts.of(new Recalled(AnswerFixture.memory("m"), 0.6 / MOST, null, null, 0,
                new Explanation(why.hits(), 0.6, null, 0.6, why.importance(), why.decay(), 1, 1, 1, List.of(), List.of(),
                        null, List.of(new Explanation.ClueShare(Clue.SESSION, 0.3),
                        new Explanation.ClueShare(Clue.PERSON, 0.1)), 1)));
        assertThat(parts.meaning()).isCloseTo(0.2 / MOST, within(1e-9));
        assertThat(parts.around()).isCloseTo(0.4 / MOST, within(1e-9));
    }

    @Test
    void noPartExceedsItsRange() {
        ScoreRanges ranges = ScoreRanges.of(RankingWeights.STANDARD, false, true);
        ScoreParts best = parts(1, 1.0, 1, 1.05, 1.05, 0.4, 0.6);
        assertThat(best.words()).isLessThanOrEqualTo(ranges.words() + 1e-9);
        assertThat(best.meaning()).isLessThanOrEqualTo(ranges.meaning() + 1e-9);
        assertThat(best.reranked()).isLessThanOrEqualTo(ranges.reranked() + 1e-9);
        assertThat(best.words() + best.meaning() + best.reranked() + best.standing()).isCloseTo(1, within(1e-9));
    }

    private static ScoreParts parts(double fused, Double reranked, double base, double importance, double recency) {
        return parts(fused, reranked, base, importance, recency, fused / 3, fused * 2 / 3);
    }

    private static ScoreParts parts(double fused, Double reranked, double base, double importance, double recency,
            double words, double meaning) {
        return ScoreParts.of(new Recalled(AnswerFixture.memory("m"), base * importance * recency / MOST, null, null, 0,
                AnswerFixture.explanation(fused, reranked, base, importance, recency,
                        new Explanation.ArmHit(Arm.LEXICAL, 1, 7, words),
                        new Explanation.ArmHit(Arm.SEMANTIC, 1, 0.7, meaning))));
    }
}
