package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.HandOff;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import dev.throughline.settings.Theme;
import dev.throughline.testing.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A hand-off over the real engine: saved, ended, taken back; what it repeats is not tried or promised once more. And
/// what a bot writes shows in the strip at once.
@ExtendWith(Toolkit.class)
class HandOffTest {

    @TempDir
    Path directory;

    private static Memory said(MemoryService engine, String role, String text) {
        return engine.memories().store(Actor.rest("bot"), MemoryDraft.of("kb", text).withSession("s")
                .withTags(List.of("customer:jane"))
                .withMetadata(new Metadata(Map.of("role", role, "author", role.equals("customer") ? "jane" : "ines"))))
                .memory();
    }

    @Test
    void itIsSavedAndTheTicketEndedInTwoStepsThatUndoTakesBack() {
        try (MemoryService engine = TestEngine.open(directory)) {
            said(engine, "customer", "I cleared the cache. Can you help me?");
            said(engine, "agent", "I will call you back tomorrow.");
            List<Undertaking> before = engine.undertakings().of("jane");
            Toolkit.run(() -> {
                Window window = new Window(engine, Theme.LIGHT, Locale.ENGLISH, 800, 600);
                var card = window.wiring.handOff;
                window.wiring.open.open("jane");
                card.prepare("jane", "s");
                assertThat(card.textProperty().get()).contains("Wants: Can you help me?", "- cleared the cache",
                        "- call you back");
                assertThat(card.endableProperty().get()).isTrue();
                card.saveAndEnd();
                assertThat(card.wantedProperty().get()).isFalse();

                Session ended = engine.sessions().find("s").orElseThrow();
                assertThat(ended.open()).isFalse();
                assertThat(ended.summary()).startsWith("Hand-off: jane");
                Memory note = engine.sessions().memories("s").getLast();
                assertThat(note.tags()).containsExactly("customer:jane", HandOff.TAG);
                assertThat(note.importance()).isEqualTo(0.8);
                assertThat(engine.undertakings().of("jane")).isEqualTo(before);

                window.wiring.inspector.undo();
                assertThat(engine.sessions().find("s").orElseThrow().open()).isTrue();
                assertThat(engine.sessions().memories("s")).hasSize(2);
                window.stage.close();
            });
        }
    }

    @Test
    void whatABotWritesShowsAtOnceAndUndoReachesTheStrip() {
        try (MemoryService engine = TestEngine.open(directory)) {
            said(engine, "customer", "I cleared the cache.");
            Toolkit.run(() -> {
                Window window = new Window(engine, Theme.LIGHT, Locale.ENGLISH, 800, 600);
                var strip = window.wiring.strip;
                window.wiring.open.open("jane");
                assertThat(strip.summaryProperty().get()).isEqualTo("1 tried · no promise open");
                said(engine, "agent", "I will call you back tomorrow.");
                assertThat(strip.summaryProperty().get()).isEqualTo("1 tried · 1 promised");
                Undertaking promise = engine.undertakings().of("jane").getFirst();
                engine.undertakings().correct(Actor.console(), promise.withOutcome(Undertaking.Outcome.DISMISSED));
                assertThat(strip.summaryProperty().get()).isEqualTo("1 tried · no promise open");
                window.wiring.inspector.undo();
                assertThat(strip.summaryProperty().get()).isEqualTo("1 tried · 1 promised");
                window.stage.close();
            });
        }
    }
}
