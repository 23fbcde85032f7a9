package dev.throughline.console.graph;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The picture's nodes as rows, nearest and then most evidence first, with the same verbs.
final class NodeTable {

    private final GraphTable<EgoGraph.Node> table;
    private final GraphViewModel model;

    NodeTable(TableView<EgoGraph.Node> view, GraphViewModel model, Verbs verbs, VerbMenu menu, Messages messages) {
        this.model = model;
        table = new GraphTable<>(view, node -> model.words().node(node, pinned(node)), messages);
        table.column("graph.column.kind", 2, node -> messages.word("entity-kind", node.entity().kind()))
                .setCellFactory(_ -> new KindCell());
        table.column("graph.column.label", 4, node -> node.entity().label());
        table.figures("graph.column.evidence", EgoGraph.Node::evidence);
        table.figures("graph.column.steps", EgoGraph.Node::depth);
        table.figures("graph.column.hidden", EgoGraph.Node::hidden);
        table.column("graph.column.open", 1, EgoGraph.Node::open)
                .setCellFactory(_ -> new MarkCell(Icon.FLAG, messages.text("graph.open")));
        table.column("graph.column.pinned", 1, this::pinned)
                .setCellFactory(_ -> new MarkCell(Icon.PIN, messages.text("graph.pinned")));
        model.graphProperty().subscribe(this::show);
        model.arrangement().arrangementProperty().subscribe(_ -> view.refresh());
        model.selection().chosenProperty().subscribe(_ -> follow());
        table.lead(rows -> model.selection().choose(rows.stream().map(EgoGraph.Node::entity).toList()));
        table.verbs(model.selection(), verbs, menu, node -> model.pick().choose(node.entity()),
                model.expand()::expand);
    }

    private boolean pinned(EgoGraph.Node node) {
        return model.arrangement().pinned(node.entity());
    }

    private void show(@Nullable EgoGraph graph) {
        table.show(graph == null ? List.of() : graph.nodes().stream()
                .sorted(Comparator.comparingInt(EgoGraph.Node::depth)
                        .thenComparing(Comparator.comparingInt(EgoGraph.Node::evidence).reversed()))
                .toList());
        follow();
    }

    private void follow() {
        List<Entity> chosen = model.selection().chosenProperty().get().list();
        table.follow(node -> chosen.contains(node.entity()));
    }

    private static final class KindCell extends TableCell<EgoGraph.Node, String> {
        @Override
        protected void updateItem(@Nullable String word, boolean empty) {
            super.updateItem(word, empty);
            EgoGraph.Node node = getTableRow().getItem();
            setText(empty ? null : word);
            setGraphic(empty || node == null ? null : KindIcon.of(node.entity().kind()));
        }
    }

    /// A sign with its word, or nothing.
    private static final class MarkCell extends TableCell<EgoGraph.Node, Boolean> {

        private final Icon icon;
        private final String word;

        MarkCell(Icon icon, String word) {
            this.icon = icon;
            this.word = word;
        }

        @Override
        protected void updateItem(@Nullable Boolean marked, boolean empty) {
            super.updateItem(marked, empty);
            boolean shown = !empty && Boolean.TRUE.equals(marked);
            setText(shown ? word : null);
            setGraphic(shown ? icon.node("mark-icon") : null);
        }
    }
}
