package dev.throughline.console.graph;

import dev.throughline.memory.EntityKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;

/// The theme's colours for a canvas, which knows no style sheet: invisible swatches that the sheet paints.
final class Palette extends Group {

    private final Map<EntityKind, Rectangle> kinds = new EnumMap<>(EntityKind.class);
    private final Rectangle edge;
    private final Rectangle emphasis;
    private final Rectangle label;
    private final Rectangle ground;

    /// @param repaint called when the theme changes
    Palette(Runnable repaint) {
        setManaged(false);
        setVisible(false);
        edge = swatch("graph-edge", repaint);
        emphasis = swatch("graph-emphasis", repaint);
        label = swatch("graph-label", repaint);
        ground = swatch("graph-ground", repaint);
        for (EntityKind kind : EntityKind.values()) {
            kinds.put(kind, swatch("graph-" + styleOf(kind), repaint));
        }
    }

    /// The style class suffix that kinds share.
    static String styleOf(EntityKind kind) {
        return switch (kind) {
            case CUSTOMER, PERSON -> "customer";
            case TICKET -> "ticket";
            case ORDER, TRACKING, SERIAL -> "order";
            case SKU, PRODUCT, VERSION -> "sku";
            case ERROR_CODE -> "error";
            case EMAIL, PHONE, URL, DOMAIN, MONEY, DATE -> "other";
        };
    }

    private Rectangle swatch(String styleClass, Runnable repaint) {
        Rectangle swatch = new Rectangle(1, 1);
        swatch.getStyleClass().add(styleClass);
        swatch.fillProperty().subscribe((_, _) -> repaint.run());
        getChildren().add(swatch);
        return swatch;
    }

    Paint kind(EntityKind kind) {
        Rectangle swatch = kinds.get(kind);
        return swatch == null ? Color.GRAY : swatch.getFill();
    }

    Paint edge() {
        return edge.getFill();
    }

    Paint emphasis() {
        return emphasis.getFill();
    }

    Paint label() {
        return label.getFill();
    }

    Paint ground() {
        return ground.getFill();
    }
}
