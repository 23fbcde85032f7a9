package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.LinkType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhyTest {

    private final Why why = new Why(new Messages(Locale.ENGLISH));

    @Test
    void identifierAndMeaningMakeOneSentence() {
        assertThat(why.sentence(explanation(1, List.of("4521"), List.of(),
                new Explanation.ArmHit(Arm.SEMANTIC, 2, 0.7, 0.4), new Explanation.ArmHit(Arm.EXACT, 1, 1, 0.2))))
                .isEqualTo("Found by 4521 and by meaning (rank 2).");
    }

    @Test
    void theGraphNamesWhatItWentThrough() {
        Entity order = new Entity(EntityKind.ORDER, "4521", "order 4521");
        assertThat(why.sentence(explanation(1.05, List.of(),
                List.of(new Explanation.Step(LinkType.SHARES_ENTITY, order, null)),
                new Explanation.ArmHit(Arm.GRAPH, 3, 0.5, 0.1))))
                .isEqualTo("Found through order 4521; raised a little as important.");
    }

    @Test
    void anIdentifierOfTheQuestionIsNotNamedTwice() {
        Entity order = new Entity(EntityKind.ORDER, "4521", "order 4521");
        assertThat(why.sentence(explanation(1, List.of("4521"),
                List.of(new Explanation.Step(LinkType.SHARES_ENTITY, order, null)),
                new Explanation.ArmHit(Arm.EXACT, 1, 1, 0.6), new Explanation.ArmHit(Arm.GRAPH, 3, 0.5, 0.1))))
                .isEqualTo("Found by order 4521.");
    }

    @Test
    void aNeighbourWithoutAnArmSaysSo() {
        assertThat(why.sentence(explanation(1, List.of(), List.of())))
                .isEqualTo("Stands next to an answer in the same conversation.");
    }

    private static Explanation explanation(
            double factor, List<String> words, List<Explanation.Step> path, Explanation.ArmHit... hits) {
        return new Explanation(List.of(hits), 0.6, null, 0.6, 0.5, 1, factor, 1, 1, words, path);
    }
}
