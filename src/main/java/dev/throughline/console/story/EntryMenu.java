package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What can be done with an entry of the timeline, on the secondary button and the menu key.
final class EntryMenu {

    private final ListView<StoryRow> list;
    private final StoryViewModel model;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    EntryMenu(ListView<StoryRow> list, StoryViewModel model, Messages messages) {
        this.list = list;
        this.model = model;
        this.messages = messages;
        // A menu without lines would not open, so there is always one.
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(_ -> fill());
        list.setContextMenu(menu);
    }

    private void fill() {
        menu.getItems().clear();
        if (!(list.getSelectionModel().getSelectedItem() instanceof StoryRow.Entry(Memory memory, _))) {
            MenuItem none = new MenuItem(messages.text("entry.menu.none"));
            none.setDisable(true);
            menu.getItems().add(none);
            return;
        }
        boolean live = memory.state() == MemoryState.ACTIVE;
        add(Icon.PIN, messages.text(memory.pinned() ? "entry.menu.unpin" : "inspector.pin"), memory, model::togglePin);
        add(live ? Icon.ARCHIVE : Icon.RESTORE, messages.text(live ? "inspector.archive" : "inspector.restore"), memory,
                model::toggleArchived);
        menu.getItems().add(new SeparatorMenuItem());
        model.actions().forEach(action -> add(action.icon(), action.text(), memory, action.deed()));
        if (!model.actions().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        add(Icon.COPY, messages.text("entry.menu.copy-text"), memory, each -> copy(each.content()));
        add(Icon.COPY, messages.text("entry.menu.copy-id"), memory, each -> copy(each.id().value()));
    }

    private void add(Icon icon, String text, Memory memory, Consumer<Memory> deed) {
        MenuItem item = new MenuItem(text, icon.node());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> deed.accept(memory));
        menu.getItems().add(item);
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
