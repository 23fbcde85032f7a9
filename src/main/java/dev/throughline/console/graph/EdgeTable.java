package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EgoGraph;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The picture's edges as rows, the strongest first, with the same verbs.
final class EdgeTable {

    private final GraphTable<EgoGraph.Edge> table;
    private final GraphViewModel model;

    EdgeTable(TableView<EgoGraph.Edge> view, GraphViewModel model, Verbs verbs, VerbMenu menu, Messages messages) {
        this.model = model;
        table = new GraphTable<>(view, model.words()::row, messages);
        table.column("graph.column.from", 3, edge -> edge.from().label());
        table.column("graph.column.to", 3, edge -> edge.to().label());
        table.figures("graph.column.evidence", EgoGraph.Edge::weight);
        table.column("graph.column.tied", 2, edge -> edge.tie() == null ? "" : messages.text("graph.edge.tied"));
        model.graphProperty().subscribe(this::show);
        model.selection().chosenProperty().subscribe(_ -> follow());
        table.lead(rows -> {
            if (rows.isEmpty()) {
                model.selection().clear();
            } else {
                model.selection().choose(rows.getLast());
            }
        });
        table.verbs(model.selection(), verbs, menu, _ -> false, _ -> { });
    }

    private void show(@Nullable EgoGraph graph) {
        table.show(graph == null ? List.of() : graph.edges().stream()
                .sorted(Comparator.comparingInt(EgoGraph.Edge::weight).reversed()).toList());
        follow();
    }

    private void follow() {
        Chosen chosen = model.selection().chosenProperty().get();
        table.follow(edge -> chosen instanceof Chosen.Between between && between.is(edge));
    }
}
