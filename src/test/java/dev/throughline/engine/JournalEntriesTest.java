package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Journal.Entry;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.SessionDraft;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The journal lists what anybody did.
class JournalEntriesTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Actor BOT = Actor.rest("bot");

    private Memory store(Actor actor, String text) {
        return engine.memories().store(actor, MemoryDraft.of("kb", text)).memory();
    }

    private List<Entry> entries(JournalQuery query) {
        return engine.journal().entries(query);
    }

    private static List<ChangeKind> kinds(List<Entry> entries) {
        return entries.stream().map(Entry::kind).toList();
    }

    @Test
    void newestFirstPageByPage() {
        for (int i = 0; i < 25; i++) {
            store(i % 2 == 0 ? DESK : BOT, "number " + i);
        }
        List<Entry> all = entries(JournalQuery.newest(1_000));
        assertThat(all).hasSize(25).isSortedAccordingTo((a, b) -> Long.compare(b.command(), a.command()));
        List<Entry> first = entries(JournalQuery.newest(10));
        List<Entry> second = entries(JournalQuery.newest(10).withBefore(first.getLast().command()));
        List<Entry> third = entries(JournalQuery.newest(10).withBefore(second.getLast().command()));
        assertThat(first).isEqualTo(all.subList(0, 10));
        assertThat(second).isEqualTo(all.subList(10, 20));
        assertThat(third).isEqualTo(all.subList(20, 25));
        assertThat(entries(JournalQuery.newest(10).withBefore(third.getLast().command()))).isEmpty();
    }

    @Test
    void byDoorAndKind() {
        Memory one = store(BOT, "one");
        store(DESK, "two");
        engine.memories().edit(DESK, one.id(), MemoryEdit.NOTHING.withImportance(0.9));
        engine.memories().edit(BOT, one.id(), MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED));
        engine.sessions().start(Actor.cli(), SessionDraft.of("kb"));

        JournalQuery all = JournalQuery.newest(10);
        assertThat(kinds(entries(all.withDoors(Set.of(Actor.Door.REST)))))
                .containsExactly(ChangeKind.ARCHIVED, ChangeKind.STORED);
        assertThat(kinds(entries(all.withKinds(Set.of(ChangeKind.STORED, ChangeKind.SESSION_STARTED)))))
                .containsExactly(ChangeKind.SESSION_STARTED, ChangeKind.STORED, ChangeKind.STORED);
        assertThat(kinds(entries(all.withDoors(Set.of(Actor.Door.CONSOLE, Actor.Door.CLI))
                .withKinds(Set.of(ChangeKind.STORED, ChangeKind.SESSION_STARTED)))))
                .containsExactly(ChangeKind.SESSION_STARTED, ChangeKind.STORED);
        assertThat(entries(all.withDoors(Set.of(Actor.Door.ENGINE)))).isEmpty();
    }

    @Test
    void bySubject() {
        Memory one = store(BOT, "one");
        Memory two = store(BOT, "two");
        engine.memories().edit(DESK, one.id(), MemoryEdit.NOTHING.withImportance(0.9));
        engine.memories().editAll(DESK, List.of(one, two).stream()
                .collect(Collectors.toMap(Memory::id, _ -> MemoryEdit.NOTHING.withPinned(true))));

        JournalQuery about = new JournalQuery(Set.of(), Set.of(), one.id().value(), null, 10);
        assertThat(kinds(entries(about))).containsExactly(ChangeKind.EDITED, ChangeKind.EDITED, ChangeKind.STORED);
        assertThat(entries(about.withDoors(Set.of(Actor.Door.REST)))).hasSize(1);
        assertThat(entries(about.withKinds(Set.of(ChangeKind.EDITED)).withBefore(entries(about).getFirst().command())))
                .hasSize(1);
    }

    @Test
    void aMemoryStoredIntoANewSessionIsAStore() {
        engine.memories().store(BOT, MemoryDraft.of("kb", "hello").withSession("chat-1"));
        Entry entry = entries(JournalQuery.newest(1)).getFirst();
        assertThat(entry.kind()).isEqualTo(ChangeKind.STORED);
        assertThat(entry.subjects()).isOne();
        assertThat(entry.first().after()).isInstanceOf(Memory.class);
        assertThat(engine.journal().changes(entry.command())).hasSize(2);
    }

    @Test
    void undoneAndRedoneShowAsWhatTheyAre() {
        Memory memory = store(BOT, "one");
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withImportance(0.9));
        engine.journal().undo(DESK);
        assertThat(entries(JournalQuery.newest(10))).extracting(Entry::standing).containsExactly(true, false, true);
        engine.journal().redo(DESK);
        assertThat(entries(JournalQuery.newest(10))).extracting(Entry::standing)
                .containsExactly(true, false, true, true);
        engine.journal().undo(DESK);
        assertThat(entries(JournalQuery.newest(10))).extracting(Entry::standing)
                .containsExactly(true, false, false, false, true);
    }
}
