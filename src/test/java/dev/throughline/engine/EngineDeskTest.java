package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Desk;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import dev.throughline.memory.SessionDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the desk is told of customers, through the engine.
class EngineDeskTest extends EngineTest {

    private static final Actor DESK = Actor.console();

    private Memory remember(String text) {
        return engine.memories().store(Actor.rest("bot"), MemoryDraft.of("kb", text)
                .withTags(List.of("customer:jane-doe"))).memory();
    }

    private Session begin() {
        return engine.sessions().start(DESK, new SessionDraft(null, "desk",
                new Metadata(Map.of("customer", "jane-doe", "title", "Lamp is broken", "status", "open")), null));
    }

    @Test
    void aTicketBegunAtTheDeskIsInTheStoryUntilItIsTakenBack() {
        remember("Prefers e-mail.");
        Session begun = begin();

        assertThat(engine.desk().story("jane-doe").sessions()).containsOnlyKeys(begun.id());
        assertThat(engine.desk().customer("jane-doe").orElseThrow().openTickets()).isEqualTo(1);

        engine.journal().undo(DESK);

        assertThat(engine.desk().story("jane-doe").sessions()).isEmpty();
        assertThat(engine.desk().customer("jane-doe").orElseThrow().openTickets()).isZero();

        engine.journal().redo(DESK);
        engine.sessions().end(DESK, begun.id(), "Sent a new one.");

        assertThat(engine.desk().customer("jane-doe").orElseThrow().openTickets()).isZero();
        assertThat(engine.desk().story("jane-doe").sessions().get(begun.id()).summary()).isEqualTo("Sent a new one.");
    }

    @Test
    void theStoryHasWhatWasReplacedToo() {
        Memory old = remember("Is on the Free plan.");
        engine.memories().edit(DESK, old.id(), MemoryEdit.NOTHING.withState(MemoryState.SUPERSEDED));

        assertThat(engine.desk().story("jane-doe").memories()).extracting(Memory::state)
                .containsExactly(MemoryState.SUPERSEDED);
    }

    @Test
    void anOrderNumberLeadsToWhereItWasSpokenOfLast() {
        remember("Order 4521 came broken.");
        clock.advance(java.time.Duration.ofHours(1));
        Memory newest = remember("We refund order 4521.");

        List<Desk.Named> named = engine.desk().named("#4521", 5);

        assertThat(named).hasSize(1);
        assertThat(named.getFirst().what().kind()).isEqualTo(EntityKind.ORDER);
        assertThat(named.getFirst().newest()).isEqualTo(newest.id());
        assertThat(named.getFirst().customer().handle()).isEqualTo("jane-doe");
    }
}
