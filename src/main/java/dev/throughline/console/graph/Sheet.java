package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.Emphasis;
import dev.throughline.console.graph.draw.GraphPainter;
import dev.throughline.console.graph.draw.Ink;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.Window;

/// Three canvases, one over the other: the picture, what is looked at, and the labels. Pointing at things leaves the
/// lowest as it is and fades it as a whole. Paints at most once a pulse, as part of the layout; not being managed, it
/// does so without laying out anything around it.
final class Sheet extends Region {

    /// Of the usual text; the style sheet says the same.
    private static final double LABEL_SHARE = 0.86;

    private final Sight sight;
    private final Supplier<Emphasis> emphasis;
    private final Supplier<BitSet> greyed;
    private final Canvas base = new Canvas();
    private final Canvas over = new Canvas();
    private final Canvas names = new Canvas();
    private final Label fontSource = new Label();
    private final Palette palette = new Palette(this::repaint);
    private final GraphPainter painter = new GraphPainter();
    private boolean baseIsOld = true;

    /// @param emphasis what is looked at
    /// @param greyed numbers of the nodes that a filter would take away
    Sheet(Sight sight, Supplier<Emphasis> emphasis, Supplier<BitSet> greyed) {
        this.sight = sight;
        this.emphasis = emphasis;
        this.greyed = greyed;
        setManaged(false);
        setMouseTransparent(true);
        fontSource.getStyleClass().add("graph-font");
        fontSource.setVisible(false);
        fontSource.setManaged(false);
        fontSource.fontProperty().subscribe(_ -> {
            repaint();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        });
        getChildren().addAll(palette, fontSource, base, over, names);
        sight.listen(this::repaint);
    }

    void repaint() {
        baseIsOld = true;
        requestLayout();
    }

    /// Only what is looked at has changed.
    void repaintEmphasis() {
        requestLayout();
    }

    Ink ink() {
        return palette.ink();
    }

    Font font() {
        return fontSource.getFont();
    }

    /// How much larger than usual texts are.
    double textScale() {
        return font().getSize() / (LABEL_SHARE * Font.getDefault().getSize());
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (base.getWidth() != getWidth() || base.getHeight() != getHeight()) {
            for (Canvas each : List.of(base, over, names)) {
                each.setWidth(getWidth());
                each.setHeight(getHeight());
            }
            baseIsOld = true;
        }
        BitSet grey = greyed.get();
        if (baseIsOld) {
            painter.base(cleared(base), sight.drawing(), ink(), font(), sharpness(), grey);
            baseIsOld = false;
        }
        Emphasis now = emphasis.get();
        base.setOpacity(now.restStepsBack() ? GraphPainter.STEPPED_BACK : 1);
        painter.over(cleared(over), sight.drawing(), ink(), font(), now);
        painter.names(cleared(names), sight.drawing(), ink(), font(), grey, now);
    }

    /// Pixels of the screen for each of ours.
    private double sharpness() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getOutputScaleX());
    }

    private static GraphicsContext cleared(Canvas canvas) {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        return to;
    }
}
