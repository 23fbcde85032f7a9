package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One of the entities found: its kind's sign, its name, its kind.
final class SuggestionRow extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Messages messages;
    private final Label name = new Label();
    private final Label kind = new Label();
    private @Nullable Entity entity;
    private @Nullable EntityKind pictured;
    private boolean marked;

    /// @param chosen told of the entity when its row is clicked
    SuggestionRow(Messages messages, Consumer<Entity> chosen) {
        this.messages = messages;
        getStyleClass().add("suggestion");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        kind.getStyleClass().add("meta");
        kind.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(0);
        getChildren().addAll(name, kind);
        setOnMouseClicked(click -> {
            if (entity != null && click.getButton() == MouseButton.PRIMARY) {
                chosen.accept(entity);
            }
        });
        show(null);
    }

    /// @param found null for a row that is not needed
    void show(@Nullable Entity found) {
        entity = found;
        setVisible(found != null);
        setManaged(found != null);
        if (found == null) {
            return;
        }
        if (found.kind() != pictured) {
            pictured = found.kind();
            name.setGraphic(KindIcon.of(found.kind()));
        }
        name.setText(found.label());
        kind.setText(messages.word("entity-kind", found.kind()));
        setAccessibleText(messages.text("graph.suggestion", name.getText(), kind.getText()));
    }

    void mark(@Nullable Entity selected) {
        marked = entity != null && entity.equals(selected);
        pseudoClassStateChanged(SELECTED, marked);
    }

    boolean isMarked() {
        return marked;
    }
}
