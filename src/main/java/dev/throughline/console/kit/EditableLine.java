package dev.throughline.console.kit;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// Text that turns into a field of the same size when it is clicked or Enter is pressed on it. Enter and leaving save,
/// Esc gives the old text back. Saving is the owner's; what it refuses is shown anew by it.
public final class EditableLine extends StackPane {

    private final MarkedText reading = new MarkedText();
    private final GrowingText field = new GrowingText();
    private final Consumer<String> save;
    private final String value;
    private boolean editing;

    /// @param shown what is read, for instance `Swedish`
    /// @param value what is edited, for instance `sv`
    /// @param name what a screen reader calls it
    public EditableLine(String shown, String value, String name, Consumer<String> save) {
        this.value = value;
        this.save = save;
        getStyleClass().add("editable-line");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name + ", " + shown);
        reading.show(shown);
        reading.setMouseTransparent(true);
        field.setAccessibleText(name);
        getChildren().setAll(reading);
        setOnMouseClicked(_ -> edit());
        addEventHandler(KeyEvent.KEY_PRESSED, this::startKey);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        field.focusedProperty().subscribe((was, now) -> {
            if (was && !now) {
                done(true);
            }
        });
    }

    /// Begins to edit.
    public void edit() {
        if (editing) {
            return;
        }
        editing = true;
        field.setText(value);
        setFocusTraversable(false);
        getChildren().setAll(field);
        field.requestFocus();
        field.positionCaret(value.length());
    }

    private void startKey(KeyEvent event) {
        if (!editing && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2)) {
            edit();
            event.consume();
        }
    }

    private void fieldKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            done(true);
            requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            done(false);
            requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            field.requestFocusTraversal(event.isShiftDown()
                    ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void done(boolean keep) {
        if (!editing) {
            return;
        }
        editing = false;
        String typed = field.getText().strip();
        setFocusTraversable(true);
        getChildren().setAll(reading);
        if (keep && !typed.equals(value)) {
            save.accept(typed);
        }
    }
}
