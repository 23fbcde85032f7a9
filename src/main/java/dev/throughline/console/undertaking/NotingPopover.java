package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Views;
import dev.throughline.memory.Memory;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The verbs "Note as tried" and "Note as promised" for a memory, and the card they open beside it.
public final class NotingPopover {

    private final NotingViewModel model;
    private final Views views;
    private final Messages messages;
    private @Nullable PopOver popover;

    public NotingPopover(NotingViewModel model, Views views, Messages messages) {
        this.model = model;
        this.views = views;
        this.messages = messages;
        model.notingProperty().subscribe(noting -> {
            if (!noting && popover != null) {
                popover.hide();
            }
        });
    }

    /// For a memory's context menu.
    ///
    /// @param memory the one that is meant when an item is chosen
    /// @param selected what is selected of its text then; blank if nothing is
    /// @param owner beside which the card opens
    public List<MenuItem> items(Supplier<Memory> memory, Supplier<String> selected, Node owner) {
        MenuItem tried = new MenuItem(messages.text("undertaking.note-tried.menu"));
        tried.setOnAction(_ -> noteTried(memory.get(), selected.get(), owner));
        MenuItem promised = new MenuItem(messages.text("undertaking.note-promised.menu"));
        promised.setOnAction(_ -> notePromised(memory.get(), selected.get(), owner));
        return List.of(tried, promised);
    }

    public void noteTried(Memory memory, String selected, Node owner) {
        model.noteTried(memory, selected);
        show(owner);
    }

    public void notePromised(Memory memory, String selected, Node owner) {
        model.notePromised(memory, selected);
        show(owner);
    }

    private void show(Node owner) {
        PopOver card = popover;
        if (card == null) {
            card = new PopOver(views.load(NotingView.class));
            card.setDetachable(false);
            card.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
            card.setOnHidden(_ -> model.cancel());
            popover = card;
        }
        card.show(owner);
    }
}
