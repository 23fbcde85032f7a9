package dev.throughline.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StandingWordsTest {

    private static final Instant THEN = Instant.parse("2026-05-03T10:00:00Z");

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final StandingWords words = new StandingWords(messages,
            new Times(messages, Clock.fixed(THEN.plusSeconds(90_000), ZoneOffset.UTC)));

    private static Memory memory(MemoryState state, Instant expires) {
        return new Memory(new MemoryId("m"), "desk", "text", MemoryType.EPISODIC, 0.5, List.of(), null, null, THEN, THEN,
                null, 0, null, expires, null, false, false, state);
    }

    private static Change change(Actor actor, Memory before, Memory after) {
        return new Change(1, 1, THEN, actor, ChangeKind.ARCHIVED, "m", before, after, null);
    }

    @Test
    void saysWhoArchivedIt() {
        Memory archived = memory(MemoryState.ARCHIVED, null);
        Change edited = change(Actor.console(), archived, archived);
        Change forgotten = change(Actor.rest("kb-bot"), memory(MemoryState.ACTIVE, null), archived);

        assertThat(words.why(archived, List.of(edited, forgotten))).isEqualTo(
                "Archived on 3 May by kb-bot (port): out of recall, still in the history. Restore brings it back.");
        assertThat(words.why(archived, List.of())).startsWith("Archived: out of recall");
    }

    @Test
    void saysWhyTheEngineDid() {
        Memory timeUp = memory(MemoryState.ARCHIVED, THEN.minusSeconds(1));
        assertThat(words.why(timeUp, List.of(change(Actor.engine(), memory(MemoryState.ACTIVE, THEN.minusSeconds(1)),
                timeUp)))).startsWith("Archived on 3 May because its time was up.");
        Memory faded = memory(MemoryState.ARCHIVED, null);
        assertThat(words.why(faded, List.of(change(Actor.engine(), memory(MemoryState.ACTIVE, null), faded))))
                .startsWith("Archived on 3 May because it had faded.");
    }

    @Test
    void saysThatItsTimeIsUpOrThatItWasReplaced() {
        assertThat(words.why(memory(MemoryState.ACTIVE, THEN), List.of()))
                .startsWith("Its time was up on 3 May 2026, 10:00");
        assertThat(words.why(memory(MemoryState.SUPERSEDED, null), List.of())).startsWith("A newer memory says it");
    }
}
