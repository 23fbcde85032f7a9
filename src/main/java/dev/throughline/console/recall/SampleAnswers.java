package dev.throughline.console.recall;

import dev.throughline.console.kit.Sample;
import dev.throughline.console.kit.SampleMemories;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recalled;
import java.time.Instant;
import java.util.List;

/// Answers to no question, to fill rows with that are made ahead and that nobody sees.
final class SampleAnswers {

    private static final Course COURSE = new Course(Recall.Reached.WHOLE, Recall.Reranking.DONE, 1, List.of(),
            RankingWeights.STANDARD);

    private SampleAnswers() {}

    static List<Answer> of(Sample sample, Instant now) {
        return SampleMemories.of(sample, now).stream().map(SampleAnswers::answer).toList();
    }

    private static Answer answer(Memory memory) {
        List<Explanation.ArmHit> hits = List.of(new Explanation.ArmHit(Arm.LEXICAL, 1, 1, 0.5),
                new Explanation.ArmHit(Arm.SEMANTIC, 1, 1, 0.5));
        List<String> words = List.of("order", "thanks");
        Explanation explanation = new Explanation(hits, 1, 0.5, 1, 0.5, 1, 1, 1, 1, words, List.of());
        Recalled recalled = new Recalled(memory, 0.5, 0.5, 0.5, 0, explanation);
        return new Answer(recalled, COURSE, ScoreParts.of(recalled), "Its words and its meaning fit.",
                Span.of(memory.content(), words), "10", new Answer.Owner("sample", "Sample"), "");
    }
}
