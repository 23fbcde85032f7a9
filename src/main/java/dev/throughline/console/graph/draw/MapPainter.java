package dev.throughline.console.graph.draw;

import dev.throughline.memory.EntityKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Draws a whole picture very small: dots without ties or names. What has not changed since the last time is not drawn
/// again, so moving the view costs nothing here.
public final class MapPainter {

    private static final double MARGIN = 10;
    private static final double DOT = 1.8;

    private final double width;
    private final double height;
    private final Camera camera = new Camera();
    private @Nullable Places drawn;
    private @Nullable Ink with;

    public MapPainter(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public void paint(GraphicsContext to, Drawing drawing, Ink ink) {
        if (drawing.places().equals(drawn) && ink.equals(with)) {
            return;
        }
        drawn = drawing.places();
        with = ink;
        fit(drawing.places());
        to.clearRect(0, 0, width, height);
        Map<EntityKind, Outline> dots = new EnumMap<>(EntityKind.class);
        for (int node = 0; node < drawing.picture().size(); node++) {
            double x = camera.screenX(drawing.places().x(node));
            double y = camera.screenY(drawing.places().y(node));
            double reach = node == 0 ? 2 * DOT : DOT;
            dots.computeIfAbsent(drawing.picture().node(node).entity().kind(), _ -> new Outline())
                    .polygon(x - reach, y - reach, x + reach, y - reach, x + reach, y + reach, x - reach, y + reach);
        }
        CanvasPen pen = new CanvasPen(to, Font.getDefault());
        dots.forEach((kind, outline) -> pen.fill(outline, ink.kind(kind)));
    }

    /// What is in view, on the map.
    public Rectangle2D view(Drawing drawing) {
        fit(drawing.places());
        Camera looked = drawing.camera();
        double left = camera.screenX(looked.pictureX(0));
        double top = camera.screenY(looked.pictureY(0));
        return new Rectangle2D(left, top,
                camera.screenX(looked.pictureX(drawing.width())) - left,
                camera.screenY(looked.pictureY(drawing.height())) - top);
    }

    public double pictureX(Places places, double x) {
        fit(places);
        return camera.pictureX(x);
    }

    public double pictureY(Places places, double y) {
        fit(places);
        return camera.pictureY(y);
    }

    private void fit(Places places) {
        camera.fit(places, width, height, MARGIN);
    }
}
