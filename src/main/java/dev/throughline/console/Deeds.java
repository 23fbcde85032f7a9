package dev.throughline.console;

import dev.throughline.console.kit.Clipboards;
import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.shell.DeskScreenView;
import dev.throughline.console.shell.Layer;
import dev.throughline.console.shell.Overlays;
import dev.throughline.console.shell.PanesModel;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Session;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What every command does: one line each.
final class Deeds {

    private final Commands commands;
    private final Wiring desk;

    Deeds(Wiring desk) {
        this.desk = desk;
        commands = desk.shell.commands();
    }

    /// Those that need no window.
    void register() {
        Look look = desk.shell.look();
        PanesModel panes = desk.shell.panes();
        Overlays overlays = desk.shell.overlays();
        BooleanBinding onDesk = desk.shell.navigation().screenProperty().isEqualTo(Screen.DESK);
        goes(Command.SHOW_DESK, Screen.DESK);
        goes(Command.SHOW_GRAPH, Screen.GRAPH);
        goes(Command.SHOW_JOURNAL, Screen.JOURNAL);
        goes(Command.SHOW_PORT, Screen.PORT);
        goes(Command.SHOW_HEALTH, Screen.HEALTH);
        goes(Command.SHOW_SETTINGS, Screen.SETTINGS);
        commands.register(Command.GRAPH_BACK, desk.graph.canGoBack(), () -> on(Screen.GRAPH, desk.graph::back));
        commands.register(Command.GRAPH_FORWARD, desk.graph.canGoForward(), () -> on(Screen.GRAPH, desk.graph::forward));
        commands.register(Command.GRAPH_HOME, desk.open.storyProperty().isNotNull(),
                () -> on(Screen.GRAPH, desk.graph::home));
        commands.register(Command.TAKE_BACK, desk.journal.canTakeBack(), desk.journal::takeBack);
        commands.register(Command.SHOW_CHANGE_IN_STORY, desk.journal.leadsToStory(), desk.journal::showInStory);
        commands.register(Command.UNDO, desk.edits.undoableProperty(), desk.edits::undo);
        commands.register(Command.REDO, desk.edits.redoableProperty(), desk.edits::redo);
        commands.register(Command.TOGGLE_LIST, onDesk, panes::toggleList);
        commands.register(Command.TOGGLE_CONTEXT, onDesk, panes::toggleContext);
        commands.register(Command.BIGGER_TEXT, look.canGrow(), look::biggerText);
        commands.register(Command.SMALLER_TEXT, look.canShrink(), look::smallerText);
        commands.register(Command.USUAL_TEXT, look.canShrink(), look::usualText);
        commands.register(Command.SWITCH_THEME, look::nextTheme);
        commands.register(Command.SHOW_PALETTE, () -> overlays.toggle(Layer.PALETTE));
        commands.register(Command.SHOW_KEYS, () -> overlays.toggle(Layer.KEYS));
        registerSelected();
    }

