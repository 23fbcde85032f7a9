package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Floats over the timeline while something new is out of sight, and leads there.
final class JumpChips {

    private final TimelineList list;
    private final Messages messages;
    private final Button since;
    private final Button arrived;
    private boolean pointsUp;

    JumpChips(HBox box, StoryViewModel model, TimelineList list, Messages messages) {
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
        if (laid == null || seen == null || line < 0 || (line >= seen[0] && line <= seen[1])) {
            since.setVisible(false);
            return;
        }
        boolean above = line < seen[0];
        if (!since.isVisible() || above != pointsUp) {
            pointsUp = above;
            since.setGraphic((above ? Icon.UPWARDS : Icon.DOWNWARDS).node());
        }
        since.setText(messages.text("story.new-since", laid.newSince()));
        since.setVisible(true);
    }
}
