package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import org.junit.jupiter.api.Test;

class ScorePartsTest {

    @Test
    void thePartsAddUpToTheScore() {
        var recall = new FakeService(DeskData.standard()).recall(RecallQuery.of(Scope.wholeDesk(), "refund order 4521"));
        assertThat(recall.items()).isNotEmpty().allSatisfy(item -> {
            ScoreParts parts = ScoreParts.of(item);
            assertThat(parts.words() + parts.meaning() + parts.linked() + parts.standing())
                    .isCloseTo(item.score(), within(1e-9));
        });
    }
}
