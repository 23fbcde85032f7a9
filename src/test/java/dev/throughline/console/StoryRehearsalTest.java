package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Sample;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.settings.Theme;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The rows nobody sees, which are made before the first customer and the first question.
@ExtendWith(Toolkit.class)
class StoryRehearsalTest {

    private static Window window() {
        return new Window(new FakeService(DeskData.standard()), Theme.LIGHT, Locale.ENGLISH, 1360, 860);
    }

    private static ListView<?> list(Window window, String id) {
        return (ListView<?>) window.scene.lookup(id);
    }

    /// All that is written in what is to be seen.
    private static String words(Window window) {
        window.scene.getRoot().applyCss();
        window.scene.getRoot().layout();
        return window.scene.getRoot().lookupAll("*").stream().filter(StoryRehearsalTest::seen)
                .map(node -> node instanceof Labeled label ? label.getText() : node instanceof Text text ? text.getText() : "")
                .collect(Collectors.joining("\n"));
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || each.getOpacity() < 0.01) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theWholeRehearsalLeavesTheWindowAsItWas() {
        Toolkit.run(() -> {
            Window window = window();
            String before = words(window);
            window.shell.rehearse();
            assertThat(words(window)).isEqualTo(before);
            assertThat(list(window, "#timeline").getItems()).isEmpty();
            assertThat(list(window, "#answers").getItems()).isEmpty();
            assertThat(list(window, "#timeline").isVisible()).isFalse();
            assertThat(window.scene.lookup(".answers-pane").isVisible()).isFalse();
            assertThat(window.scene.lookup(".palette").isVisible()).isFalse();
            window.close();
        });
    }

    @Test
    void nothingOfItIsSeenMeanwhile() {
        Toolkit.run(() -> {
            Window window = window();
            String before = words(window);
            window.shell.desk().story().rehearseEntries(new Sample(600, 0, 12));
            window.shell.desk().story().rehearseAnswers(new Sample(600, 0, 12));
            assertThat(words(window)).isEqualTo(before);
            assertThat(list(window, "#timeline").lookupAll(".story-cell")).isNotEmpty();
            window.close();
        });
    }

    @Test
    void aCustomerOpenedMeanwhileHasHisOwnRows() {
        Toolkit.run(() -> {
            Window window = window();
            window.shell.desk().story().rehearseEntries(new Sample(600, 0, 12));
            window.wiring.open.open("mara-lindqvist");
            window.shell.desk().story().rehearseEntries(new Sample(600, 0, 20));
            window.shell.desk().story().conceal();
            assertThat(words(window)).contains("Refund approved").doesNotContain("Sample");
            assertThat(list(window, "#timeline").getItems()).hasSizeGreaterThan(20);
            assertThat(list(window, "#timeline").isVisible()).isTrue();
            window.close();
        });
    }

    @Test
    void aQuestionAskedMeanwhileHasItsOwnAnswers() {
        Toolkit.run(() -> {
            Window window = window();
            window.shell.desk().story().rehearseAnswers(new Sample(600, 0, 12));
            window.wiring.open.open("mara-lindqvist");
            window.wiring.recall.textProperty().set("refund");
            window.shell.desk().story().rehearseAnswers(new Sample(600, 0, 20));
            assertThat(words(window)).contains("Refund approved").doesNotContain("Sample");
            window.shell.desk().story().conceal();
            assertThat(words(window)).contains("Refund approved").doesNotContain("Sample");
            window.close();
        });
    }
}
