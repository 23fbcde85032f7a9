package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.SessionDraft;
import org.junit.jupiter.api.Test;

/// What a session ends with.
class EngineSessionsTest extends EngineTest {

    private static final MemoryDraft LAST = MemoryDraft.of("desk", "The money is on its way.").withSession("s");

    private boolean isOpen() {
        return engine.sessions().find("s").orElseThrow().open();
    }

    @Test
    void theLastWordAndTheEndAreOneChange() {
        engine.sessions().start(Actor.console(), new SessionDraft("s", "desk", null, null));
        Session ended = engine.sessions().endWith(Actor.console(), LAST);
        assertThat(ended.open()).isFalse();
        assertThat(ended.summary()).isEqualTo(LAST.content());
        assertThat(engine.sessions().memories("s")).hasSize(1);

        engine.journal().undo(Actor.console());
        assertThat(isOpen()).isTrue();
        assertThat(engine.sessions().memories("s")).isEmpty();
        assertThat(engine.sessions().find("s").orElseThrow().summary()).isNull();

        engine.journal().redo(Actor.console());
        assertThat(isOpen()).isFalse();
        assertThat(engine.sessions().memories("s")).hasSize(1);
    }

    @Test
    void oneThatHasEndedKeepsItsSummary() {
        engine.sessions().start(Actor.console(), new SessionDraft("s", "desk", null, null));
        engine.sessions().end(Actor.console(), "s", "Done.");
        Session ended = engine.sessions().endWith(Actor.console(), LAST);
        assertThat(ended.summary()).isEqualTo("Done.");
        assertThat(engine.sessions().memories("s")).hasSize(1);
    }

    @Test
    void nothingIsStoredWhereThereIsNoSession() {
        assertThatThrownBy(() -> engine.sessions().endWith(Actor.console(), LAST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> engine.sessions().endWith(Actor.console(), MemoryDraft.of("desk", "Bye.")))
                .isInstanceOf(InvalidRequest.class).hasMessageContaining("session");
        assertThat(engine.memories().list(Scope.wholeDesk(), Filter.LIVE, 0, 10).items()).isEmpty();
        assertThat(engine.sessions().find("s")).isEmpty();
    }
}
