package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Views;
import dev.throughline.memory.Memory;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The verbs "Note as tried" and "Note as promised" for a memory, and the card they open beside it.
public final class NotingPopover {

    private final NotingViewModel model;
    private final Views views;
    private @Nullable PopOver popover;

    public NotingPopover(NotingViewModel model, Views views) {
        this.model = model;
        this.views = views;
        model.notingProperty().subscribe(noting -> {
            if (!noting && popover != null) {
                popover.hide();
            }
        });
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
