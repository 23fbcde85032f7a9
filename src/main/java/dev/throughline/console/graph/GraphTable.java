package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What both tables of the graph share: a name for each row, the verbs' keys and menu, and a selection that is the
/// picture's own.
final class GraphTable<T> {

    private final TableView<T> table;
    private final Messages messages;
    private boolean following;

    /// @param words what a reader says for a row
    GraphTable(TableView<T> table, Function<T, String> words, Messages messages) {
        this.table = table;
        this.messages = messages;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(messages.text("graph.alone")));
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable T row, boolean empty) {
                super.updateItem(row, empty);
                setAccessibleText(empty || row == null ? null : words.apply(row));
            }
        });
    }

    /// @param share of the table's width, beside the other columns' shares
    <V> TableColumn<T, V> column(String titleKey, double share, Function<T, V> value) {
        TableColumn<T, V> column = new TableColumn<>(messages.text(titleKey));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(share * 100);
        table.getColumns().add(column);
        return column;
    }

    /// Figures stand under each other.
    void figures(String titleKey, Function<T, Integer> value) {
        column(titleKey, 1, value).getStyleClass().addAll("figures", "figure-column");
    }

    void show(List<T> rows) {
        boolean before = following;
        following = true;
        table.getItems().setAll(rows);
        following = before;
    }

    /// Brings the picture's selection here.
    void follow(Predicate<T> chosen) {
        if (following) {
            return;
        }
        following = true;
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (chosen.test(table.getItems().get(i))) {
                table.getSelectionModel().select(i);
            }
        }
        following = false;
    }

    /// Takes what is selected here to the picture.
    void lead(Consumer<List<T>> chosen) {
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<T>) _ -> {
            if (!following) {
                following = true;
                chosen.accept(List.copyOf(table.getSelectionModel().getSelectedItems()));
                following = false;
            }
        });
    }

    /// @param picked a row that was clicked or entered; answers whether it was waited for
    /// @param opened a row that was double-clicked
    void verbs(GraphSelection selection, Verbs verbs, VerbMenu menu, Predicate<T> picked, Consumer<T> opened) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            T row = table.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && row != null && picked.test(row)) {
                key.consume();
            }
        });
        new VerbKeys(table, selection, verbs, menu).attach(() -> new Point2D(table.getWidth() / 3, 60));
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            T row = table.getSelectionModel().getSelectedItem();
            if (row != null && click.getButton() == MouseButton.PRIMARY && !picked.test(row)
                    && click.getClickCount() == 2) {
                opened.accept(row);
            }
        });
    }
}
