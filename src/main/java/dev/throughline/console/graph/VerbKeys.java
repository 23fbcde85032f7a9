package dev.throughline.console.graph;

import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The verbs' letters, Enter and the menu key, while the picture or a table has the focus. No letter works with a
/// modifier or anywhere else, so none can be hit while typing.
final class VerbKeys {

    private final Node owner;
    private final GraphSelection selection;
    private final Verbs verbs;
    private final VerbMenu menu;

    /// @param owner of the focus
    VerbKeys(Node owner, GraphSelection selection, Verbs verbs, VerbMenu menu) {
        this.owner = owner;
        this.selection = selection;
        this.verbs = verbs;
        this.menu = menu;
    }

    /// @param place where the menu appears for the keyboard, within the owner
    void attach(Supplier<Point2D> place) {
        owner.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (pressed(key, place)) {
                key.consume();
            }
        });
        owner.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, request -> {
            if (request.isKeyboardTrigger()) {
                menuAt(place.get());
            } else {
                menu.show(owner, request.getScreenX(), request.getScreenY());
            }
            request.consume();
        });
    }

    private boolean pressed(KeyEvent key, Supplier<Point2D> place) {
        if (key.isConsumed() || key.isShortcutDown() || key.isAltDown() || key.isControlDown() || key.isMetaDown()) {
            return false;
        }
        if (key.getCode() == KeyCode.ENTER) {
            menuAt(place.get());
            return true;
        }
        Chosen chosen = selection.chosenProperty().get();
        return verbs.byKey(chosen, key.getCode().getName()).map(verb -> {
            verbs.perform(verb, chosen);
            return true;
        }).orElse(false);
    }

    private void menuAt(Point2D place) {
        Point2D screen = owner.localToScreen(place);
        if (screen != null) {
            menu.show(owner, screen.getX(), screen.getY());
        }
    }
}
