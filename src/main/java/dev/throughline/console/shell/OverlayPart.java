package dev.throughline.console.shell;

import dev.throughline.console.kit.Motion;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lays the palette and the key sheet over the frame. While one is shown the focus stays in it; Esc, a click beside
/// it and its end give the focus back to where it was.
final class OverlayPart {

    private final StackPane place;
    private final Overlays overlays;
    private final Function<Layer, Parent> loader;
    private final Map<Layer, Parent> loaded = new EnumMap<>(Layer.class);
    private @Nullable Node before;

    /// @param loader loads a layer when it is first shown
    OverlayPart(StackPane place, Overlays overlays, Function<Layer, Parent> loader) {
        this.place = place;
        this.overlays = overlays;
        this.loader = loader;
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

    private void show(Layer layer) {
        if (layer == Layer.NONE) {
            place.getChildren().clear();
            place.setVisible(false);
            if (before != null && before.getScene() != null) {
                before.requestFocus();
            }
            before = null;
            return;
        }
        if (!place.isVisible() && place.getScene() != null) {
            before = place.getScene().getFocusOwner();
        }
        Parent content = loaded.computeIfAbsent(layer, loader);
        place.getChildren().setAll(content);
        place.setVisible(true);
        Motion.appear(content);
        focus(content);
    }

    private void keepInside(@Nullable Node owner) {
        if (overlays.shownProperty().get() == Layer.NONE || place.getChildren().isEmpty()) {
            return;
        }
        for (Node each = owner; each != null; each = each.getParent()) {
            if (place.equals(each)) {
                return;
            }
        }
        focus(place.getChildren().getFirst());
    }

    private static void focus(Node content) {
        content.applyCss();
        Node first = content.lookup(".first-focus");
        if (first != null) {
            first.requestFocus();
        }
    }
}
