package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One entity: what it is, what speaks of it, whom it stands beside, what was merged into it.
final class NodeCard {

    private static final int BESIDE = 8;

    private final GraphViewModel model;
    private final CardPieces pieces;
    private final Messages messages;

    NodeCard(GraphViewModel model, CardPieces pieces, Messages messages) {
        this.model = model;
        this.pieces = pieces;
        this.messages = messages;
    }

    List<Node> content(EgoGraph.Node node) {
        List<Node> content = new ArrayList<>();
        content.add(CardPieces.head(node, model.words().kind(node.entity().kind()), node.open(),
                messages.text("graph.open")));
        content.add(CardPieces.title(node.entity().label()));
        content.add(CardPieces.line(model.words().evidence(node)));
        if (node.hidden() > 0) {
            content.add(CardPieces.quiet(messages.text("graph.card.hidden", node.hidden())));
        }
        if (node.hub() && node.depth() > 0) {
            content.add(CardPieces.quiet(messages.text(model.arrangement().stops(node.entity())
                    ? "graph.card.stopped" : "graph.card.hub")));
        }
        content.add(pieces.verbs(Chosen.of(List.of(node.entity()))));
        merged(node, content);
        beside(node, content);
        return content;
    }

    private void merged(EgoGraph.Node node, List<Node> content) {
        if (node.merged().isEmpty()) {
            return;
        }
        content.add(pieces.section("graph.card.merged"));
        VBox list = list();
        node.merged().forEach(entity -> list.getChildren().add(mergedLine(entity)));
        content.add(list);
    }

    private Node mergedLine(Entity entity) {
        Label name = new Label(entity.label());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button split = new Button(messages.text("graph.verb.split"));
        split.getStyleClass().add("small");
        split.setMinWidth(Region.USE_PREF_SIZE);
        split.setAccessibleText(messages.text("graph.verb.split.name", entity.label()));
        split.setOnAction(_ -> model.curation().split(entity));
        HBox line = new HBox(name, split);
        line.getStyleClass().add("field-row");
        return line;
    }

    private void beside(EgoGraph.Node node, List<Node> content) {
        List<Beside> beside = model.beside(node.entity());
        if (beside.isEmpty()) {
            return;
        }
        content.add(pieces.section("graph.card.beside"));
        VBox list = list();
        beside.stream().limit(BESIDE).forEach(other -> list.getChildren().add(line(other)));
        content.add(list);
        if (beside.size() > BESIDE) {
            content.add(CardPieces.quiet(messages.text("graph.card.more", beside.size() - BESIDE)));
        }
    }

    /// The neighbour, and what ties the two: each leads there.
    private Node line(Beside beside) {
        Button name = pieces.entity(beside.entity());
        HBox.setHgrow(name, Priority.ALWAYS);
        EgoGraph.Edge edge = beside.edge();
        Button tie = new Button(edge.weight() == 0 ? messages.text("graph.edge.tied")
                : messages.text("graph.count", edge.weight()));
        tie.getStyleClass().addAll("flat", "small", "figures", "beside-tie");
        tie.setMinWidth(Region.USE_PREF_SIZE);
        tie.setAccessibleText(model.words().row(edge));
        tie.setTooltip(new Tooltip(model.words().row(edge)));
        tie.setOnAction(_ -> model.selection().choose(edge));
        HBox line = new HBox(name, tie);
        line.getStyleClass().add("beside-line");
        return line;
    }

    private static VBox list() {
        VBox list = new VBox();
        list.getStyleClass().add("card-list");
        return list;
    }
}
