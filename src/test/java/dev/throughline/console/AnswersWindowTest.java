package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Recall;
import dev.throughline.settings.Theme;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The answers in the real window, without a display.
@ExtendWith(Toolkit.class)
class AnswersWindowTest {

    private static final String QUESTION = "refund order 4521";

    private final FakeService service = new FakeService(DeskData.standard());

    private Window window() {
        service.recalls.reranking = Recall.Reranking.DONE;
        return Toolkit.on(() -> new Window(service, Theme.LIGHT, Locale.ENGLISH, 900, 700));
    }

    private static void ask(Window window, boolean heldBack) {
        Toolkit.run(() -> {
            window.wiring.open.open("mara-lindqvist");
            if (heldBack) {
                window.tasks.hold();
            }
            window.wiring.recall.textProperty().set(QUESTION);
            window.scene.getRoot().layout();
        });
        settle(window);
    }

    /// Lets a few pulses pass.
    private static void settle(Window window) {
        Toolkit.pulses(window.scene, 4);
    }

    private static ListView<?> answers(Window window) {
        return (ListView<?>) window.scene.lookup("#answers");
    }

    private static List<String> order(Window window) {
        return answers(window).getItems().stream().map(item -> {
            String text = item.toString();
            return text.substring(text.indexOf("id="), text.indexOf(',', text.indexOf("id=")));
        }).toList();
    }

    private static VirtualFlow<?> flow(ListView<?> list) {
        return (VirtualFlow<?>) list.lookup(".virtual-flow");
    }

    @Test
    void underThePointerRowsStayAndTheChipPutsThemRight() {
        Window window = window();
        ask(window, true);
        Toolkit.run(() -> {
            Bounds bounds = answers(window).localToScene(answers(window).getLayoutBounds());
            Point2D middle = new Point2D(window.stage.getX() + window.scene.getX() + bounds.getCenterX(),
                    window.stage.getY() + window.scene.getY() + bounds.getCenterY());
            new Robot().mouseMove(middle);
        });
        settle(window);
        List<String> before = Toolkit.on(() -> order(window));
        Toolkit.run(() -> {
            assertThat(answers(window).isHover()).isTrue();
            window.tasks.releaseAll();
            assertThat(order(window).subList(0, before.size())).isEqualTo(before);
            Button better = (Button) window.scene.lookup("#better");
            assertThat(better.isVisible()).isTrue();
            assertThat(better.getText()).matches("Better order: \\d+ moved");
            better.fire();
            assertThat(order(window)).isNotEqualTo(before);
            assertThat(better.isVisible()).isFalse();
            new Robot().mouseMove(0, 0);
            window.stage.close();
        });
    }

    @Test
    void theSelectedAnswerStaysSelectedWhereverItGoes() {
        Window window = window();
        ask(window, true);
        Toolkit.run(() -> {
            ListView<?> list = answers(window);
            list.requestFocus();
            list.getSelectionModel().select(4);
            String chosen = order(window).get(4);
            window.tasks.releaseAll();
            assertThat(order(window).get(4)).isEqualTo(chosen);
            boolean mac = System.getProperty("os.name").startsWith("Mac");
            Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, !mac, false, mac));
            assertThat(window.wiring.recall.activeProperty().get()).isTrue();
            assertThat(order(window).indexOf(chosen)).isNotEqualTo(4);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(order(window).indexOf(chosen));
            window.stage.close();
        });
    }

    @Test
    void theFinalOrderKeepsTheScrollPosition() {
        Window window = window();
        ask(window, true);
        Toolkit.run(() -> {
            answers(window).scrollTo(8);
            answers(window).layout();
        });
        settle(window);
        double before = Toolkit.on(() -> {
            IndexedCell<?> first = flow(answers(window)).getFirstVisibleCell();
            return (double) first.getIndex();
        });
        Toolkit.run(window.tasks::releaseAll);
        settle(window);
        Toolkit.run(() -> {
            assertThat((double) flow(answers(window)).getFirstVisibleCell().getIndex()).isEqualTo(before);
            window.stage.close();
        });
    }

    @Test
    void escReturnsToTheSamePlaceInTheHistory() {
        Window window = window();
        Toolkit.run(() -> {
            window.wiring.open.open("mara-lindqvist");
            window.scene.getRoot().layout();
        });
        settle(window);
        Toolkit.run(() -> ((ListView<?>) window.scene.lookup("#timeline")).scrollTo(14));
        settle(window);
        double[] before = Toolkit.on(() -> place(window));
        ask(window, false);
        Toolkit.run(() -> window.press(answers(window), KeyCode.ESCAPE));
        settle(window);
        Toolkit.run(() -> {
            assertThat(place(window)).isEqualTo(before);
            assertThat(window.scene.getFocusOwner()).isEqualTo(window.scene.lookup("#timeline"));
            window.stage.close();
        });
    }

    private static double[] place(Window window) {
        IndexedCell<?> first = flow((ListView<?>) window.scene.lookup("#timeline")).getFirstVisibleCell();
        return new double[] {first.getIndex(), first.getLayoutY()};
    }

    @Test
    void aTraceFoldedOutAtTheEndIsBroughtIntoView() {
        Window window = window();
        ask(window, false);
        int last = Toolkit.on(() -> {
            ListView<?> list = answers(window);
            int row = flow(list).getLastVisibleCell().getIndex();
            list.requestFocus();
            list.getSelectionModel().select(row);
            window.press(list, KeyCode.RIGHT);
            return row;
        });
        settle(window);
        Toolkit.run(() -> {
            ListView<?> list = answers(window);
            IndexedCell<?> cell = flow(list).getVisibleCell(last);
            assertThat(cell.lookup(".trace")).isNotNull();
            double room = flow(list).getHeight();
            double below = cell.getLayoutY() + cell.getHeight() - room;
            assertThat(cell.getLayoutY()).isNotNegative();
            assertThat(below).as("hidden below, as far as it is not higher than the list")
                    .isLessThanOrEqualTo(Math.max(0, cell.getHeight() - room) + 1);
            window.press(list, KeyCode.LEFT);
            assertThat(cell.lookup(".trace")).isNull();
            window.stage.close();
        });
    }
}
