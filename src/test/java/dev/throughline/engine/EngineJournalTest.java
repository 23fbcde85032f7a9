package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Routing;
import dev.throughline.memory.Scope;
import dev.throughline.memory.SessionDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EngineJournalTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Actor BOT = Actor.rest("bot");

    private Memory store(String text) {
        return engine.memories().store(BOT, MemoryDraft.of("kb", text)).memory();
    }

    private Memory now(Memory memory) {
        return engine.memories().find(memory.id()).orElseThrow();
    }

    @Test
    void editsAreUndoneAndRedoneInOrder() {
        Memory memory = store("refund promised");
        Memory low = engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withImportance(0.1));
        Memory renamed = engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withContent("refund paid"));

        engine.journal().undo(DESK);
        assertThat(now(memory)).isEqualTo(low);
        engine.journal().undo(DESK);
        assertThat(now(memory)).isEqualTo(memory);
        assertThat(engine.journal().undoable(DESK)).isEmpty();
        engine.journal().redo(DESK);
        engine.journal().redo(DESK);
        assertThat(now(memory)).isEqualTo(renamed);
        assertThat(engine.journal().redoable(DESK)).isEmpty();
    }

    @Test
    void aNewEditAfterAnUndoEndsRedo() {
        Memory memory = store("a");
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withImportance(0.1));
        engine.journal().undo(DESK);
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withImportance(0.9));

        assertThat(engine.journal().redo(DESK)).isEmpty();
        assertThat(now(memory).importance()).isEqualTo(0.9);
    }

    @Test
    void undoSurvivesARestart() {
        Memory memory = store("a");
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withTags(List.of("x")));
        engine.close();
        engine = EngineFixture.open(directory, clock);

        engine.journal().undo(DESK);
        assertThat(now(memory)).isEqualTo(memory);
        engine.journal().redo(DESK);
        assertThat(now(memory).tags()).containsExactly("x");
    }

    @Test
    void aBulkEditIsOneStep() {
        List<Memory> memories = List.of(store("a"), store("b"), store("c"));
        engine.memories().editAll(DESK, memories.stream().collect(
                Collectors.toMap(Memory::id, _ -> MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED))));
        assertThat(engine.journal().undoable(DESK).orElseThrow().subjects()).isEqualTo(3);

        engine.journal().undo(DESK);
        assertThat(memories.stream().map(this::now).toList()).isEqualTo(memories);
    }

    @Test
    void whatABotChangedSinceIsNotOverwritten() {
        Memory memory = store("a");
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withImportance(0.1));
        engine.memories().edit(BOT, memory.id(), MemoryEdit.NOTHING.withImportance(0.7));

        assertThatThrownBy(() -> engine.journal().undo(DESK)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("someone else");
        assertThat(now(memory).importance()).isEqualTo(0.7);
    }

    @Test
    void undoingAStoreTakesItOutOfRecallAndRedoBringsItBack() {
        Memory memory = engine.memories().store(DESK, MemoryDraft.of("desk", "zebra crossing note")).memory();
        RecallQuery query = RecallQuery.of(Scope.agent("desk"), "zebra").withoutReinforcement();

        engine.journal().undo(DESK);
        assertThat(engine.recall(query).items()).isEmpty();
        assertThat(engine.memories().find(memory.id())).isEmpty();
        engine.journal().redo(DESK);
        assertThat(engine.recall(query).items()).extracting(item -> item.memory()).containsExactly(memory);
    }

    @Test
    void undoingATextChangeBringsTheOldWordsBackIntoRecall() {
        Memory memory = store("the aardvark shelf");
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withContent("the buffalo shelf"));
        engine.journal().undo(DESK);

        assertThat(engine.recall(RecallQuery.of(Scope.agent("kb"), "aardvark")).items()).hasSize(1);
        assertThat(engine.recall(RecallQuery.of(Scope.agent("kb"), "buffalo").withRouting(
                Routing.BM25)).items()).isEmpty();
    }

    @Test
    void usesCountedSinceStayCountedOnUndo() {
        Memory memory = store("counted thing");
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withImportance(0.1));
        engine.recall(RecallQuery.of(Scope.agent("kb"), "counted"));
        assertThat(now(memory).accessCount()).isEqualTo(1);
        engine.journal().undo(DESK);

        assertThat(now(memory).importance()).isEqualTo(0.5);
        assertThat(now(memory).accessCount()).isEqualTo(1);
    }

    @Test
    void sessionsLinksAndPolicyAreUndoneToo() {
        Memory one = store("a");
        Memory two = store("b");
        var session = engine.sessions().start(DESK, SessionDraft.of("kb"));
        engine.sessions().end(DESK, session.id(), "done");
        engine.graph().link(DESK, one.id(), two.id(), LinkType.LINKED_BY);
        engine.lifecycle().change(DESK, DecayPolicy.scaled(Curve.FLAT, 10, 0.2));

        engine.journal().undo(DESK);
        assertThat(engine.lifecycle().policy()).isEqualTo(DecayPolicy.standard());
        engine.journal().undo(DESK);
        assertThat(engine.graph().around(one.id(), 1, Set.of(LinkType.LINKED_BY), 0, 10).links()).isEmpty();
        engine.journal().undo(DESK);
        assertThat(engine.sessions().find(session.id()).orElseThrow().open()).isTrue();
        engine.journal().undo(DESK);
        assertThat(engine.sessions().find(session.id())).isEmpty();
    }

    @Test
    void historyTellsWhoChangedWhatAndWhen() {
        Memory memory = store("a");
        clock.advance(Duration.ofHours(1));
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withImportance(0.1));

        var history = engine.journal().history(memory.id());
        assertThat(history).extracting(change -> change.kind()).containsExactly(ChangeKind.EDITED, ChangeKind.STORED);
        assertThat(history.getFirst().actor()).isEqualTo(DESK);
        assertThat(history.getFirst().time()).isEqualTo(clock.instant());
        assertThat(((Memory) history.getFirst().before()).importance()).isEqualTo(0.5);
    }

    @Test
    void listenersHearOfEveryCommandUntilTheyLeave() {
        List<ChangeKind> heard = new ArrayList<>();
        try (var _ = engine.journal().subscribe(changes -> changes.forEach(change -> heard.add(change.kind())))) {
            store("a");
        }
        store("b");

        assertThat(heard).containsExactly(ChangeKind.STORED);
    }
}
