package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.recall.StageLights.Light;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recall.Reached;
import dev.throughline.memory.Recall.Reranking;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageLightsTest {

    private static Recall recall(Reached reached, Reranking reranking, boolean meaning) {
        return new Recall(List.of(), List.of(), 0, meaning ? List.of(new Recall.Stage("semantic", 1, 1)) : List.of(),
                reranking, reached);
    }

    @Test
    void lightsGoOnAsTheAnswerComesAlong() {
        assertThat(StageLights.of(null)).isEqualTo(new StageLights(Light.OFF, Light.OFF, Light.NONE));
        assertThat(StageLights.of(recall(Reached.WORDS, Reranking.PENDING, false)))
                .isEqualTo(new StageLights(Light.ON, Light.OFF, Light.OFF));
        assertThat(StageLights.of(recall(Reached.FUSED, Reranking.PENDING, true)))
                .isEqualTo(new StageLights(Light.ON, Light.ON, Light.OFF));
        assertThat(StageLights.of(recall(Reached.WHOLE, Reranking.DONE, true)))
                .isEqualTo(new StageLights(Light.ON, Light.ON, Light.ON));
    }

    @Test
    void whatCannotComeHasNoLightOrAWarning() {
        assertThat(StageLights.of(recall(Reached.WHOLE, Reranking.NOT_AVAILABLE, false)))
                .isEqualTo(new StageLights(Light.ON, Light.MISSING, Light.NONE));
        assertThat(StageLights.of(recall(Reached.WHOLE, Reranking.CUT_BY_DEADLINE, true)).reranked())
                .isEqualTo(Light.NONE);
        assertThat(StageLights.wordsOnly(recall(Reached.WORDS, Reranking.PENDING, false))).isFalse();
        assertThat(StageLights.wordsOnly(recall(Reached.WHOLE, Reranking.NOT_AVAILABLE, false))).isTrue();
    }
}
