package dev.throughline.console.graph;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The corner of the picture: a map of all of it when not all is in view, and the zoom.
final class CornerPart {

    private final Messages messages;

    CornerPart(VBox corner, Sight sight, Messages messages) {
        this.messages = messages;
        Minimap map = new Minimap(sight, messages);
        Button percent = button("graph.zoom.full", sight::fullSize);
        percent.getStyleClass().addAll("figures", "zoom-figure");
        Button in = icon(Icon.ZOOM_IN, "graph.zoom.in", sight::zoomIn);
        Button out = icon(Icon.ZOOM_OUT, "graph.zoom.out", sight::zoomOut);
        Button fit = icon(Icon.FIT, "graph.fit", sight::fit);
        HBox zoom = new HBox(out, percent, in, fit);
        zoom.getStyleClass().add("zoom");
        zoom.setMaxWidth(Region.USE_PREF_SIZE);
        percent.setMinWidth(Region.USE_PREF_SIZE);
        corner.getChildren().addAll(map, zoom);
        sight.listen(() -> percent.setText(messages.text("graph.zoom.percent", sight.scale())));
        percent.setText(messages.text("graph.zoom.percent", 1.0));
    }

    private Button icon(Icon picture, String textKey, Runnable deed) {
        Button button = button(textKey, deed);
        button.setGraphic(picture.node());
        button.getStyleClass().add("button-icon");
        return button;
    }

    private Button button(String textKey, Runnable deed) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(messages.text(textKey));
        button.setTooltip(new Tooltip(messages.text(textKey)));
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
