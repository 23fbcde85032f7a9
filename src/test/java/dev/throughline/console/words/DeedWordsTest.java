package dev.throughline.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journal.Entry;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the journal says, in words.
class DeedWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");

    private final DeedWords words = words(Locale.ENGLISH);
    private final DeedWords german = words(Locale.GERMAN);

    private static DeedWords words(Locale locale) {
        Messages messages = new Messages(locale);
        return new DeedWords(messages, new Times(messages, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static Memory memory(double importance, MemoryState state) {
        return new Memory(new MemoryId("m1"), "kb", "The lamp  came\nbroken.", MemoryType.EPISODIC, importance,
                List.of(), null, null, NOW, NOW, null, 0, null, null, null, false, false, state);
    }

    private static Session ticket(@Nullable Instant ended) {
        return new Session("s", "kb", NOW, ended, null, Metadata.EMPTY.with("ticket_id", "881"), 0);
    }

    private static Entry entry(ChangeKind kind, @Nullable Journaled before, @Nullable Journaled after, int subjects,
            Change.@Nullable Reversal reversal) {
        return new Entry(7, NOW, Actor.console(), kind, subjects,
                new Change(1, 7, NOW, Actor.console(), kind, "m1", before, after, reversal), reversal, true);
    }

    private String line(ChangeKind kind, @Nullable Journaled before, @Nullable Journaled after, int subjects) {
        return words.line(entry(kind, before, after, subjects, null));
    }

    @Test
    void oneEditSaysWhatIsDifferentManySayHowMany() {
        Memory low = memory(0.5, MemoryState.ACTIVE);
        Memory high = memory(0.82, MemoryState.ACTIVE);
        assertThat(line(ChangeKind.EDITED, low, high, 1)).isEqualTo("Importance 0.50 to 0.82");
        assertThat(line(ChangeKind.EDITED, low, high, 14)).isEqualTo("Edited 14 memories");
        assertThat(german.line(entry(ChangeKind.EDITED, low, high, 1, null))).isEqualTo("Wichtigkeit 0,50 auf 0,82");
        assertThat(line(ChangeKind.STORED, null, low, 480)).isEqualTo("Stored 480 memories");
        assertThat(line(ChangeKind.ARCHIVED, low, memory(0.5, MemoryState.ARCHIVED), 14)).isEqualTo("Archived 14 memories");
        assertThat(line(ChangeKind.EXPIRED, low, memory(0.5, MemoryState.ARCHIVED), 1))
                .isEqualTo("Archived an expired memory");
    }

    @Test
    void anUndoSaysWhatItUndidAndARevertWhatItTookBack() {
        Memory live = memory(0.5, MemoryState.ACTIVE);
        Memory archived = memory(0.5, MemoryState.ARCHIVED);
        assertThat(words.line(entry(ChangeKind.ARCHIVED, archived, live, 14, Change.Reversal.undo(3))))
                .isEqualTo("Undid: archived 14 memories");
        assertThat(words.line(entry(ChangeKind.ARCHIVED, live, archived, 1, Change.Reversal.redo(3))))
                .isEqualTo("Did again: archived a memory");
        assertThat(words.line(entry(ChangeKind.STORED, live, null, 1, Change.Reversal.revert(3))))
                .isEqualTo("Took back: stored a memory");
        assertThat(words.line(entry(ChangeKind.STORED, null, live, 1, Change.Reversal.undo(4))))
                .isEqualTo("Undid: removed a memory");
    }

    @Test
    void ticketsMergesAndPromisesAreNamed() {
        Entity one = new Entity(EntityKind.ORDER, "4521", "order 4521");
        Entity other = new Entity(EntityKind.ORDER, "4512", "order 4512");
        assertThat(line(ChangeKind.SESSION_ENDED, ticket(null), ticket(NOW), 1)).isEqualTo("Ended ticket 881");
        assertThat(line(ChangeKind.SESSION_EDITED, ticket(NOW), ticket(null), 1)).isEqualTo("Opened ticket 881 again");
        assertThat(line(ChangeKind.MERGED, null, new EntityMerge(one, other, NOW), 1))
                .isEqualTo("Merged order 4521 into order 4512");
        assertThat(line(ChangeKind.SPLIT, new EntityMerge(one, other, NOW), null, 1))
                .isEqualTo("Took order 4521 and order 4512 apart");
        assertThat(line(ChangeKind.POLICY_CHANGED, null, DecayPolicy.standard(), 1)).isEqualTo("Changed how memories fade");
        Undertaking promise = new Undertaking("u", "mara", Undertaking.Kind.PROMISED, "call back", new MemoryId("m1"), NOW,
                "Tom", null, Undertaking.Outcome.OPEN, true);
        assertThat(line(ChangeKind.CORRECTED, promise, promise.withOutcome(Undertaking.Outcome.DONE), 1))
                .isEqualTo("Ticked off “call back”");
    }

    @Test
    void whoAndTheBeginningOfTheText() {
        assertThat(words.who(Actor.console())).isEqualTo("You");
        assertThat(words.who(Actor.rest("halden-bot"))).isEqualTo("halden-bot");
        assertThat(words.who(Actor.engine())).isEqualTo("By itself");
        assertThat(words.excerpt(entry(ChangeKind.STORED, null, memory(0.5, MemoryState.ACTIVE), 1, null)))
                .contains("The lamp came broken.");
        assertThat(words.excerpt(entry(ChangeKind.STORED, null, memory(0.5, MemoryState.ACTIVE), 2, null))).isEmpty();
    }
}
