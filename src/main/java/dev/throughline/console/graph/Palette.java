package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.Ink;
import dev.throughline.memory.EntityKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The theme's colours for a canvas, which knows no style sheet: invisible swatches that the sheet paints.
final class Palette extends Group {

    private final Map<EntityKind, Rectangle> kinds = new EnumMap<>(EntityKind.class);
    private final Rectangle ground;
    private final Rectangle edge;
    private final Rectangle emphasis;
    private final Rectangle label;
    private final Rectangle muted;
    private final Rectangle accent;
    private final Runnable repaint;
    private @Nullable Ink ink;

    /// @param repaint called when the theme changes
    Palette(Runnable repaint) {
        this.repaint = repaint;
        setManaged(false);
        setVisible(false);
        ground = swatch("graph-ground");
        edge = swatch("graph-edge");
        emphasis = swatch("graph-emphasis");
        label = swatch("graph-label");
        muted = swatch("graph-muted");
        accent = swatch("graph-accent");
        for (EntityKind kind : EntityKind.values()) {
            kinds.put(kind, swatch("graph-" + styleOf(kind)));
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

    private Rectangle swatch(String styleClass) {
        Rectangle swatch = new Rectangle(1, 1);
        swatch.getStyleClass().add(styleClass);
        swatch.fillProperty().subscribe((_, _) -> {
            ink = null;
            repaint.run();
        });
        getChildren().add(swatch);
        return swatch;
    }

    /// The colours as they are now.
    Ink ink() {
        Ink known = ink;
        if (known == null) {
            Map<EntityKind, Color> colors = new EnumMap<>(EntityKind.class);
            kinds.forEach((kind, swatch) -> colors.put(kind, color(swatch)));
            known = new Ink(color(ground), color(edge), color(emphasis), color(label), color(muted), color(accent),
                    colors);
            ink = known;
        }
        return known;
    }

    private static Color color(Rectangle swatch) {
        return swatch.getFill() instanceof Color color ? color : Color.GRAY;
    }
}
