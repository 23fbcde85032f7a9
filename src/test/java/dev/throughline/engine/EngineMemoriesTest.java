package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineMemoriesTest extends EngineTest {

    private static final Actor BOT = Actor.rest("bot");

    private Memory store(MemoryDraft draft) {
        return engine.memories().store(BOT, draft).memory();
    }

    @Test
    void whatWasStoredComesBackWholeAfterReopening() {
        MemoryDraft draft = MemoryDraft.of("kb", "SSO is available on Pro.")
                .withType(MemoryType.SEMANTIC)
                .withImportance(0.85)
                .withTags(List.of("doc", "sso", "customer:jane-doe"))
                .withSession("s-1")
                .withMetadata(new Metadata(Map.of("version", new BigDecimal("1.0"), "n",
                        new BigInteger("10000000000000000000001"))))
                .withExpiry(Expiry.after(Duration.ofDays(30)));
        Memory stored = store(draft);
        engine.close();
        engine = EngineFixture.open(directory, clock);

        assertThat(engine.memories().live(stored.id())).isEqualTo(stored);
        assertThat(stored.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        assertThat(engine.sessions().find("s-1")).isPresent();
    }

    @Test
    void hostileTextComesBackUnchanged() {
        List<String> texts = List.of("nul \0 inside", "lone \uD800 and \uDC00 halves", "\u05E9\u05DC\u05D5\u05DD \u202Eright",
                "👩‍👩‍👧‍👦 family", "x".repeat(100_000), "😀".repeat(100_000));
        for (String text : texts) {
            Memory stored = store(MemoryDraft.of("kb", text).withTags(List.of("t\uD800")));
            assertThat(engine.memories().live(stored.id()).content()).isEqualTo(text);
            assertThat(engine.memories().live(stored.id()).tags()).containsExactly("t\uD800");
        }
    }

    @Test
    void tooLongOrEmptyTextNamesTheField() {
        assertThatThrownBy(() -> MemoryDraft.of("kb", "x".repeat(100_001))).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("content").hasMessageContaining("100000");
        assertThatThrownBy(() -> MemoryDraft.of("kb", " ")).hasMessageContaining("content");
        assertThatThrownBy(() -> MemoryDraft.of("kb", "a").withImportance(Double.NaN))
                .hasMessageContaining("importance").hasMessageContaining("between 0 and 1");
    }

    @Test
    void storingTheSameDraftUnderItsIdAgainChangesNothing() {
        MemoryDraft draft = MemoryDraft.of("kb", "once").withId(new MemoryId("m-1")).withExpiry(
                Expiry.after(Duration.ofDays(1)));
        Memory first = store(draft);
        long sequence = engine.journal().lastSequence();
        clock.advance(Duration.ofMinutes(1));

        assertThat(store(draft)).isEqualTo(first);
        assertThat(engine.journal().lastSequence()).isEqualTo(sequence);
    }

    @Test
    void anIdOfAnotherAgentIsRefused() {
        store(MemoryDraft.of("one", "mine").withId(new MemoryId("m-1")));

        assertThatThrownBy(() -> store(MemoryDraft.of("two", "yours").withId(new MemoryId("m-1"))))
                .isInstanceOf(InvalidRequest.class).hasMessageContaining("another agent");
        assertThat(engine.memories().live(new MemoryId("m-1")).content()).isEqualTo("mine");
    }

    @Test
    void aBatchIsStoredWholeOrNotAtAll() {
        store(MemoryDraft.of("two", "theirs").withId(new MemoryId("taken")));
        List<MemoryDraft> drafts = List.of(MemoryDraft.of("one", "a"),
                MemoryDraft.of("one", "b").withId(new MemoryId("taken")));

        assertThatThrownBy(() -> engine.memories().storeAll(BOT, drafts)).isInstanceOf(InvalidRequest.class);
        assertThat(engine.memories().list(Scope.agent("one"), Filter.ANY, 0, 10).matching()).isZero();
    }

    @Test
    void anExpiredMemoryIsGoneAtOnce() {
        Memory memory = store(MemoryDraft.of("kb", "short lived").withExpiry(Expiry.after(Duration.ofHours(1))));
        clock.advance(Duration.ofHours(1));

        assertThatThrownBy(() -> engine.memories().live(memory.id())).isInstanceOf(NotFound.class);
        assertThat(engine.memories().list(Scope.agent("kb"), Filter.LIVE, 0, 10).items()).isEmpty();
        assertThat(engine.memories().find(memory.id())).isPresent();
    }

    @Test
    void restoringAnExpiredMemoryKeepsItFromExpiringAtOnce() {
        Memory memory = store(MemoryDraft.of("kb", "short lived").withExpiry(Expiry.after(Duration.ofHours(1))));
        clock.advance(Duration.ofHours(2));
        engine.lifecycle().sweep(Actor.engine());
        engine.memories().edit(Actor.console(), memory.id(), MemoryEdit.NOTHING.withState(MemoryState.ACTIVE));

        assertThat(engine.memories().live(memory.id()).expires()).isNull();
    }

    @Test
    void forgettingByTagTakesOnlyThatAgentsMemories() {
        store(MemoryDraft.of("one", "a").withTags(List.of("x", "y")));
        store(MemoryDraft.of("one", "b").withTags(List.of("x")));
        store(MemoryDraft.of("two", "c").withTags(List.of("x", "y")));

        int forgotten = engine.memories().forget(BOT,
                new Selection("one", List.of(), Filter.LIVE.withTags(List.of("x", "y")), null));

        assertThat(forgotten).isEqualTo(1);
        assertThat(engine.memories().list(Scope.agent("one"), Filter.LIVE, 0, 10).matching()).isEqualTo(1);
        assertThat(engine.memories().list(Scope.agent("two"), Filter.LIVE, 0, 10).matching()).isEqualTo(1);
    }

    @Test
    void anEmptySelectionIsRefused() {
        assertThatThrownBy(() -> new Selection("one", List.of(), Filter.LIVE, null))
                .isInstanceOf(InvalidRequest.class).hasMessageContaining("empty");
    }

    @Test
    void editingNothingLeavesNoTrace() {
        Memory memory = store(MemoryDraft.of("kb", "as it is"));
        long sequence = engine.journal().lastSequence();
        engine.memories().edit(BOT, memory.id(), MemoryEdit.NOTHING.withImportance(memory.importance()));

        assertThat(engine.journal().lastSequence()).isEqualTo(sequence);
    }

    @Test
    void unknownIdsAreNotFound() {
        MemoryId nobody = new MemoryId("nobody");

        assertThatThrownBy(() -> engine.memories().live(nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> engine.memories().edit(BOT, nobody, MemoryEdit.NOTHING.withImportance(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> engine.sessions().end(BOT, "nobody", null)).isInstanceOf(NotFound.class);
    }
}
