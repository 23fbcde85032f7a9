package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.recall.ArmSight.Run;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recalled;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceWordsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), ZoneOffset.UTC);

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final TraceWords words = new TraceWords(messages);

    private static Answer answer(double score, Double reranked, Recall.Reached reached, Recall.Stage... stages) {
        Explanation why = AnswerFixture.explanation(0.66, reranked, reranked == null ? 0.66 : 0.73, 0.99, 1.02,
                new Explanation.ArmHit(Arm.LEXICAL, 1, 7, 0.22), new Explanation.ArmHit(Arm.SEMANTIC, 2, 0.8, 0.44));
        return AnswerFixture.answer(new Recalled(AnswerFixture.memory("m"), score, null, null, 0, why),
                AnswerFixture.course(reached, stages));
    }

    @Test
    void everyStepIsASum() {
        Answer answer = answer(0.6045, null, Recall.Reached.WHOLE, new Recall.Stage("lexical", 900, 12),
                new Recall.Stage("total", 11_000, 0));
        assertThat(words.fused(answer).text()).isEqualTo("0.66 = words 0.22 + meaning 0.44");
        assertThat(words.reranked(answer).text()).isEqualTo("no reranker installed");
        assertThat(words.score(answer).text()).isEqualTo("0.66 × 0.99 × 1.02 × 1.00 ÷ 1.10 = 0.60");
        assertThat(words.times(answer).text()).isEqualTo("words 0.9 · in all 11.0 ms; memories looked at: 40");
        assertThat(words.reranked(answer(0.66, 0.9, Recall.Reached.WHOLE)).text())
                .isEqualTo("0.73 = (0.66 + 0.40 × 0.90) ÷ (1 + 0.40)");
    }

    @Test
    void aScoreHeldBelowTheOneBeforeItSaysSo() {
        assertThat(words.score(answer(0.4, null, Recall.Reached.WHOLE)).text())
                .endsWith("= 0.60, held at 0.40: not above an answer that has the identifier asked for");
    }

    @Test
    void anArmThatShouldHaveRunIsMissedOnlyInTheLastWord() {
        Recall.Stage lexical = new Recall.Stage("lexical", 900, 12);
        Recall.Stage graph = new Recall.Stage("graph", 900, 3);
        Explanation byWords = AnswerFixture.explanation(0.4, null, 0.4, 1, 1,
                new Explanation.ArmHit(Arm.LEXICAL, 1, 7, 0.4));
        Recalled recalled = new Recalled(AnswerFixture.memory("m"), 0.4, null, null, 0, byWords);
        assertThat(runs(AnswerFixture.answer(recalled, AnswerFixture.course(Recall.Reached.WHOLE, lexical, graph))))
                .containsExactly(Run.IDLE, Run.DONE, Run.MISSING, Run.DONE);
        assertThat(runs(AnswerFixture.answer(recalled, AnswerFixture.course(Recall.Reached.WORDS, lexical))))
                .containsExactly(Run.IDLE, Run.DONE, Run.TO_COME, Run.TO_COME);
    }

    private List<Run> runs(Answer answer) {
        return words.arms(answer).stream().map(ArmSight::run).toList();
    }

    @Test
    void theWayIsToldWithWhereItCameFrom() {
        WayWords ways = new WayWords(messages, new Times(messages, CLOCK));
        Entity order = new Entity(EntityKind.ORDER, "4521", "order 4521");
        assertThat(ways.way(List.of(new Explanation.Step(LinkType.SHARES_ENTITY, order, null)), _ -> Optional.empty()))
                .isEqualTo("over order 4521, named in the question");
        assertThat(ways.way(List.of(new Explanation.Step(LinkType.SHARES_ENTITY, order, new MemoryId("m"))),
                id -> Optional.of(AnswerFixture.memory(id.value()))))
                .isEqualTo("over order 4521, from the memory of 3 May (“memory m”)");
        assertThat(ways.way(List.of(new Explanation.Step(LinkType.PRECEDES, null, new MemoryId("m"))),
                _ -> Optional.empty())).isEqualTo("next to it in the conversation, from another memory");
        assertThat(ways.way(List.of(), _ -> Optional.empty())).isEmpty();
    }
}
