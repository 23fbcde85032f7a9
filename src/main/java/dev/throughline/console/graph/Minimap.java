package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.Drawing;
import dev.throughline.console.graph.draw.MapPainter;
import dev.throughline.console.kit.Messages;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The whole picture in small, with a frame around what is in view. Dragging moves the view. There only while not
/// everything is in view.
final class Minimap extends Region {

    private static final double WIDTH = 168;
    private static final double HEIGHT = 112;

    private final Sight sight;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final Rectangle frame = new Rectangle();
    private final MapPainter painter = new MapPainter(WIDTH, HEIGHT);
    private final Region paper = new Region() {
        @Override
        protected void layoutChildren() {
            paint();
        }
    };
    private final Palette palette = new Palette(paper::requestLayout);

    Minimap(Sight sight, Messages messages) {
        this.sight = sight;
        getStyleClass().add("minimap");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setClip(new Rectangle(WIDTH, HEIGHT));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(messages.text("graph.minimap"));
        frame.getStyleClass().add("minimap-frame");
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        paper.resize(WIDTH, HEIGHT);
        getChildren().addAll(palette, canvas, frame, paper);
        setOnMousePressed(this::look);
        setOnMouseDragged(this::look);
        sight.listen(this::update);
        update();
    }

    private void look(MouseEvent at) {
        sight.lookAt(painter.pictureX(sight.places(), at.getX()), painter.pictureY(sight.places(), at.getY()));
        at.consume();
    }

    private void update() {
        setVisible(sight.cuts());
        paper.requestLayout();
    }

    private void paint() {
        if (!isVisible()) {
            return;
        }
        Drawing drawing = sight.drawing();
        painter.paint(canvas.getGraphicsContext2D(), drawing, palette.ink());
        Rectangle2D view = painter.view(drawing);
        frame.setX(view.getMinX());
        frame.setY(view.getMinY());
        frame.setWidth(view.getWidth());
        frame.setHeight(view.getHeight());
    }
}