    /// Those that move the focus or need something to point at.
    void register(DeskScreenView view, DeskTools tools) {
        BooleanBinding opened = desk.open.storyProperty().isNotNull();
        commands.register(Command.FIND_CUSTOMER, () -> onDesk(view::focusSearch));
        commands.register(Command.IMPORT, desk.imports.runningProperty().not(), () -> onDesk(view::chooseImport));
        commands.register(Command.RECALL, opened, () -> onDesk(view::focusRecall));
        commands.register(Command.WRITE_NOTE, opened, () -> onDesk(view::focusNote));
        commands.register(Command.SHOW_PACK, opened, () -> onDesk(tools::lookAtPack));
        commands.register(Command.ASK_DESK, () -> onDesk(view.story()::focusDeskRecall));
        commands.register(Command.FILTER_STORY, opened, () -> onDesk(view.story()::showFilter));
        commands.register(Command.JUMP_TO_DATE, opened, () -> onDesk(view.story()::showDates));
        commands.register(Command.TICKET_ABOVE, opened, () -> onDesk(view.story()::toTicketAbove));
        commands.register(Command.TICKET_BELOW, opened, () -> onDesk(view.story()::toTicketBelow));
        commands.register(Command.TURN_STORY, opened, () -> onDesk(desk.story::toggleOrder));
        commands.register(Command.BEGIN_TICKET, opened, () -> onDesk(view.story()::beginTicket));
        commands.register(Command.END_TICKET, desk.tickets.chosenProperty().isNotNull(),
                () -> onDesk(view.story()::endTicket));
        commands.register(Command.TOGGLE_UNDERTAKINGS, opened.and(desk.strip.emptyProperty().not()),
                () -> onDesk(desk.strip::toggle));
        commands.register(Command.SHOW_TRACE, desk.recall.activeProperty(), () -> onDesk(desk.recall::toggleTrace));
        commands.register(Command.BETTER_ORDER, desk.recall.betterWaiting(), () -> onDesk(desk.recall::applyBetter));
        BooleanBinding one = desk.open.selectedProperty().isNotNull();
        commands.register(Command.NOTE_TRIED, one, () -> onDesk(() -> withSelected(tools::noteTried)));
        commands.register(Command.NOTE_PROMISED, one, () -> onDesk(() -> withSelected(tools::notePromised)));
        commands.register(Command.HAND_OFF, desk.tickets.chosenProperty().isNotNull(), () -> onDesk(() -> {
            Session ticket = desk.tickets.chosenProperty().get();
            if (ticket != null) {
                desk.tickets.handOff(ticket);
            }
        }));
    }

    /// Those that concern the open customers and what is selected.
    private void registerSelected() {
        BooleanBinding opened = desk.open.storyProperty().isNotNull();
        BooleanBinding one = desk.open.selectedProperty().isNotNull();
        BooleanBinding any = one.or(Bindings.isNotEmpty(desk.selection.memories()));
        commands.register(Command.COPY_PACK, opened, desk.pack::copy);
        commands.register(Command.NEXT_TAB, opened, desk.tabs::next);
        commands.register(Command.PREVIOUS_TAB, opened, desk.tabs::previous);
        commands.register(Command.CLOSE_TAB, opened, desk.tabs::closeCurrent);
        commands.register(Command.PROMOTE, any, () -> either(desk.inspector::promote, desk.bulk::promote));
        commands.register(Command.DEMOTE, any, () -> either(desk.inspector::demote, desk.bulk::demote));
        commands.register(Command.PIN, any, () -> either(desk.inspector::togglePin, desk.bulk::togglePin));
        commands.register(Command.ARCHIVE, any, () -> either(desk.inspector::toggleArchived, desk.bulk::toggleArchived));
        commands.register(Command.SHOW_IN_GRAPH, one, () -> withSelected(
                memory -> on(Screen.GRAPH, () -> desk.graph.centreOnTicketOf(memory.id()))));
        commands.register(Command.COPY_ID, one, () -> withSelected(memory -> {
            Clipboards.copy(memory.id().value());
            desk.notices.done(desk.messages.text("edit.id-copied", memory.id().value()));
        }));
    }

    private void withSelected(Consumer<Memory> verb) {
        Memory memory = desk.open.selectedProperty().get();
        if (memory != null) {
            verb.accept(memory);
        }
    }

    /// On several memories when several are selected.
    private void either(Runnable one, Runnable several) {
        if (desk.selection.memories().size() > 1) {
            several.run();
        } else {
            one.run();
        }
    }

    private void goes(Command command, Screen screen) {
        commands.register(command, () -> desk.shell.navigation().go(screen));
    }

    private void onDesk(Runnable deed) {
        on(Screen.DESK, deed);
    }

    private void on(Screen screen, Runnable deed) {
        desk.shell.navigation().go(screen);
        deed.run();
    }
}
