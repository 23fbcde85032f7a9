package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Curation;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineCurationTest extends EngineTest {

    private static final Actor BOT = Actor.rest("bot");
    private static final Scope KB = Scope.agent("kb");

    private Memory store(String text, String... tags) {
        return engine.memories().store(BOT, MemoryDraft.of("kb", text).withTags(List.of(tags))).memory();
    }

    private Curation.Duplicates duplicates() {
        return engine.curation().duplicates(KB, 0.85, Set.of());
    }

    @Test
    void theSameThingSaidTwiceIsFoundAndTheImportantOneKept() {
        Memory weak = store("The customer prefers e-mail over phone calls.");
        Memory strong = engine.memories().store(BOT, MemoryDraft.of("kb", "The customer prefers e-mail over phone calls!")
                .withImportance(0.9)).memory();
        store("Something else entirely about a parcel.");

        assertThat(duplicates().groups()).containsExactly(List.of(strong.id(), weak.id()));
        assertThat(engine.curation().supersede(BOT, duplicates())).isEqualTo(1);
        assertThat(engine.memories().find(weak.id()).orElseThrow().state()).isEqualTo(MemoryState.SUPERSEDED);
        assertThat(duplicates().groups()).isEmpty();
    }

    @Test
    void whatDiffersInANumberANegationOrTheCustomerIsNeverADuplicate() {
        store("Refund of 19.90 for order 7731 approved");
        store("Refund of 19.90 for order 7732 approved");
        store("Refund of 19.80 for order 7731 approved");
        store("Refund of 19.90 for order 7731 not approved");
        store("Refund of 19.90 for order 7731 approved", "customer:anna-berger");
        store("Refund of 19.90 for order 7731 approved", "customer:anna-bergner");

        assertThat(engine.curation().duplicates(KB, 0, Set.of()).groups()).isEmpty();
    }

    @Test
    void aSummaryIsMadeOfTheMemoriesOwnSentences() {
        Memory one = store("The lamp flickers at night. The weather was nice.");
        Memory two = store("The lamp flickers when dimmed. A new lamp was sent.");

        MemoryDraft draft = engine.curation().summarize("kb", List.of(one.id(), two.id()), null);

        assertThat(draft.content()).contains("The lamp flickers");
        assertThatThrownBy(() -> engine.curation().summarize("kb", List.of(one.id()), null))
                .isInstanceOf(InvalidRequest.class).hasMessageContaining("memory_ids");
    }
}
