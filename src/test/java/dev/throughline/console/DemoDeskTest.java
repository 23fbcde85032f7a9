package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Screen;
import dev.throughline.console.recall.RecallScope;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Progress;
import dev.throughline.settings.Theme;
import dev.throughline.testing.TestEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The console over the real engine and the demo desk.
@ExtendWith(Toolkit.class)
class DemoDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");

    @TempDir
    static Path directory;

    private static MemoryService engine;

    @BeforeAll
    static void fill() {
        engine = TestEngine.open(directory, Clock.fixed(NOW, ZoneOffset.UTC));
        engine.transfer().importFile(Actor.cli(), Path.of("assets/demo/tickets.jsonl"), "halden-desk", Progress.NONE,
                Cancellation.NEVER);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static void draw(String name, Consumer<Window> steps) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            Window window = Toolkit.on(() -> new Window(engine, theme, Locale.ENGLISH, 1360, 860));
            Toolkit.run(() -> steps.accept(window));
            Toolkit.run(() -> window.scene.getRoot().layout());
            Toolkit.run(() -> {
                Picture.write(window.scene, name + "-" + theme.name().toLowerCase(Locale.ROOT));
                window.stage.close();
            });
        }
    }

    private static String busiest() {
        return engine.desk().customers("", 1_000).stream()
                .max((a, b) -> Integer.compare(a.memories(), b.memories())).orElseThrow().handle();
    }

    @Test
    void deskRecallAndGraph() {
        draw("demo-desk", window -> {
            window.wiring.open.open(busiest());
            window.wiring.open.select(window.wiring.open.storyProperty().get().memories().getLast());
        });
        draw("demo-recall", window -> {
            window.wiring.open.open(busiest());
            window.wiring.recall.textProperty().set("what was promised about the refund");
            window.scene.lookup("#answers").requestFocus();
            assertThat(window.wiring.recall.recallProperty().get().items()).isNotEmpty();
        });
        draw("demo-recall-trace", window -> {
            window.wiring.open.open(busiest());
            window.wiring.recall.textProperty().set("refund for the order");
            window.wiring.recall.toggleTrace();
        });
        draw("demo-recall-desk", window -> {
            window.wiring.open.open(busiest());
            window.wiring.recall.scopeProperty().set(RecallScope.DESK);
            window.wiring.recall.textProperty().set("lamp arrived broken, refund");
            assertThat(window.wiring.recall.recallProperty().get().items()).isNotEmpty();
        });
        draw("demo-recall-number", window -> {
            window.wiring.recall.textProperty().set("SAML-0217");
            window.wiring.recall.toggleTrace();
        });
        draw("demo-graph", window -> {
            window.wiring.open.open(busiest());
            window.wiring.shell.navigation().go(Screen.GRAPH);
        });
        draw("demo-graph-3", window -> {
            window.wiring.open.open(busiest());
            window.wiring.shell.navigation().go(Screen.GRAPH);
            window.wiring.graph.depthProperty().set(3);
        });
        draw("demo-health", window -> window.wiring.shell.navigation().go(Screen.HEALTH));
    }

    @Test
    void anEditIsUndoneThroughTheJournal() {
        draw("demo-edited", window -> {
            window.wiring.open.open(busiest());
            var last = window.wiring.open.storyProperty().get().memories().getLast();
            window.wiring.open.select(last);
            window.wiring.inspector.setImportance(0.9);
            assertThat(engine.memories().live(last.id()).importance()).isEqualTo(0.9);
            window.wiring.inspector.undo();
            assertThat(engine.memories().live(last.id()).importance()).isEqualTo(last.importance());
            window.wiring.inspector.redo();
            window.wiring.inspector.addTag("callback");
            window.wiring.inspector.keepFor(java.time.Duration.ofDays(30));
        });
    }

    @Test
    void anArchivedMemoryIsRestored() {
        Toolkit.run(() -> {
            Window window = new Window(engine, Theme.LIGHT, Locale.GERMAN, 990, 800);
            window.wiring.open.open(busiest());
            var first = window.wiring.open.storyProperty().get().memories().getFirst();
            window.wiring.open.select(first);
            window.wiring.inspector.archive();
            assertThat(engine.memories().find(first.id()).orElseThrow().state()).isEqualTo(MemoryState.ARCHIVED);
            window.wiring.inspector.restore();
            assertThat(engine.memories().live(first.id()).state()).isEqualTo(MemoryState.ACTIVE);
            window.stage.close();
        });
    }

    @Test
    void aTicketOfTheGraphOpens() {
        Toolkit.run(() -> {
            Window window = new Window(engine, Theme.LIGHT, Locale.ENGLISH, 990, 800);
            window.wiring.open.open(busiest());
            window.wiring.shell.navigation().go(Screen.GRAPH);
            EgoGraph.Node ticket = window.wiring.graph.graphProperty().get().nodes().stream()
                    .filter(node -> node.entity().kind() == EntityKind.TICKET && node.session() != null)
                    .findFirst().orElseThrow();
            window.wiring.graph.open(ticket);
            assertThat(window.wiring.shell.navigation().screenProperty().get()).isEqualTo(Screen.DESK);
            assertThat(window.wiring.open.shownProperty().get()).isNotNull();
            window.stage.close();
        });
    }
}
