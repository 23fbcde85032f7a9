package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// How many steps to look: one button for each.
final class DepthPart {

    private static final int MOST = 3;

    private final GraphViewModel model;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();

    DepthPart(HBox box, GraphViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        for (int steps = 1; steps <= MOST; steps++) {
            box.getChildren().add(button(steps));
        }
    }

    private ToggleButton button(int steps) {
        ToggleButton button = new ToggleButton(Integer.toString(steps));
        button.getStyleClass().addAll("graph-step", steps == 1 ? "left-pill" : steps == MOST ? "right-pill" : "center-pill");
        button.setToggleGroup(group);
        String name = messages.text("graph.steps", steps);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.depthProperty().set(steps);
        });
        model.depthProperty().subscribe(now -> button.setSelected(now.intValue() == steps));
        return button;
    }
}
