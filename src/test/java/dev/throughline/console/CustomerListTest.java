package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.OutsideTask;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.settings.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nobody is opened but by a person's choice: rows that move under the selection are not one.
@ExtendWith(Toolkit.class)
class CustomerListTest {

    private static final List<String> EVERYBODY = List.of("mara-lindqvist", "layla-haddad", "yui-tanaka");

    private static Window window(String open) {
        return Toolkit.on(() -> {
            Window window = new Window(new FakeService(DeskData.standard()), Theme.LIGHT, Locale.ENGLISH, 1360, 860);
            window.wiring.open.open(open);
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return window;
        });
    }

    @Test
    void searchingForOneLeavesTheOtherOpen() {
        for (String open : EVERYBODY) {
            Window window = window(open);
            Toolkit.run(() -> {
                for (String typed : List.of("o", "ok", "okan", "oka", "o", "", "l", "", "zzz", "")) {
                    window.wiring.customers.textProperty().set(typed);
                    window.scene.getRoot().layout();
                    assertThat(window.wiring.open.handleProperty().get()).as("typed: " + typed).isEqualTo(open);
                }
                assertThat(window.wiring.tabs.tabs()).hasSize(1);
                window.close();
            });
        }
    }

    @Test
    void whoIsOpenIsSelectedAgainWhenTheyComeBack() {
        Window window = window("layla-haddad");
        Toolkit.run(() -> {
            ListView<?> list = (ListView<?>) window.scene.lookup("#list");
            Object before = list.getSelectionModel().getSelectedItem();
            window.wiring.customers.textProperty().set("okan");
            assertThat(list.getSelectionModel().getSelectedItem()).isNull();
            window.wiring.customers.textProperty().set("");
            assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(before).isNotNull();
            window.close();
        });
    }

    @Test
    void anArrowKeyStillLooksAtTheNextOne() {
        Window window = window("mara-lindqvist");
        Toolkit.run(() -> {
            ListView<?> list = (ListView<?>) window.scene.lookup("#list");
            list.requestFocus();
            window.press(list, KeyCode.DOWN);
            assertThat(window.wiring.open.handleProperty().get()).isNotEqualTo("mara-lindqvist");
            window.close();
        });
    }

    @Test
    void whoComesInIsListedWhileABotWritesOnAndOn() throws InterruptedException {
        Window window = window("mara-lindqvist");
        Toolkit.run(window.tasks::pace);
        for (int i = 0; i < 15; i++) {
            String text = "The parcel stands in " + i;
            Toolkit.run(() -> window.service.memories().store(Actor.rest("bot"),
                    MemoryDraft.of("desk", text).withTags(List.of("customer:a-new-one"))));
            Thread.sleep(100);
        }
        Toolkit.run(() -> {
            assertThat(window.wiring.customers.customers()).extracting(Customer::handle).contains("a-new-one");
            window.close();
        });
    }

    @Test
    void anEmptyDeskThatIsBeingFilledSaysSo() {
        Toolkit.run(() -> {
            Window window = new Window(new FakeService(DeskData.empty()), Theme.LIGHT, Locale.ENGLISH, 1360, 860);
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            EmptyState empty = (EmptyState) window.scene.lookup(".list-pane .empty");
            assertThat(words(empty)).contains("No customers yet", "Import tickets…");
            window.tasks.pretend(OutsideTask.DEMO, 40, 600, 90);
            assertThat(words(empty)).contains("Customers are on their way").doesNotContain("Import tickets…");
            window.tasks.running().clear();
            assertThat(words(empty)).contains("No customers yet", "Import tickets…");
            window.close();
        });
    }

    private static List<String> words(EmptyState empty) {
        return empty.getChildren().stream().filter(Node::isVisible).filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText()).toList();
    }
}
