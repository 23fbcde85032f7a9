package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Entity;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// What a search field finds, below it while one types. Enter takes the first.
final class SuggestionMenu {

    private final TextField field;
    private final EntitySearch search;
    private final Consumer<Entity> chosen;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    /// @param chosen told of the entity that was taken
    SuggestionMenu(TextField field, EntitySearch search, Consumer<Entity> chosen, Messages messages) {
        this.field = field;
        this.search = search;
        this.chosen = chosen;
        this.messages = messages;
        field.textProperty().bindBidirectional(search.textProperty());
        field.setOnAction(_ -> {
            if (!search.suggestions().isEmpty()) {
                choose(search.suggestions().getFirst());
            }
        });
        search.suggestions().addListener((ListChangeListener<Entity>) _ -> suggest());
    }

    private void choose(Entity entity) {
        menu.hide();
        search.clear();
        chosen.accept(entity);
    }

    private void suggest() {
        menu.getItems().setAll(search.suggestions().stream().map(this::item).toList());
        if (menu.getItems().isEmpty() || !field.isFocused()) {
            menu.hide();
        } else if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 4);
        }
    }

    private MenuItem item(Entity entity) {
        MenuItem item = new MenuItem(messages.text("graph.suggestion", entity.label(),
                messages.word("entity-kind", entity.kind())), KindIcon.of(entity.kind()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> choose(entity));
        return item;
    }
}
