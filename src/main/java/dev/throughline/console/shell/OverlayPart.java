package dev.throughline.console.shell;

import dev.throughline.console.kit.Motion;
import dev.throughline.console.kit.Unseen;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lays the palette and the key sheet over the frame. While one is shown the focus stays in it; Esc, a click beside
/// it and its end give the focus back to where it was. A layer that was shown stays in the window, out of sight: put in
/// again it would be styled anew, and the palette is to be there at once.
final class OverlayPart {

    private final StackPane place;
    private final Function<Layer, Parent> loader;
    private final Map<Layer, Parent> loaded = new EnumMap<>(Layer.class);
    private final Unseen unseen;
    private @Nullable Parent front;
    private @Nullable Node before;

    /// @param loader loads a layer when it is first shown
    OverlayPart(StackPane place, Overlays overlays, Function<Layer, Parent> loader) {
        this.place = place;
        this.loader = loader;
        unseen = new Unseen(place, overlays.shownProperty().isNotEqualTo(Layer.NONE));
        place.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                overlays.close();
                event.consume();
            }
        });
        place.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (place.equals(event.getTarget())) {
                overlays.close();
            }
        });
        place.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepInside);
            }
        });
        overlays.shownProperty().subscribe(this::show);
    }

    /// Makes a layer before it is first shown.
    Parent load(Layer layer) {
        return loaded.computeIfAbsent(layer, loader);
    }

    /// Shows a layer to nobody, with a text in its field, until [#conceal]. Does nothing while a layer is shown.
    ///
    /// @param room as for [Unseen#begin]
    void rehearse(Layer layer, double room, String text) {
        if (unseen.begin(room)) {
            Parent content = placed(layer);
            content.setVisible(true);
            type(content, text);
        }
    }

    /// Ends [#rehearse].
    void conceal(Layer layer) {
        Parent content = loaded.get(layer);
        if (content != null && front == null) {
            type(content, "");
            content.setVisible(false);
        }
        unseen.end();
    }

    private static void type(Parent content, String text) {
        if (first(content) instanceof TextInputControl field) {
            field.setText(text);
        }
    }

    private Parent placed(Layer layer) {
        Parent content = load(layer);
        if (content.getParent() == null) {
            content.setVisible(false);
            place.getChildren().add(content);
        }
        return content;
    }

    private void show(Layer layer) {
        loaded.values().forEach(each -> each.setVisible(false));
        if (layer == Layer.NONE) {
            front = null;
            if (before != null && before.getScene() != null) {
                before.requestFocus();
            }
            before = null;
            return;
        }
        if (front == null && place.getScene() != null) {
            before = place.getScene().getFocusOwner();
        }
        Parent content = placed(layer);
        front = content;
        content.setVisible(true);
        Motion.appear(content);
        focus(content);
    }

    private void keepInside(@Nullable Node owner) {
        if (front == null) {
            return;
        }
        for (Node each = owner; each != null; each = each.getParent()) {
            if (place.equals(each)) {
                return;
            }
        }
        focus(front);
    }

    private static void focus(Node content) {
        content.applyCss();
        Node first = first(content);
        if (first != null) {
            first.requestFocus();
        }
    }

    private static @Nullable Node first(Node content) {
        return content.lookup(".first-focus");
    }
}
