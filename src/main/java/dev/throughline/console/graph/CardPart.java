package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Entity;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The card beside the picture: what is selected, and what can be done with it; without a selection the picture as a
/// whole. Built anew when any of that changes; the focus stays on the button it was on.
final class CardPart {

    private final VBox box;
    private final GraphViewModel model;
    private final CardPieces pieces;
    private final NodeCard nodeCard;
    private final EdgeCard edgeCard;

    CardPart(VBox box, GraphViewModel model, Verbs verbs, Messages messages) {
        this.box = box;
        this.model = model;
        pieces = new CardPieces(model, verbs, messages);
        nodeCard = new NodeCard(model, pieces, messages);
        edgeCard = new EdgeCard(model, pieces, messages);
        model.selection().chosenProperty().subscribe(_ -> show());
        model.graphProperty().subscribe(_ -> show());
        model.arrangement().arrangementProperty().subscribe(_ -> show());
        model.evidence().memoriesProperty().subscribe(_ -> show());
    }

    private void show() {
        Optional<String> focused = focused();
        box.getChildren().setAll(content());
        focused.flatMap(id -> box.lookupAll("#" + id).stream().findFirst()).ifPresent(Node::requestFocus);
    }

    private Optional<String> focused() {
        Node owner = box.getScene() == null ? null : box.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(box)) {
                return Optional.ofNullable(owner).map(Node::getId);
            }
        }
        return Optional.empty();
    }

    private List<Node> content() {
        Chosen chosen = model.selection().chosenProperty().get();
        return switch (chosen) {
            case Chosen.Nothing _ -> pieces.whole();
            case Chosen.Between between -> model.edge(between).map(edgeCard::content).orElse(List.of());
            case Chosen.Entities(List<Entity> entities) -> entities.size() == 1
                    ? model.node(entities.getFirst()).map(nodeCard::content).orElse(List.of())
                    : pieces.several(entities);
        };
    }
}
