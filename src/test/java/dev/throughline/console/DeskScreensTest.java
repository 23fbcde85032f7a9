package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Customer;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Progress;
import dev.throughline.settings.CustomerFilter;
import dev.throughline.settings.StoryFilter;
import dev.throughline.settings.Theme;
import dev.throughline.testing.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.PopupWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Draws the desk's states, light and dark, to `target/screens`.
@ExtendWith(Toolkit.class)
class DeskScreensTest {

    private static final Consumer<Window> A_MOMENT = _ -> { };
    private static final String MARA = "mara-lindqvist";

    @TempDir
    Path directory;

    @SafeVarargs
    private static void draw(String name, Supplier<? extends MemoryService> service, Locale locale, double width,
            double height, Consumer<Window>... steps) {
        ConsolePreferences preferences = ConsolePreferences.inMemory(WindowMemory.DEFAULT);
        preferences.saveDesk(preferences.loadDesk()
                .withLooked(MARA, DeskData.NOW.minus(Duration.ofHours(50))));
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            Window window = Toolkit.on(() -> new Window(service.get(), preferences, theme, locale, width, height));
            Toolkit.pulses(window.scene, 2);
            for (Consumer<Window> step : steps) {
                Toolkit.run(() -> step.accept(window));
                Toolkit.pulses(window.scene, 4);
            }
            String file = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            Toolkit.run(() -> {
                Picture.write(window.scene, file);
                popups().forEach(popup -> {
                    Picture.write(popup.getScene(), file + "-popup");
                    popup.hide();
                });
                window.stage.close();
            });
            assertThat(Files.exists(Path.of("target/screens", file + ".png"))).isTrue();
            preferences.saveDesk(preferences.loadDesk().withTabs(List.of(), "")
                    .withLooked(MARA, DeskData.NOW.minus(Duration.ofHours(50))));
        }
    }

    private static List<PopupWindow> popups() {
        return javafx.stage.Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast).toList();
    }

    private static void draw(String name, Consumer<Window> steps) {
        draw(name, () -> new FakeService(DeskData.standard()), Locale.ENGLISH, 1360, 860, steps);
    }

    private static Customer customer(Window window, String handle) {
        return window.wiring.customers.customers().stream().filter(each -> each.handle().equals(handle)).findFirst()
                .orElseThrow();
    }

    private static void openThree(Window window) {
        window.wiring.customers.togglePin(customer(window, "yui-tanaka"));
        for (String handle : List.of("layla-haddad", "jonas-von-und-zu-hohenstein-wittelsbach", MARA)) {
            window.wiring.customers.open(customer(window, handle));
        }
        window.wiring.customers.choose(CustomerFilter.EVERYONE);
    }

    @Test
    void tabsAndSections() {
        draw("desk-tabs", window -> {
            openThree(window);
            window.wiring.customers.pass(customer(window, "okan-demir"));
            window.wiring.tabs.previous();
            window.wiring.note.textProperty().set("She called: the refund has not arrived.");
        });
        draw("desk-tabs-narrow", () -> new FakeService(DeskData.standard()), Locale.GERMAN, 1100, 700, window -> {
            window.wiring.customers.customers().forEach(window.wiring.customers::open);
            window.wiring.tabs.pass(MARA);
        });
    }

    @Test
    void twiceAsLarge() {
        draw("desk-200", () -> new FakeService(DeskData.standard()), Locale.GERMAN, 1920, 1080, window -> {
            window.wiring.shell.look().textSizeProperty().set(200);
            openThree(window);
            window.wiring.story.filter(StoryFilter.NONE.withTypes(Set.of(MemoryType.EPISODIC)));
        });
    }

    @Test
    void loading() {
        draw("story-loading", () -> new FakeService(DeskData.standard()), Locale.ENGLISH, 1360, 860, window -> {
            window.tasks.hold();
            window.wiring.open.open(MARA);
        }, A_MOMENT, A_MOMENT, A_MOMENT);
    }

    @Test
    void search() {
        draw("desk-search-hit", window -> window.wiring.customers.textProperty().set("4521"));
        draw("desk-views", window -> {
            window.wiring.customers.choose(CustomerFilter.EVERYONE.withOpenTickets(true));
            ((MenuButton) window.scene.lookup("#views")).show();
        });
        draw("desk-view-empty", window -> window.wiring.customers.choose(CustomerFilter.EVERYONE.withPinned(true)));
    }

    @Test
    void orders() {
        draw("story-since", window -> window.wiring.open.open(MARA));
        draw("story-newest-first", window -> {
            if (!window.wiring.story.newestFirstProperty().get()) {
                window.wiring.story.toggleOrder();
            }
            window.wiring.open.open(MARA);
        });
    }

    @Test
    void crowded() {
        draw("story-crowded", () -> new FakeService(DeskData.crowded(5_000)), Locale.ENGLISH, 1360, 860, window -> {
            window.wiring.open.open(MARA);
            window.wiring.open.show(new Place.OfTicket("ticket-1100"));
        }, window -> {
            for (String text : List.of("One more.", "And another.")) {
                window.service.memories().store(Actor.rest("bot"), MemoryDraft.of("halden-desk", text)
                        .withTags(List.of("customer:" + MARA)).withCreated(DeskData.NOW));
            }
        });
    }

    @Test
    void filtered() {
        draw("story-filtered", window -> {
            window.wiring.open.open(MARA);
            window.wiring.story.filter(StoryFilter.NONE
                    .withStandings(Set.of(StoryFilter.Standing.ARCHIVED, StoryFilter.Standing.LIVE))
                    .withDays(DeskData.NOW.minus(Duration.ofDays(200)).atZone(ZoneOffset.UTC).toLocalDate(), null));
        });
        draw("story-filtered-away", window -> {
            window.wiring.open.open(MARA);
            window.wiring.story.filter(StoryFilter.NONE.withTypes(Set.of(MemoryType.PROCEDURAL)));
        });
        draw("story-archived", window -> {
            window.wiring.open.open(MARA);
            window.wiring.story.toggleArchived(window.service.memories().live(new MemoryId("m36")));
            window.wiring.open.select(new MemoryId("m36"));
            window.wiring.inspector.pin(true);
        });
    }

    @Test
    void popovers() {
        MemoryService engine = TestEngine.open(directory, Clock.fixed(DeskData.NOW, ZoneOffset.UTC));
        engine.transfer().importFile(Actor.cli(), Path.of("assets/demo/tickets.jsonl"), "halden-desk", Progress.NONE,
                Cancellation.NEVER);
        Consumer<Window> jonas = window -> window.wiring.open.open("jonas-feld");
        draw("popover-filter", () -> engine, Locale.ENGLISH, 1360, 860, jonas.andThen(window -> button(window, 0)));
        draw("popover-dates", () -> engine, Locale.ENGLISH, 1360, 860, jonas.andThen(window -> button(window, 1)));
        draw("popover-tickets", () -> engine, Locale.ENGLISH, 1360, 860,
                jonas.andThen(window -> ((Button) window.scene.lookup("#ticketCounts")).fire()));
        draw("popover-begin", () -> engine, Locale.ENGLISH, 1360, 860, jonas.andThen(window -> ticketRow(window, 2)));
        draw("popover-end", () -> engine, Locale.GERMAN, 1360, 860, jonas.andThen(window -> {
            window.wiring.tickets.handOffProperty().set(_ -> { });
            ticketRow(window, 1);
        }));
        engine.close();
    }

    @Test
    void imports() {
        Path file = Path.of("tickets.jsonl");
        draw("desk-imported", () -> {
            FakeService service = new FakeService(DeskData.standard());
            service.imported = new ImportReport(412, 0, 31, List.of(
                    new ImportReport.Problem("tickets.jsonl", 17, "turns is empty, must have at least one"),
                    new ImportReport.Problem("tickets.jsonl", 203, "is not JSON")), 2, 1.4);
            return service;
        }, Locale.ENGLISH, 1360, 860, window -> {
            window.wiring.imports.importFile(file);
            ((ToggleButton) window.scene.lookup(".import-why")).setSelected(true);
        });
        draw("desk-importing", () -> new FakeService(DeskData.empty()), Locale.ENGLISH, 1360, 860, window ->
                window.tasks.pretend("task.import", 1_240, 5_000, 310), A_MOMENT, A_MOMENT, A_MOMENT, A_MOMENT, A_MOMENT,
                A_MOMENT, A_MOMENT, A_MOMENT);
    }

    private static void button(Window window, int index) {
        List<Button> buttons = window.scene.lookup("#timelineBar").lookupAll(".button").stream()
                .map(Button.class::cast).toList();
        buttons.get(index).fire();
    }

    private static void ticketRow(Window window, int index) {
        List<Button> buttons = window.scene.lookup("#ticketRow").lookupAll(".button").stream()
                .map(Button.class::cast).toList();
        buttons.get(index).fire();
    }
}
