package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Floats over the timeline while something new is out of sight, and leads there.
final class JumpChips {

    private final StoryViewModel model;
    private final TimelineList list;
    private final Messages messages;
    private final Button since;
    private final Button arrived;
    private @Nullable Timeline counted;

    JumpChips(HBox box, StoryViewModel model, TimelineList list, Messages messages) {
        this.model = model;
        this.list = list;
        this.messages = messages;
        since = chip(this::toSince);
        arrived = chip(() -> {
            list.toNewest();
            model.seen();
        });
        box.getChildren().addAll(since, arrived);
        since.setVisible(false);
        model.unseenProperty().subscribe(count -> {
            arrived.setText(messages.text("story.arrived", count));
            arrived.setGraphic((model.newestFirstProperty().get() ? Icon.UPWARDS : Icon.DOWNWARDS).node());
            arrived.setVisible(count.intValue() > 0);
        });
    }

    private static Button chip(Runnable deed) {
        Button chip = new Button();
        chip.getStyleClass().addAll("small", "accent", "jump-chip");
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setOnAction(_ -> deed.run());
        return chip;
    }

    private void toSince() {
        Timeline laid = list.laid();
        if (laid != null) {
            list.toRow(laid.sinceRow());
        }
    }

    /// The line is pointed to while it is out of sight.
    void follow() {
        Timeline laid = list.laid();
        int line = laid == null ? -1 : laid.sinceRow();
        int[] seen = list.viewport().rows();
        boolean out = line >= 0 && seen != null && (line < seen[0] || line > seen[1]);
        if (out && laid != counted) {
            since.setText(messages.text("story.new-since", laid.newSince()));
            counted = laid;
        }
        if (out) {
            since.setGraphic((line < seen[0] ? Icon.UPWARDS : Icon.DOWNWARDS).node());
        }
        since.setVisible(out);
    }
}
