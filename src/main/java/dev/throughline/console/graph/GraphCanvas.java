package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EgoGraph;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The drawn graph: drag to pan, wheel to zoom around the pointer, point to emphasise, click to open. With the keys:
/// arrows walk, Enter opens, plus and minus zoom, 0 fits.
final class GraphCanvas extends Region {

    private static final double WHEEL = 1.0015;
    private static final double KEY_ZOOM = 1.25;
    private static final double DRAG_SLOP = 4;

    private final GraphViewModel model;
    private final Messages messages;
    private final Canvas canvas = new Canvas();
    private final Label fontSource = new Label();
    private final Palette palette = new Palette(this::requestLayout);
    private final GraphPainter painter = new GraphPainter(palette);
    private final Camera camera = new Camera();
    private Neighbours neighbours = new Neighbours(new EgoGraph(List.of(), List.of(), List.of()));
    private boolean fitWhenLaidOut;
    private double dragX;
    private double dragY;
    private double dragged;

    GraphCanvas(GraphViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("graph-canvas");
        fontSource.getStyleClass().add("graph-font");
        fontSource.setVisible(false);
        fontSource.setManaged(false);
        fontSource.fontProperty().subscribe(this::requestLayout);
        canvas.setManaged(false);
        getChildren().addAll(palette, fontSource, canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        model.graphProperty().subscribe(this::show);
        model.currentProperty().subscribe(this::pointAt);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(move -> model.currentProperty().set(at(move.getX(), move.getY())));
        setOnMouseExited(_ -> model.currentProperty().set(null));
        setOnScroll(this::zoomed);
        setOnKeyPressed(this::key);
        widthProperty().subscribe(this::requestLayout);
    }

    void fit() {
        EgoGraph graph = model.graphProperty().get();
        if (graph != null && getWidth() > 0) {
            camera.fit(graph, getWidth(), getHeight());
            requestLayout();
        }
    }

    private void show(@Nullable EgoGraph graph) {
        if (graph != null) {
            neighbours = new Neighbours(graph);
            fitWhenLaidOut = true;
        }
        requestLayout();
    }

    private void pointAt(EgoGraph.@Nullable Node node) {
        setAccessibleText(node == null ? messages.text("graph.picture")
                : messages.text("graph.node", messages.word("entity-kind", node.entity().kind()),
                        node.entity().label(), node.evidence()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        EgoGraph graph = model.graphProperty().get();
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), getHeight());
        if (graph == null || getWidth() <= 0) {
            return;
        }
        if (fitWhenLaidOut) {
            camera.fit(graph, getWidth(), getHeight());
            fitWhenLaidOut = false;
        }
        painter.paint(to, graph, neighbours, camera, model.currentProperty().get(), fontSource.getFont());
    }

    private EgoGraph.@Nullable Node at(double x, double y) {
        EgoGraph graph = model.graphProperty().get();
        if (graph == null) {
            return null;
        }
        for (EgoGraph.Node node : graph.nodes()) {
            double reach = GraphPainter.radius(node) * Math.sqrt(camera.scale()) + 4;
            if (Math.hypot(camera.screenX(node.x()) - x, camera.screenY(node.y()) - y) <= reach) {
                return node;
            }
        }
        return null;
    }

    private void pressed(MouseEvent press) {
        requestFocus();
        dragX = press.getX();
        dragY = press.getY();
        dragged = 0;
    }

    private void dragged(MouseEvent drag) {
        dragged += Math.hypot(drag.getX() - dragX, drag.getY() - dragY);
        camera.pan(drag.getX() - dragX, drag.getY() - dragY);
        dragX = drag.getX();
        dragY = drag.getY();
        requestLayout();
    }

    private void released(MouseEvent release) {
        EgoGraph.Node node = at(release.getX(), release.getY());
        if (node != null && dragged < DRAG_SLOP && release.getButton() == MouseButton.PRIMARY) {
            model.open(node);
        }
    }

    private void zoomed(ScrollEvent scroll) {
        camera.zoom(Math.pow(WHEEL, scroll.getDeltaY()), scroll.getX(), scroll.getY());
        requestLayout();
        scroll.consume();
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown()) {
            return;
        }
        boolean handled = true;
        switch (key.getCode()) {
            case LEFT -> walk(-1, 0);
            case RIGHT -> walk(1, 0);
            case UP -> walk(0, -1);
            case DOWN -> walk(0, 1);
            case ENTER -> {
                EgoGraph.Node node = model.currentProperty().get();
                if (node != null) {
                    model.open(node);
                }
            }
            case PLUS, ADD, EQUALS -> camera.zoom(KEY_ZOOM, getWidth() / 2, getHeight() / 2);
            case MINUS, SUBTRACT -> camera.zoom(1 / KEY_ZOOM, getWidth() / 2, getHeight() / 2);
            case DIGIT0, NUMPAD0 -> fit();
            default -> handled = false;
        }
        if (handled) {
            requestLayout();
            key.consume();
        }
    }

    private void walk(double dx, double dy) {
        EgoGraph graph = model.graphProperty().get();
        if (graph == null || graph.nodes().isEmpty()) {
            return;
        }
        EgoGraph.Node from = model.currentProperty().get();
        if (from == null) {
            model.currentProperty().set(graph.nodes().getFirst());
        } else {
            neighbours.next(from, dx, dy).ifPresent(model.currentProperty()::set);
        }
    }
}
