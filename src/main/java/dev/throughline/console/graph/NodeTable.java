package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EgoGraph;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The picture's twin: the same nodes as rows, most evidence first. Enter or a double click opens one.
final class NodeTable {

    private final TableView<EgoGraph.Node> table;
    private final GraphViewModel model;
    private final Messages messages;

    NodeTable(TableView<EgoGraph.Node> table, GraphViewModel model, Messages messages) {
        this.table = table;
        this.model = model;
        this.messages = messages;
        TableColumn<EgoGraph.Node, String> kind =
                column("graph.column.kind", node -> messages.word("entity-kind", node.entity().kind()));
        kind.setCellFactory(_ -> new KindCell());
        table.getColumns().add(kind);
        table.getColumns().add(column("graph.column.label", node -> node.entity().label()));
        table.getColumns().add(column("graph.column.evidence", EgoGraph.Node::evidence));
        table.getColumns().add(column("graph.column.steps", EgoGraph.Node::depth));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(messages.text("graph.alone")));
        model.graphProperty().subscribe(this::show);
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openSelected();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openSelected();
            }
        });
    }

    private <T> TableColumn<EgoGraph.Node, T> column(String titleKey, Function<EgoGraph.Node, T> value) {
        TableColumn<EgoGraph.Node, T> column = new TableColumn<>(messages.text(titleKey));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private void show(@Nullable EgoGraph graph) {
        table.getItems().clear();
        if (graph != null) {
            table.getItems().setAll(graph.nodes());
            table.getItems().sort((a, b) -> Integer.compare(b.evidence(), a.evidence()));
        }
    }

    private void openSelected() {
        EgoGraph.Node node = table.getSelectionModel().getSelectedItem();
        if (node != null) {
            model.open(node);
        }
    }

    private static final class KindCell extends TableCell<EgoGraph.Node, String> {
        @Override
        protected void updateItem(@Nullable String word, boolean empty) {
            super.updateItem(word, empty);
            setText(empty ? null : word);
            setGraphic(empty ? null : KindIcon.of(getTableView().getItems().get(getIndex()).entity().kind()));
        }
    }
}
