package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.recall.RecallScope;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.InferenceFailure;
import dev.throughline.memory.Recall;
import dev.throughline.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Draws the recall box in its states, light and dark, to `target/screens`.
@ExtendWith(Toolkit.class)
class RecallScreensTest {

    private static final String QUESTION = "refund order 4521";

    private static void draw(String name, double width, double height, Locale locale, Consumer<FakeService> before,
            Consumer<Window> steps) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            FakeService service = new FakeService(DeskData.standard());
            before.accept(service);
            Window window = Toolkit.on(() -> new Window(service, theme, locale, width, height));
            Toolkit.run(() -> steps.accept(window));
            Toolkit.run(() -> window.scene.getRoot().layout());
            Toolkit.run(() -> {});
            String file = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            Toolkit.run(() -> {
                Picture.write(window.scene, file);
                window.stage.close();
            });
            assertThat(Files.exists(Path.of("target/screens", file + ".png"))).isTrue();
        }
    }

    private static void draw(String name, Consumer<FakeService> before, Consumer<Window> steps) {
        draw(name, 1360, 860, Locale.ENGLISH, before, steps);
    }

    private static void ask(Window window, String question) {
        window.wiring.open.open("mara-lindqvist");
        window.wiring.recall.textProperty().set(question);
    }

    @Test
    void stages() {
        draw("recall-1-words", _ -> {}, window -> {
            window.wiring.open.open("mara-lindqvist");
            window.tasks.hold();
            window.wiring.recall.textProperty().set(QUESTION);
        });
        draw("recall-2-meaning", service -> service.recalls.reranking = Recall.Reranking.DONE, window -> {
            window.wiring.open.open("mara-lindqvist");
            window.tasks.hold();
            window.wiring.recall.textProperty().set(QUESTION);
        });
        draw("recall-3-reranked", service -> service.recalls.reranking = Recall.Reranking.DONE,
                window -> ask(window, QUESTION));
        draw("recall-not-reranked", service -> service.recalls.reranking = Recall.Reranking.CUT_BY_DEADLINE,
                window -> ask(window, QUESTION));
    }

    @Test
    void aBetterOrderWaits() {
        draw("recall-better-order", service -> service.recalls.reranking = Recall.Reranking.DONE, window -> {
            window.wiring.open.open("mara-lindqvist");
            window.tasks.hold();
            window.wiring.recall.textProperty().set(QUESTION);
            ListView<?> answers = (ListView<?>) window.scene.lookup("#answers");
            answers.requestFocus();
            answers.getSelectionModel().select(2);
            window.tasks.releaseAll();
        });
    }

    @Test
    void trace() {
        draw("recall-trace", service -> service.recalls.reranking = Recall.Reranking.DONE, window -> {
            ask(window, QUESTION);
            window.wiring.recall.toggleTrace();
        });
        draw("recall-trace-words-only", service -> service.modelMissing = true, window -> {
            ask(window, "refund");
            window.wiring.recall.toggleTrace();
        });
    }

    @Test
    void wholeDesk() {
        draw("recall-desk", _ -> {}, window -> {
            ask(window, "refund looking");
            window.wiring.recall.scopeProperty().set(RecallScope.DESK);
        });
        draw("recall-desk-nobody-open", _ -> {}, window -> window.wiring.recall.textProperty().set("looking into it"));
    }

    @Test
    void nothingFoundAndFailing() {
        draw("recall-nothing", _ -> {}, window -> ask(window, "zeppelin"));
        draw("recall-nothing-desk", _ -> {}, window -> {
            ask(window, "zeppelin");
            window.wiring.recall.scopeProperty().set(RecallScope.DESK);
        });
        draw("recall-failing", _ -> {}, window -> {
            window.wiring.open.open("mara-lindqvist");
            ((FakeService) window.service).broken = true;
            window.wiring.recall.textProperty().set(QUESTION);
        });
        draw("recall-half", service -> service.recalls.failure = new InferenceFailure("out of memory", null),
                window -> ask(window, QUESTION));
    }

    @Test
    void narrowGermanAndLarge() {
        draw("recall-1100-de", 1100, 700, Locale.GERMAN, service -> service.recalls.reranking = Recall.Reranking.FAILED,
                window -> {
                    ask(window, QUESTION);
                    window.wiring.recall.toggleTrace();
                });
        draw("recall-200-percent", 1360, 860, Locale.GERMAN,
                service -> service.recalls.reranking = Recall.Reranking.CUT_BY_DEADLINE, window -> {
                    window.wiring.shell.look().textSizeProperty().set(200);
                    ask(window, QUESTION);
                    window.wiring.recall.toggleTrace();
                });
    }

    @Test
    void foundInItsTicket() {
        draw("recall-found-in-ticket", _ -> {}, window -> {
            ask(window, QUESTION);
            ListView<?> answers = (ListView<?>) window.scene.lookup("#answers");
            answers.getSelectionModel().select(1);
            window.press(answers, KeyCode.ENTER);
        });
    }
}
