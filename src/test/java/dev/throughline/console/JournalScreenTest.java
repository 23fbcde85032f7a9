package dev.throughline.console;

import atlantafx.base.controls.ToggleSwitch;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Filter;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Progress;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Signal;
import dev.throughline.settings.Theme;
import dev.throughline.testing.SettableClock;
import dev.throughline.testing.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Draws the screen of changes in its states to `target/screens`, crowded with the demo desk and the real engine.
@ExtendWith(Toolkit.class)
class JournalScreenTest {

    private static final Actor BOT = Actor.rest("halden-bot");
    private static final Actor DESK = Actor.console();

    @TempDir
    static Path directory;

    private static MemoryService engine;

    @BeforeAll
    static void aBusyDay() {
        SettableClock clock = new SettableClock(DeskData.NOW.minus(Duration.ofDays(3)));
        engine = TestEngine.open(directory, clock);
        engine.transfer().importFile(Actor.cli(), Path.of("assets/demo/tickets.jsonl"), "halden-desk", Progress.NONE,
                Cancellation.NEVER);
        List<Memory> memories = engine.memories().list(Scope.wholeDesk(), Filter.LIVE, 0, 60).items();
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofMinutes(97));
            aStep(i, memories.get(i), memories.get(59 - i / 2));
        }
        engine.memories().editAll(DESK, memories.subList(0, 14).stream().collect(
                Collectors.toMap(Memory::id, _ -> MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED))));
        engine.memories().edit(BOT, memories.get(50).id(), MemoryEdit.NOTHING.withImportance(0.3));
        clock.advance(Duration.ofMinutes(2));
        engine.memories().edit(DESK, memories.get(50).id(), MemoryEdit.NOTHING.withImportance(0.82));
    }

    private static void aStep(int i, Memory memory, Memory other) {
        switch (i % 10) {
            case 0 -> engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withImportance(0.8));
            case 1 -> engine.memories().store(BOT, MemoryDraft.of("halden-desk",
                    "The customer asked once more where the parcel is.").withTags(memory.tags()));
            case 2 -> engine.memories().edit(BOT, memory.id(), MemoryEdit.NOTHING.withContent(
                    memory.content() + " Confirmed on the phone."));
            case 3 -> engine.journal().undo(DESK);
            case 4 -> engine.graph().link(DESK, memory.id(), other.id(), LinkType.LINKED_BY);
            case 5 -> engine.feedback().give(BOT, memory.id(), Signal.UPVOTE);
            case 6 -> engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withTags(
                    Stream.concat(memory.tags().stream(), Stream.of("vip")).toList()));
            case 7 -> engine.lifecycle().change(DESK, DecayPolicy.scaled(Curve.EXPONENTIAL, 200 + i, 0));
            case 8 -> engine.memories().edit(BOT, memory.id(), MemoryEdit.NOTHING.withImportance(0.1));
            default -> engine.journal().revert(DESK, engine.journal().entries(
                    JournalQuery.newest(1).withDoors(Set.of(Actor.Door.REST)))
                    .getFirst().command());
        }
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static void draw(String name, MemoryService service, double width, double height, Locale locale,
            Consumer<Window> steps) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            Window window = Toolkit.on(() -> new Window(service, theme, locale, width, height));
            Toolkit.run(() -> {
                window.wiring.shell.navigation().go(Screen.JOURNAL);
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
            });
            Toolkit.run(() -> steps.accept(window));
            Toolkit.run(() -> window.scene.getRoot().layout());
            Toolkit.run(() -> {});
            Toolkit.run(() -> {
                Picture.write(window.scene, name + "-" + theme.name().toLowerCase(Locale.ROOT));
                window.stage.close();
            });
        }
    }

    private static ListView<?> list(Window window) {
        return (ListView<?>) window.scene.lookup(".journal .plain-list");
    }

    @Test
    void crowded() {
        draw("changes", engine, 1360, 860, Locale.ENGLISH, _ -> {});
        draw("changes-selected", engine, 1360, 860, Locale.ENGLISH, window -> list(window).getSelectionModel().select(2));
        draw("changes-bulk", engine, 1360, 860, Locale.ENGLISH, window -> list(window).getSelectionModel().select(3));
        draw("changes-german", engine, 1360, 860, Locale.GERMAN, window -> list(window).getSelectionModel().select(9));
    }

    @Test
    void whatIsInTheWay() {
        draw("changes-hindered", engine, 1360, 860, Locale.ENGLISH, window -> list(window).getSelectionModel().select(2));
        draw("changes-taken-back", engine, 1360, 860, Locale.ENGLISH, window -> list(window).getSelectionModel().select(5));
        draw("changes-standing", engine, 1360, 860, Locale.ENGLISH, window ->
                ((ToggleSwitch) window.scene.lookup(".journal .toggle-switch")).setSelected(true));
    }

    @Test
    void whatJustCameIn() {
        draw("changes-fresh", engine, 1360, 860, Locale.ENGLISH, window -> {
            list(window).getSelectionModel().select(4);
            window.wiring.edits.undo();
            window.wiring.edits.redo();
            window.scene.getRoot().layout();
            // The real highlight is over before the picture is taken.
            window.scene.getRoot().lookupAll(".deed-cell").stream().skip(1).limit(2).forEach(cell ->
                    cell.pseudoClassStateChanged(PseudoClass.getPseudoClass("fresh"), true));
        });
    }

    @Test
    void narrow() {
        draw("changes-1100x700", engine, 1100, 700, Locale.GERMAN, window -> list(window).getSelectionModel().select(3));
        draw("changes-800", engine, 800, 700, Locale.ENGLISH, window -> list(window).getSelectionModel().select(3));
        draw("changes-large", engine, 1360, 860, Locale.GERMAN, window -> {
            window.wiring.shell.look().textSizeProperty().set(200);
            list(window).getSelectionModel().select(3);
        });
    }

    @Test
    void emptyAndFailing() {
        draw("changes-empty", new FakeService(DeskData.empty()), 1360, 860, Locale.ENGLISH, _ -> {});
        draw("changes-no-match", engine, 1360, 860, Locale.ENGLISH, window -> {
            ((ToggleButton) window.scene.getRoot().lookupAll(".journal .right-pill").iterator().next()).fire();
        });
        FakeService broken = new FakeService(DeskData.standard());
        broken.breakJournal(true);
        draw("changes-failing", broken, 1360, 860, Locale.ENGLISH, _ -> {});
    }
}
