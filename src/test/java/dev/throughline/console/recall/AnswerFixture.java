package dev.throughline.console.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recalled;
import java.time.Instant;
import java.util.List;

/// Answers for tests.
final class AnswerFixture {

    private AnswerFixture() {}

    static Memory memory(String id) {
        Instant time = Instant.parse("2026-05-03T10:00:00Z");
        return new Memory(new MemoryId(id), "kb", "memory " + id, MemoryType.EPISODIC, 0.5, List.of(), null, null, time,
                time, null, 0, null, null, null, false, false, MemoryState.ACTIVE);
    }

    static Explanation explanation(double fused, Double reranked, double base, double importance, double recency,
            Explanation.ArmHit... hits) {
        return new Explanation(List.of(hits), fused, reranked, base, 0.4, 0.8, importance, recency, 1, List.of(),
                List.of());
    }

    static Answer answer(String id, double score) {
        Explanation why = explanation(score, null, score, 1, 1, new Explanation.ArmHit(Arm.LEXICAL, 1, 7, score));
        return answer(new Recalled(memory(id), score, null, null, 0, why), course(Recall.Reached.WHOLE));
    }

    static Answer answer(Recalled recalled, Course course) {
        return new Answer(recalled, course, ScoreParts.of(recalled), "", List.of(), "", null, "");
    }

    static Course course(Recall.Reached reached, Recall.Stage... stages) {
        return new Course(reached, Recall.Reranking.NOT_AVAILABLE, 40, List.of(stages), RankingWeights.STANDARD);
    }
}
