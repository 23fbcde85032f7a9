package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journal.Entry;
import dev.throughline.memory.Journal.Hindrance;
import dev.throughline.memory.Journal.Obstacle;
import dev.throughline.memory.Journal.Step;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Progress;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.SessionDraft;
import dev.throughline.memory.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// One command of anybody is taken back out of the journal.
class EngineRevertTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Actor BOT = Actor.rest("bot");

    private Memory store(String text) {
        return engine.memories().store(BOT, MemoryDraft.of("kb", text)).memory();
    }

    private Memory raise(Actor actor, Memory memory, double importance) {
        return engine.memories().edit(actor, memory.id(), MemoryEdit.NOTHING.withImportance(importance));
    }

    private Memory now(Memory memory) {
        return engine.memories().find(memory.id()).orElseThrow();
    }

    private long last() {
        return engine.journal().entries(JournalQuery.newest(1)).getFirst().command();
    }

    private Entry entry(long command) {
        return engine.journal().entries(JournalQuery.newest(1).withBefore(command + 1)).getFirst();
    }

    private boolean stands(long command) {
        return entry(command).standing();
    }

    @Test
    void aBotsEditIsTakenBackAndTheRevertIsItselfUndoneAndRedone() {
        Memory memory = store("refund promised");
        Memory raised = raise(BOT, memory, 0.9);
        long edit = last();

        engine.journal().revert(DESK, edit);
        long revert = last();
        assertThat(now(memory)).isEqualTo(memory);
        assertThat(stands(edit)).isFalse();
        assertThat(entry(revert).reverses()).isEqualTo(Change.Reversal.revert(edit));
        assertThat(engine.journal().undoable(DESK)).contains(new Step(revert, ChangeKind.EDITED, 1));

        engine.journal().undo(DESK);
        assertThat(now(memory)).isEqualTo(raised);
        assertThat(stands(edit)).isTrue();
        assertThat(stands(revert)).isFalse();
        engine.journal().redo(DESK);
        assertThat(now(memory)).isEqualTo(memory);
        assertThat(stands(edit)).isFalse();
        assertThat(stands(revert)).isTrue();
    }

    @Test
    void whoDidItIsNotOfferedItAnyMoreUntilItStandsAgain() {
        Memory memory = store("a");
        long stored = last();
        raise(BOT, memory, 0.9);
        long edit = last();

        engine.journal().revert(DESK, edit);
        assertThat(engine.journal().undoable(BOT).orElseThrow().command()).isEqualTo(stored);
        assertThat(engine.journal().redoable(BOT)).isEmpty();
        engine.journal().undo(DESK);
        assertThat(engine.journal().undoable(BOT).orElseThrow().command()).isEqualTo(edit);
    }

    @Test
    void ownDeedsAreRevertedOutOfOrderAndUndoGoesOnWithTheOthers() {
        Memory one = store("one");
        Memory two = store("two");
        raise(DESK, one, 0.1);
        long first = last();
        raise(DESK, two, 0.2);

        engine.journal().revert(DESK, first);
        assertThat(now(one)).isEqualTo(one);
        assertThat(now(two).importance()).isEqualTo(0.2);
        engine.journal().undo(DESK);
        engine.journal().undo(DESK);
        assertThat(now(two)).isEqualTo(two);
        assertThat(engine.journal().undoable(DESK).orElseThrow().command()).isEqualTo(first);
        engine.journal().undo(DESK);
        assertThat(now(one)).isEqualTo(one);
        assertThat(engine.journal().undoable(DESK)).isEmpty();
    }

    @Test
    void aLaterChangeIsNamedAndOnceItIsTakenBackTheEarlierOneCanBe() {
        Memory memory = store("a");
        raise(BOT, memory, 0.7);
        long earlier = last();
        raise(DESK, memory, 0.8);
        long later = last();
        raise(DESK, memory, 0.9);
        engine.journal().undo(DESK);

        assertThat(engine.journal().obstacle(earlier))
                .contains(new Obstacle(Hindrance.CHANGED_SINCE, memory.id().value(), later));
        assertThatThrownBy(() -> engine.journal().revert(DESK, earlier)).isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("revert ").hasMessageContaining("by command " + later)
                .hasMessageContaining("first");
        assertThat(now(memory).importance()).isEqualTo(0.8);

        engine.journal().revert(DESK, later);
        engine.journal().revert(DESK, earlier);
        assertThat(now(memory)).isEqualTo(memory);
    }

    @Test
    void nothingIsTakenBackTwice() {
        Memory memory = store("a");
        raise(BOT, memory, 0.7);
        long edit = last();
        engine.journal().undo(BOT);
        long undo = last();

        assertThat(engine.journal().obstacle(edit)).contains(new Obstacle(Hindrance.TAKEN_BACK, memory.id().value(), undo));
        assertThatThrownBy(() -> engine.journal().revert(DESK, edit)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("by command " + undo);
        assertThatThrownBy(() -> engine.journal().revert(DESK, 4711)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> engine.journal().obstacle(4711)).isInstanceOf(NotFound.class);
    }

    @Test
    void anUndoIsTakenBackToo() {
        Memory memory = store("a");
        Memory raised = raise(BOT, memory, 0.7);
        long edit = last();
        engine.journal().undo(BOT);
        long undo = last();

        engine.journal().revert(DESK, undo);
        assertThat(now(memory)).isEqualTo(raised);
        assertThat(stands(edit)).isTrue();
        assertThat(stands(undo)).isFalse();
        assertThat(engine.journal().redoable(BOT)).isEmpty();
        assertThat(engine.journal().undoable(BOT).orElseThrow().command()).isEqualTo(edit);
    }

    @Test
    void aRevertThatWasUndoneIsNotMixedUpWithALaterOne() {
        Memory memory = store("a");
        raise(BOT, memory, 0.7);
        long edit = last();
        engine.journal().revert(DESK, edit);
        engine.journal().undo(DESK);
        engine.journal().undo(BOT);

        assertThat(now(memory)).isEqualTo(memory);
        assertThat(engine.journal().undoable(DESK)).isEmpty();
        assertThat(engine.journal().redo(BOT).orElseThrow().command()).isEqualTo(edit);
        assertThat(now(memory).importance()).isEqualTo(0.7);
    }

    @Test
    void aRevertedStoreLeavesRecallAndComesBack() {
        Memory memory = store("zebra crossing note");
        RecallQuery query = RecallQuery.of(Scope.agent("kb"), "zebra").withoutReinforcement();

        engine.journal().revert(DESK, last());
        assertThat(engine.recall(query).items()).isEmpty();
        assertThat(engine.memories().find(memory.id())).isEmpty();
        engine.journal().undo(DESK);
        assertThat(engine.recall(query).items()).extracting(item -> item.memory()).containsExactly(memory);
    }

    @Test
    void aBulkEditIsTakenBackWholeOrNotAtAll() {
        List<Memory> memories = List.of(store("a"), store("b"), store("c"));
        engine.memories().editAll(BOT, memories.stream().collect(
                Collectors.toMap(Memory::id, _ -> MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED))));
        long bulk = last();
        engine.memories().edit(DESK, memories.getLast().id(), MemoryEdit.NOTHING.withState(MemoryState.ACTIVE));

        assertThat(engine.journal().obstacle(bulk).orElseThrow().later()).isEqualTo(last());
        assertThatThrownBy(() -> engine.journal().revert(DESK, bulk)).isInstanceOf(InvalidRequest.class);
        assertThat(now(memories.getFirst()).state()).isEqualTo(MemoryState.ARCHIVED);
        engine.journal().undo(DESK);
        assertThat(engine.journal().revert(DESK, bulk).subjects()).isEqualTo(3);
        assertThat(memories.stream().map(this::now).toList()).isEqualTo(memories);
    }

    @Test
    void whatWasMadeSinceKeepsItsGround() {
        Memory one = store("one");
        long stored = last();
        Memory two = store("two");
        var link = engine.graph().link(DESK, one.id(), two.id(), LinkType.LINKED_BY);
        assertThat(engine.journal().obstacle(stored))
                .contains(new Obstacle(Hindrance.NEEDED_SINCE, link.id(), last()));

        Session session = engine.sessions().start(DESK, SessionDraft.of("kb"));
        long started = last();
        Memory said = engine.memories().store(BOT, MemoryDraft.of("kb", "said").withSession(session.id())).memory();
        assertThat(engine.journal().obstacle(started))
                .contains(new Obstacle(Hindrance.NEEDED_SINCE, said.id().value(), last()));
        assertThatThrownBy(() -> engine.journal().undo(DESK)).hasMessageContaining("someone else");
        engine.journal().undo(BOT);
        engine.journal().revert(BOT, started);
        assertThat(engine.sessions().find(session.id())).isEmpty();
    }

    @Test
    void whatComesBackNeedsWhatItHangsOn() {
        Memory one = engine.memories().store(DESK, MemoryDraft.of("kb", "one")).memory();
        Memory two = store("two");
        engine.graph().link(DESK, one.id(), two.id(), LinkType.LINKED_BY);
        engine.journal().undo(DESK);
        engine.journal().undo(BOT);

        assertThatThrownBy(() -> engine.journal().redo(DESK)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(two.id().value()).hasMessageContaining("command " + last());
        engine.journal().redo(BOT);
        engine.journal().redo(DESK);
        assertThat(engine.graph().around(one.id(), 1, Set.of(LinkType.LINKED_BY), 0, 10).links()).hasSize(1);
    }

    @Test
    void anImportedBatchGoesAndComesBackWithItsSources() throws IOException {
        Path file = Files.writeString(directory.resolve("in.jsonl"), """
                {"id":"881","product":"store","customer":"Mara Lindqvist","created":"2026-05-03T08:02:00Z",\
                "title":"Lamp arrived broken","turns":[\
                {"id":"881-1","author":"Mara","created":"2026-05-03T08:02:00Z","role_derived":"customer","text":"Broken."},\
                {"id":"881-2","author":"bot","created":"2026-05-03T08:04:00Z","role_derived":"bot","text":"Sorry."}]}""");
        read(file);
        assertThat(entry(last()).kind()).isEqualTo(ChangeKind.STORED);
        assertThat(entry(last()).first().after()).isInstanceOf(Memory.class);
        List<Memory> turns = engine.sessions().memories("ticket-881");

        engine.journal().revert(DESK, last());
        assertThat(engine.sessions().find("ticket-881")).isEmpty();
        assertThat(engine.desk().customers("", 10)).isEmpty();
        engine.journal().undo(DESK);
        assertThat(engine.sessions().memories("ticket-881")).isEqualTo(turns);
        read(file);
        assertThat(engine.sessions().memories("ticket-881")).isEqualTo(turns);
    }

    private void read(Path file) {
        engine.transfer().importFile(Actor.cli(), file, "desk", Progress.NONE, Cancellation.NEVER);
    }

    @Test
    void sessionsLinksAndPolicyAreRevertedToo() {
        Memory one = store("a");
        Memory two = store("b");
        Session session = engine.sessions().start(BOT, SessionDraft.of("kb"));
        engine.sessions().end(BOT, session.id(), "done");
        long ended = last();
        engine.graph().link(BOT, one.id(), two.id(), LinkType.LINKED_BY);
        long linked = last();
        engine.lifecycle().change(BOT, DecayPolicy.scaled(Curve.FLAT, 10, 0.2));
        long changed = last();

        engine.journal().revert(DESK, ended);
        engine.journal().revert(DESK, linked);
        engine.journal().revert(DESK, changed);
        assertThat(engine.sessions().find(session.id()).orElseThrow().open()).isTrue();
        assertThat(engine.graph().around(one.id(), 1, Set.of(), 0, 10).links())
                .noneMatch(link -> link.type() == LinkType.LINKED_BY);
        assertThat(engine.lifecycle().policy()).isEqualTo(DecayPolicy.standard());
        engine.lifecycle().change(BOT, DecayPolicy.scaled(Curve.FLAT, 20, 0.2));
        assertThatThrownBy(() -> engine.journal().undo(DESK)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void whatExpiredIsRestoredRatherThanReverted() {
        Memory memory = engine.memories().store(BOT,
                MemoryDraft.of("kb", "soon over").withExpiry(Expiry.after(Duration.ofHours(1)))).memory();
        clock.advance(Duration.ofHours(2));
        engine.lifecycle().sweep(Actor.engine());

        assertThat(engine.journal().obstacle(last()))
                .contains(new Obstacle(Hindrance.EXPIRED, memory.id().value(), null));
        assertThatThrownBy(() -> engine.journal().revert(DESK, last())).hasMessageContaining("restore it instead");
    }

    @Test
    void aRevertedVerdictDoesNotCount() {
        Memory memory = store("a");
        engine.feedback().give(BOT, memory.id(), Signal.UPVOTE);
        engine.journal().revert(DESK, last());
        assertThat(engine.agents().statistics("kb").upvotes()).isZero();
        engine.journal().undo(DESK);
        assertThat(engine.agents().statistics("kb").upvotes()).isOne();
    }

    @Test
    void revertsSurviveARestart() {
        Memory memory = store("a");
        raise(BOT, memory, 0.7);
        long edit = last();
        engine.journal().revert(DESK, edit);
        engine.close();
        engine = EngineFixture.open(directory, clock);

        assertThat(stands(edit)).isFalse();
        engine.journal().undo(DESK);
        assertThat(now(memory).importance()).isEqualTo(0.7);
    }

    @Test
    void theRevertersRedoEndsWithTheRevert() {
        Memory one = store("one");
        Memory two = store("two");
        raise(BOT, two, 0.9);
        long edit = last();
        raise(DESK, one, 0.1);
        engine.journal().undo(DESK);
        engine.journal().revert(DESK, edit);
        assertThat(engine.journal().redoable(DESK)).isEmpty();
        assertThat(engine.memories().find(new MemoryId(one.id().value()))).contains(one);
    }
}
