package dev.throughline.console.graph;

import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What ties two entities: how many memories, the newest of them to read, or that someone said so.
final class EdgeCard {

    private static final int EXCERPT = 220;

    private final GraphViewModel model;
    private final CardPieces pieces;
    private final Messages messages;

    EdgeCard(GraphViewModel model, CardPieces pieces, Messages messages) {
        this.model = model;
        this.pieces = pieces;
        this.messages = messages;
    }

    List<Node> content(EgoGraph.Edge edge) {
        List<Node> content = new ArrayList<>();
        content.add(CardPieces.title(messages.text("graph.card.edge")));
        VBox ends = new VBox(pieces.entity(edge.from()), pieces.entity(edge.to()));
        ends.getStyleClass().add("card-list");
        content.add(ends);
        content.add(CardPieces.line(model.words().edge(edge)));
        content.add(pieces.verbs(new Chosen.Between(edge.from(), edge.to())));
        if (edge.weight() > 0) {
            evidence(content);
        }
        return content;
    }

    private void evidence(List<Node> content) {
        content.add(pieces.section("graph.card.evidence"));
        List<Memory> memories = model.evidence().memoriesProperty().get();
        if (memories == null) {
            content.add(CardPieces.quiet(messages.text("graph.card.reading")));
        } else if (memories.isEmpty()) {
            content.add(CardPieces.quiet(messages.text("graph.card.no-evidence")));
        } else {
            memories.forEach(memory -> content.add(memory(memory)));
        }
    }

    private Node memory(Memory memory) {
        String text = memory.content().length() <= EXCERPT ? memory.content()
                : memory.content().substring(0, EXCERPT - 1) + "…";
        MarkedText words = new MarkedText();
        words.show(text);
        Label when = new Label(model.words().when(memory.eventTime()));
        when.getStyleClass().addAll("meta", "figures");
        Button open = new Button(messages.text("graph.card.open-memory"));
        open.getStyleClass().addAll("flat", "small", "accent", "card-open");
        open.setAccessibleText(messages.text("graph.card.open-memory.name", text));
        open.setOnAction(_ -> model.open(memory));
        VBox box = new VBox(when, words, open);
        box.getStyleClass().add("card-memory");
        return box;
    }
}
