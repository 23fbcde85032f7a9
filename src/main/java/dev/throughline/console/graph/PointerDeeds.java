package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.HitTest;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the pointer does: a drag moves a node and pins it there, or moves the view; the wheel zooms; a click selects,
/// with a modifier adds; a double click shows more.
final class PointerDeeds {

    private static final double WHEEL = 1.0015;
    private static final double SLOP = 4;

    private final GraphViewModel model;
    private final Sight sight;
    private final Node canvas;
    private double lastX;
    private double lastY;
    private double moved;
    private OptionalInt held = OptionalInt.empty();

    PointerDeeds(GraphViewModel model, Sight sight, Node canvas) {
        this.model = model;
        this.sight = sight;
        this.canvas = canvas;
    }

    void attach() {
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(this::released);
        canvas.setOnMouseMoved(this::pointed);
        canvas.setOnMouseExited(_ -> model.selection().point(Chosen.NOTHING));
        canvas.setOnScroll(this::scrolled);
        canvas.setOnZoom(zoom -> {
            sight.zoom(zoom.getZoomFactor(), zoom.getX(), zoom.getY());
            zoom.consume();
        });
        canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, request -> {
            if (!request.isKeyboardTrigger()) {
                chooseForMenu(at(request.getX(), request.getY()));
            }
        });
    }

    private Chosen at(double x, double y) {
        OptionalInt node = HitTest.node(sight.drawing(), x, y);
        if (node.isPresent()) {
            return Chosen.of(List.of(sight.picture().node(node.getAsInt()).entity()));
        }
        OptionalInt edge = HitTest.edge(sight.drawing(), x, y);
        return edge.isEmpty() ? Chosen.NOTHING : new Chosen.Between(
                sight.picture().edge(edge.getAsInt()).from(), sight.picture().edge(edge.getAsInt()).to());
    }

    private void pressed(MouseEvent press) {
        canvas.requestFocus();
        lastX = press.getX();
        lastY = press.getY();
        moved = 0;
        held = press.getButton() == MouseButton.PRIMARY
                ? HitTest.node(sight.drawing(), press.getX(), press.getY()) : OptionalInt.empty();
        if (held.isPresent() && sight.picture().node(held.getAsInt()).depth() == 0) {
            held = OptionalInt.empty(); // the centre stays in the middle: the view moves instead
        }
    }

    private void dragged(MouseEvent drag) {
        double dx = drag.getX() - lastX;
        double dy = drag.getY() - lastY;
        moved += Math.hypot(dx, dy);
        if (moved < SLOP) {
            return;
        }
        lastX = drag.getX();
        lastY = drag.getY();
        canvas.setCursor(Cursor.CLOSED_HAND);
        if (held.isPresent() && held.getAsInt() < sight.picture().size()) {
            sight.drag(held.getAsInt(), drag.getX(), drag.getY());
        } else {
            sight.pan(dx, dy);
        }
    }

    private void released(MouseEvent release) {
        canvas.setCursor(null);
        if (moved >= SLOP) {
            held.ifPresent(this::pin);
        } else if (release.getButton() == MouseButton.PRIMARY) {
            clicked(release);
        }
        held = OptionalInt.empty();
    }

    private void pin(int node) {
        if (node < sight.picture().size()) {
            model.arrangement().pin(sight.picture().node(node).entity(), sight.places().x(node), sight.places().y(node));
        }
    }

    private void clicked(MouseEvent click) {
        Chosen at = at(click.getX(), click.getY());
        boolean more = click.isShiftDown() || click.isShortcutDown();
        switch (at) {
            case Chosen.Entities(var entities) when click.getClickCount() == 2 && !more ->
                    model.node(entities.getFirst()).ifPresent(model.expand()::expand);
            case Chosen.Entities(var entities) when more -> model.selection().toggle(entities.getFirst());
            case Chosen.Entities(var entities) -> model.choose(entities.getFirst());
            case Chosen.Between between -> model.edge(between).ifPresent(model.selection()::choose);
            case Chosen.Nothing _ -> model.selection().clear();
        }
    }

    private void chooseForMenu(Chosen at) {
        switch (at) {
            case Chosen.Entities(var entities) -> {
                if (!model.selection().has(entities.getFirst())) {
                    model.selection().choose(entities.getFirst());
                }
            }
            case Chosen.Between between -> model.edge(between).ifPresent(model.selection()::choose);
            case Chosen.Nothing _ -> model.selection().clear();
        }
    }

    private void pointed(MouseEvent move) {
        Chosen at = at(move.getX(), move.getY());
        canvas.setCursor(at instanceof Chosen.Nothing ? null : Cursor.HAND);
        model.selection().point(at);
    }

    private void scrolled(ScrollEvent scroll) {
        sight.zoom(Math.pow(WHEEL, scroll.getDeltaY()), scroll.getX(), scroll.getY());
        scroll.consume();
    }
}
