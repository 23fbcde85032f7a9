package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.Walk;
import dev.throughline.memory.Entity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What the keyboard does in the picture: arrows walk from node to node, with Shift they move the view; Space keeps a
/// node selected while one walks on to a second; plus, minus, 0 and 1 zoom; Home goes to the centre; Esc lets go.
final class KeyDeeds {

    private static final double STEP = 60;

    private final GraphViewModel model;
    private final Sight sight;
    private final Node canvas;
    private @Nullable Entity kept;

    KeyDeeds(GraphViewModel model, Sight sight, Node canvas) {
        this.model = model;
        this.sight = sight;
        this.canvas = canvas;
    }

    void attach() {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (!key.isShortcutDown() && !key.isAltDown() && pressed(key)) {
                key.consume();
            }
        });
    }

    private boolean pressed(KeyEvent key) {
        return switch (key.getCode()) {
            case LEFT -> arrow(key, -1, 0);
            case RIGHT -> arrow(key, 1, 0);
            case UP -> arrow(key, 0, -1);
            case DOWN -> arrow(key, 0, 1);
            case PLUS, ADD, EQUALS -> done(sight::zoomIn);
            case MINUS, SUBTRACT -> done(sight::zoomOut);
            case DIGIT0, NUMPAD0 -> done(sight::fit);
            case DIGIT1, NUMPAD1 -> done(sight::fullSize);
            case HOME -> done(() -> Optional.ofNullable(model.centreProperty().get()).ifPresent(this::goTo));
            case SPACE -> done(this::keep);
            case ENTER -> here().map(model.pick()::choose).orElse(false);
            case ESCAPE -> letGo();
            default -> false;
        };
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }

    private boolean arrow(KeyEvent key, double dx, double dy) {
        if (key.isShiftDown()) {
            sight.pan(-dx * STEP, -dy * STEP);
        } else {
            walk(dx, dy);
        }
        return true;
    }

    private Optional<Entity> here() {
        List<Entity> chosen = model.selection().chosenProperty().get().list();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.getLast());
    }

    private void walk(double dx, double dy) {
        Optional<Integer> from = here().flatMap(sight.picture()::find);
        if (from.isPresent()) {
            OptionalInt next = Walk.next(sight.picture(), sight.places(), from.get(), dx, dy);
            next.ifPresent(node -> goTo(sight.picture().node(node).entity()));
        } else if (sight.picture().size() > 0) {
            goTo(sight.picture().node(0).entity());
        }
    }

    private void goTo(Entity entity) {
        Entity first = kept;
        if (first == null || first.equals(entity) || !model.selection().has(first)) {
            kept = first != null && first.equals(entity) ? first : null;
            model.selection().choose(entity);
        } else {
            model.selection().choose(List.of(first, entity));
        }
        model.selection().point(Chosen.of(List.of(entity)));
        sight.picture().find(entity).ifPresent(sight::reveal);
    }

    private void keep() {
        here().ifPresent(at -> kept = at.equals(kept) ? null : at);
    }

    /// Of the choosing, of the path, of the selection: one at a time.
    private boolean letGo() {
        if (model.pick().pickProperty().get() != null) {
            model.pick().cancel();
        } else if (model.path().wayProperty().get() != null) {
            model.path().close();
        } else if (!(model.selection().chosenProperty().get() instanceof Chosen.Nothing)) {
            kept = null;
            model.selection().clear();
            model.selection().point(Chosen.NOTHING);
        } else {
            return false;
        }
        return true;
    }
}
