package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.console.undertaking.HandOffView;
import dev.throughline.console.undertaking.NotingView;
import dev.throughline.console.undertaking.StripView;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Progress;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import dev.throughline.settings.Theme;
import dev.throughline.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The strip, the hand-off and the noting card by themselves: over the demo desk, crowded, empty, failing, narrow, large.
/// The pictures go to `target/screens`.
@ExtendWith(Toolkit.class)
class UndertakingScreensTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(date|weekday):([0-9-]+)}}");
    private static final String MARA = "mara-lindqvist";

    @TempDir
    static Path directory;

    private static MemoryService engine;

    @BeforeAll
    static void fill() throws IOException {
        engine = TestEngine.open(directory, Clock.fixed(DeskData.NOW, ZoneOffset.UTC));
        Path tickets = directory.resolve("tickets.jsonl");
        Files.write(tickets, Files.readAllLines(Path.of("assets/demo/tickets.jsonl")).stream()
                .map(UndertakingScreensTest::dated).toList());
        engine.transfer().importFile(Actor.cli(), tickets, "halden-desk", Progress.NONE, Cancellation.NEVER);
    }

    private static String dated(String line) {
        Locale language = line.contains("\"locale\": \"de") ? Locale.GERMAN : Locale.ENGLISH;
        return PLACEHOLDER.matcher(line).replaceAll(found -> LocalDate.parse(found.group(2)).format(
                DateTimeFormatter.ofPattern(found.group(1).equals("date") ? "d MMMM yyyy" : "EEEE", language)));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /// A view in a scene of its own, over a window's models.
    private record Stand(Window window, Stage stage, Scene scene) {

        static Stand of(MemoryService service, Theme theme, Locale locale, Class<?> view, double width, double height,
                double size) {
            Window window = new Window(service, theme, locale, 800, 600);
            Parent root = window.wiring.views().load(view);
            VBox box = new VBox(root);
            box.getStyleClass().addAll("root", "pane");
            box.setStyle("-fx-padding: 12px; -fx-font-size: " + size + "px");
            Scene scene = new Scene(box, width, height);
            scene.getStylesheets().setAll(window.scene.getStylesheets());
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new Stand(window, stage, scene);
        }

        void close() {
            stage.close();
            window.stage.close();
        }
    }

    private static void draw(String name, MemoryService service, Class<?> view, double width, double height, double size,
            Locale locale, Consumer<Stand> steps) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            Stand stand = Toolkit.on(() -> Stand.of(service, theme, locale, view, width, height, size));
            Toolkit.run(() -> steps.accept(stand));
            Toolkit.run(() -> stand.scene().getRoot().layout());
            Toolkit.run(() -> {});
            Toolkit.run(() -> {
                Picture.write(stand.scene(), name + "-" + theme.name().toLowerCase(Locale.ROOT));
                stand.close();
            });
        }
    }

    private static void draw(String name, MemoryService service, double width, double height, Consumer<Stand> steps) {
        draw(name, service, StripView.class, width, height, 14, Locale.ENGLISH, steps);
    }

    private static Consumer<Stand> opened(String handle) {
        return stand -> stand.window().wiring.open.open(handle);
    }

    private static FakeService crowd() {
        FakeService service = new FakeService(DeskData.standard());
        for (int i = 0; i < 90; i++) {
            Kind kind = i % 2 == 0 ? Kind.TRIED : Kind.PROMISED;
            service.undertakings.all.add(new Undertaking("u" + i, MARA, kind,
                    kind == Kind.TRIED ? "restarted the hub in room " + i + " and cleared the cache of the app on three phones"
                            : "refund of €" + i + ".00 for order " + (4500 + i) + " to the account she named",
                    new MemoryId("m39"), DeskData.NOW.minus(Duration.ofDays(i)), kind == Kind.TRIED ? "Mara" : "ines-agent",
                    kind == Kind.TRIED ? null : DeskData.NOW.plus(Duration.ofDays(i % 20 - 9)),
                    Outcome.values()[i % 3], false));
        }
        return service;
    }

    @Test
    void demoDesk() {
        draw("strip-mara", engine, 790, 200, opened(MARA));
        draw("strip-samuel", engine, 790, 200, opened("samuel-okwuosa"));
        draw("strip-birgit-german", engine, StripView.class, 790, 200, 14, Locale.GERMAN, opened("birgit-hoffmann"));
        draw("strip-one-side", engine, 790, 120, opened("theo-papadakis"));
        draw("strip-folded", engine, 790, 60, opened(MARA).andThen(stand -> stand.window().wiring.strip.toggle()));
        draw("strip-nothing", engine, 790, 60, opened("dario-fontanesi"));
        draw("strip-narrow", engine, 420, 330, opened(MARA));
        draw("strip-large", engine, StripView.class, 1360, 420, 28, Locale.ENGLISH, opened(MARA));
    }

    @Test
    void crowded() {
        draw("strip-crowded", crowd(), 790, 220, opened(MARA));
        draw("strip-crowded-whole", crowd(), 790, 340, opened(MARA).andThen(stand ->
                stand.window().wiring.strip.wholeProperty(Kind.PROMISED).set(true)));
    }

    @Test
    void failing() {
        FakeService service = new FakeService(DeskData.standard());
        service.undertakings.broken = true;
        draw("strip-failing", service, 790, 60, opened(MARA));
    }

    @Test
    void lineInHand() {
        draw("strip-focused", engine, 790, 200, opened(MARA).andThen(stand -> row(stand, 0).requestFocus()));
        draw("strip-editing", engine, 790, 200, opened(MARA).andThen(stand -> {
            row(stand, 0).requestFocus();
            press(row(stand, 0), KeyCode.F2);
        }));
    }

    @Test
    void handOff() {
        draw("hand-off", engine, HandOffView.class, 760, 560, 14, Locale.ENGLISH, stand ->
                stand.window().wiring.handOff.prepare(MARA, "ticket-1217"));
        draw("hand-off-german", engine, HandOffView.class, 760, 560, 14, Locale.GERMAN, stand ->
                stand.window().wiring.handOff.prepare("birgit-hoffmann", "ticket-1211"));
        draw("hand-off-failing", engine, HandOffView.class, 760, 560, 14, Locale.ENGLISH, stand ->
                stand.window().wiring.handOff.prepare(MARA, "no-such-ticket"));
    }

    @Test
    void noting() {
        draw("noting", engine, NotingView.class, 420, 150, 14, Locale.ENGLISH, stand -> {
            Memory memory = engine.desk().story(MARA).memories().getFirst();
            stand.window().wiring.noting.notePromised(memory, "");
        });
    }

    private static Node row(Stand stand, int index) {
        return List.copyOf(stand.scene().getRoot().lookupAll(".undertaking")).get(index);
    }

    private static void press(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static List<String> texts(Stand stand) {
        return stand.scene().getRoot().lookupAll(".undertaking-text").stream().map(node -> ((Label) node).getText()).toList();
    }

    @Test
    void theKeyboardAloneReachesTheTurnTakesALineOffAndBringsItBack() {
        Toolkit.run(() -> {
            Stand stand = Stand.of(engine, Theme.LIGHT, Locale.ENGLISH, StripView.class, 790, 200, 14);
            stand.window().wiring.open.open("casper-lund");
            List<String> before = texts(stand);
            row(stand, 0).requestFocus();
            press(row(stand, 0), KeyCode.DOWN);
            assertThat(row(stand, 1).isFocused()).isTrue();
            press(row(stand, 1), KeyCode.ENTER);
            assertThat(stand.window().wiring.open.shownProperty().get()).isNotNull();
            press(row(stand, 1), KeyCode.DELETE);
            assertThat(texts(stand)).isNotEqualTo(before);
            assertThat(row(stand, 1).isFocused()).isTrue();
            assertThat(stand.window().notices.currentProperty().get().text()).isEqualTo("Taken off the list");
            stand.window().wiring.inspector.undo();
            assertThat(texts(stand)).isEqualTo(before);
            stand.close();
        });
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        Toolkit.run(() -> {
            for (Class<?> view : List.of(StripView.class, HandOffView.class, NotingView.class)) {
                Stand stand = Stand.of(crowd(), Theme.LIGHT, Locale.ENGLISH, view, 790, 400, 14);
                stand.window().wiring.open.open(MARA);
                stand.scene().getRoot().applyCss();
                stand.scene().getRoot().lookupAll("*").stream().filter(Node::isFocusTraversable)
                        .filter(Node::isVisible).forEach(node -> assertThat(name(node)).as(node.toString()).isNotBlank());
                stand.close();
            }
        });
    }

    private static String name(Node node) {
        return node instanceof javafx.scene.control.Labeled labeled && node.getAccessibleText() == null
                ? labeled.getText() : node.getAccessibleText();
    }
}
