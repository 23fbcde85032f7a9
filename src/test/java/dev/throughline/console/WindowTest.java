package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.MemoryId;
import dev.throughline.settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The real window, without a display.
@ExtendWith(Toolkit.class)
class WindowTest {

    private static Window window() {
        return new Window(new FakeService(DeskData.standard()), Theme.LIGHT, Locale.ENGLISH, 990, 800);
    }

    @Test
    void everyFocusableNodeHasAName() {
        for (Screen screen : Screen.values()) {
            Toolkit.run(() -> {
                Window window = window();
                window.wiring.open.open("mara-lindqvist");
                window.wiring.open.select(new MemoryId("m39"));
                window.wiring.recall.textProperty().set("refund");
                window.wiring.shell.navigation().go(screen);
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
                List<String> nameless = new ArrayList<>();
                walk(window.scene.getRoot(), nameless);
                window.stage.close();
                assertThat(nameless).as(screen.name()).isEmpty();
            });
        }
    }

    @Test
    void everyFocusableNodeOfTheSettingsAndTheLayersHasAName() {
        Toolkit.run(() -> {
            Window window = window();
            List<String> nameless = new ArrayList<>();
            for (SettingsSection section : SettingsSection.values()) {
                window.wiring.settings.model.show(section);
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
                walk(window.scene.getRoot(), nameless);
            }
            for (Command command : new Command[] {Command.SHOW_PALETTE, Command.SHOW_KEYS}) {
                window.wiring.shell.commands().run(command);
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
                walk(window.scene.getRoot(), nameless);
            }
            window.close();
            assertThat(nameless).isEmpty();
        });
    }

    static void walk(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        boolean part = node.getStyleClass().contains("arrow-button") || node.getParent() instanceof TextInputControl
                || node.getStyleClass().contains("date-picker-display-node")
                || node.getClass().getName().contains("$FakeFocus");
        if (node.isFocusTraversable() && !part && node.getAccessibleText() == null
                && !(node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank())) {
            nameless.add(node.getClass().getSimpleName() + " " + node.getStyleClass() + " " + node.getId());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, nameless));
        }
    }

    @Test
    void searchEnterOpensTheCustomer() {
        Toolkit.run(() -> {
            Window window = window();
            TextField search = (TextField) window.scene.lookup("#search");
            search.setText("okan");
            press(search, KeyCode.ENTER, false);
            assertThat(window.wiring.open.customer().orElseThrow().handle()).isEqualTo("okan-demir");
            window.stage.close();
        });
    }

    @Test
    void escapeReturnsFromTheAnswersToTheSamePlace() {
        Toolkit.run(() -> {
            Window window = window();
            window.wiring.open.open("mara-lindqvist");
            ListView<?> timeline = (ListView<?>) window.scene.lookup("#timeline");
            TextField question = (TextField) window.scene.lookup("#question");
            question.setText("refund order 4521");
            ListView<?> answers = (ListView<?>) window.scene.lookup("#answers");
            assertThat(timeline.isVisible()).isFalse();
            press(question, KeyCode.DOWN, false);
            assertThat(answers.getSelectionModel().getSelectedIndex()).isZero();
            press(answers, KeyCode.ESCAPE, false);
            assertThat(timeline.isVisible()).isTrue();
            window.stage.close();
        });
    }

    @Test
    void enterOnAnAnswerOpensItInTheTimeline() {
        Toolkit.run(() -> {
            Window window = window();
            window.wiring.open.open("mara-lindqvist");
            window.wiring.recall.textProperty().set("SAML-0217");
            ListView<?> answers = (ListView<?>) window.scene.lookup("#answers");
            answers.getSelectionModel().selectFirst();
            press(answers, KeyCode.ENTER, false);
            ListView<?> timeline = (ListView<?>) window.scene.lookup("#timeline");
            assertThat(timeline.isVisible()).isTrue();
            assertThat(timeline.getSelectionModel().getSelectedItem().toString()).contains("SAML-0217");
            window.stage.close();
        });
    }

    @Test
    void textIsEditedInPlaceAndEscapeGivesTheOldBack() {
        Toolkit.run(() -> {
            Window window = new Window(new FakeService(DeskData.standard()), Theme.LIGHT, Locale.ENGLISH, 1360, 800);
            window.wiring.open.open("mara-lindqvist");
            window.wiring.open.select(new MemoryId("m39"));
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            TextInputControl content = (TextInputControl) window.scene.lookup("#content");
            String old = content.getText();
            content.setText("Something else");
            press(content, KeyCode.ESCAPE, false);
            assertThat(content.getText()).isEqualTo(old);
            content.setText("Refund sent.");
            press(content, KeyCode.ENTER, true);
            assertThat(window.wiring.open.selectedProperty().get().content()).isEqualTo("Refund sent.");
            window.wiring.inspector.undo();
            assertThat(content.getText()).isEqualTo(old);
            window.stage.close();
        });
    }

    @Test
    void fiveThousandMemoriesAreFewNodes() {
        Toolkit.run(() -> {
            Window window = new Window(new FakeService(DeskData.crowded(5_000)), Theme.LIGHT, Locale.ENGLISH, 990, 800);
            window.wiring.open.open("mara-lindqvist");
            window.scene.getRoot().layout();
            ListView<?> timeline = (ListView<?>) window.scene.lookup("#timeline");
            assertThat(timeline.getItems()).hasSizeGreaterThan(5_000);
            assertThat(timeline.lookupAll(".story-cell")).hasSizeLessThan(120);
            for (int i = 0; i < timeline.getItems().size(); i += 100) {
                timeline.scrollTo(i);
                timeline.layout();
            }
            assertThat(timeline.lookupAll(".story-cell")).hasSizeLessThan(120);
            window.stage.close();
        });
    }

    private static void press(Node target, KeyCode key, boolean shortcut) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut && !mac, false,
                shortcut && mac));
    }
}
