package dev.throughline.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Keymap;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Remembered;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Commands commands = new Commands(messages, new Keymap(Map.of()));
    private final ImmediateTasks tasks = new ImmediateTasks();
    private final List<String> done = new ArrayList<>();
    private final Remembered remembered = new Remembered(Map.of());
    private final PaletteViewModel palette = new PaletteViewModel(commands,
            new FakeService(DeskData.standard()).desk(), (Customer customer) -> done.add(customer.handle()),
            List.of(new PaletteRow.Spot(Icon.FADING, "Fading", "Settings", () -> done.add("fading"))), remembered,
            tasks, messages);

    PaletteViewModelTest() {
        for (Command command : Command.values()) {
            commands.register(command, () -> done.add(command.id()));
        }
        commands.register(Command.REDO, new SimpleBooleanProperty(false), () -> done.add("redo"));
        palette.begin();
    }

    private List<String> words() {
        return palette.rows().stream().map(PaletteCell::words).toList();
    }

    @Test
    void emptyItListsEverythingByGroups() {
        assertThat(words()).startsWith("Go to", "Show the desk Ctrl+1").contains("Redo Ctrl+Shift+Z");
        assertThat(palette.selectedProperty().get()).isEqualTo(palette.rows().get(1));
    }

    @Test
    void itFindsCommandsPlacesAndCustomers() {
        palette.textProperty().set("fad");
        assertThat(words()).startsWith("Fading");

        palette.textProperty().set("okan");
        assertThat(words()).containsExactly("Customers", "Okan Demir");
        palette.run(palette.rows().getLast());
        assertThat(done).containsExactly("okan-demir");
    }

    @Test
    void whatCannotBeDoneIsShownAndDoesNothing() {
        palette.textProperty().set("redo");
        PaletteRow row = palette.rows().getFirst();

        assertThat(row).isInstanceOfSatisfying(PaletteRow.Deed.class, deed -> assertThat(deed.available()).isFalse());
        palette.run(row);
        assertThat(done).isEmpty();
        assertThat(PaletteViewModel.available(row)).isFalse();
    }

    @Test
    void whatCannotBeDoneStandsBehindWhatCan() {
        commands.register(Command.GRAPH_HOME, new SimpleBooleanProperty(false), () -> done.add("home"));
        palette.textProperty().set("gra");
        assertThat(words()).anyMatch(words -> words.startsWith("Graph of the open customer"));
        assertThat(PaletteViewModel.available(palette.selectedProperty().get())).isTrue();
        assertThat(words()).first().asString().startsWith("Show the graph");
    }

    @Test
    void whatWasUsedLastComesFirst() {
        palette.textProperty().set("theme");
        palette.run(palette.rows().getFirst());
        palette.begin();

        assertThat(words()).startsWith("Used last", "Switch the theme Ctrl+Shift+D");
        assertThat(remembered.list("recent-commands")).containsExactly("switch-theme");
    }

    @Test
    void arrowsSkipHeadingsAndGoRound() {
        palette.selectPrevious();
        assertThat(palette.selectedProperty().get()).isEqualTo(palette.rows().getLast());
        palette.selectNext();
        assertThat(palette.selectedProperty().get()).isEqualTo(palette.rows().get(1));
    }

    @Test
    void lateCustomersOfAnOlderTextAreDropped() {
        tasks.hold();
        palette.textProperty().set("okan");
        palette.textProperty().set("chiara");
        tasks.release(1);
        tasks.release(0);
        assertThat(words()).contains("Chiara Benedetti").doesNotContain("Okan Demir");
    }
}
