package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a search field finds, below it while one types. The keyboard stays in the field; up and down choose, Enter takes.
///
/// Part of the screen and not a window of its own: its rows are made once, so that typing never waits for a window.
final class SuggestionList extends VBox {

    private static final double GAP = 4;

    private final StackPane over;
    private final TextField field;
    private final EntitySearch search;
    private final Consumer<Entity> chosen;
    private final List<SuggestionRow> rows = new ArrayList<>();

    /// @param over what the list is laid over
    /// @param chosen told of the entity that was taken
    SuggestionList(StackPane over, TextField field, EntitySearch search, Consumer<Entity> chosen, Messages messages) {
        this.over = over;
        this.field = field;
        this.search = search;
        this.chosen = chosen;
        getStyleClass().add("suggestions");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (int i = 0; i < EntitySearch.MOST; i++) {
            rows.add(new SuggestionRow(messages, this::choose));
        }
        getChildren().addAll(rows);
        setVisible(false);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        over.getChildren().add(this);
        field.textProperty().bindBidirectional(search.textProperty());
        field.setOnAction(_ -> chooseSelected());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(this::arrange);
        search.suggestions().addListener((ListChangeListener<Entity>) _ -> fill());
        search.selectedProperty().subscribe(this::mark);
    }

    private void pressed(KeyEvent key) {
        if (!isVisible()) {
            return;
        }
        switch (key.getCode()) {
            case DOWN -> search.selectNext();
            case UP -> search.selectPrevious();
            case ESCAPE -> search.clear();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void chooseSelected() {
        Entity selected = search.selectedProperty().get();
        if (selected != null) {
            choose(selected);
        }
    }

    private void choose(Entity entity) {
        search.clear();
        chosen.accept(entity);
    }

    private void fill() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(i < search.suggestions().size() ? search.suggestions().get(i) : null);
        }
        mark(search.selectedProperty().get());
        arrange();
    }

    private void arrange() {
        boolean shown = field.isFocused() && !search.suggestions().isEmpty();
        if (shown) {
            Bounds at = over.sceneToLocal(field.localToScene(field.getLayoutBounds()));
            setMinWidth(at.getWidth());
            double left = Math.max(0, Math.min(at.getMinX(), over.getWidth() - prefWidth(-1) - GAP));
            StackPane.setMargin(this, new Insets(at.getMaxY() + GAP, 0, 0, left));
        }
        setVisible(shown);
    }

    private void mark(@Nullable Entity selected) {
        for (SuggestionRow row : rows) {
            row.mark(selected);
        }
        field.setAccessibleHelp(rows.stream().filter(SuggestionRow::isMarked).findFirst()
                .map(SuggestionRow::getAccessibleText).orElse(""));
    }
}
