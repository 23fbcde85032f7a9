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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the cards are made of.
final class CardPieces {

    private static final int NAMED = 12;

    private final GraphViewModel model;
    private final Verbs verbs;
    private final Messages messages;

    CardPieces(GraphViewModel model, Verbs verbs, Messages messages) {
        this.model = model;
        this.verbs = verbs;
        this.messages = messages;
    }

    /// The picture as a whole, and what one can do in it.
    List<Node> whole() {
        EgoGraph graph = model.graphProperty().get();
        if (graph == null) {
            return List.of();
        }
        long open = graph.nodes().stream().filter(EgoGraph.Node::open).count();
        List<Node> content = new ArrayList<>();
        content.add(title(messages.text("graph.card.whole")));
        content.add(line(messages.text("graph.card.things", graph.nodes().size())));
        content.add(line(messages.text("graph.card.ties", graph.edges().size())));
        if (open > 0) {
            content.add(line(messages.text("graph.card.open", open)));
        }
        content.add(section("graph.card.how"));
        for (String key : List.of("graph.how.select", "graph.how.expand", "graph.how.pair", "graph.how.pin")) {
            content.add(quiet(messages.text(key)));
        }
        return content;
    }

    /// Two or more.
    List<Node> several(List<Entity> entities) {
        List<Node> content = new ArrayList<>();
        content.add(title(messages.text("graph.card.several", entities.size())));
        VBox names = new VBox();
        names.getStyleClass().add("card-list");
        entities.stream().limit(NAMED).map(this::entity).forEach(names.getChildren()::add);
        content.add(names);
        if (entities.size() > NAMED) {
            content.add(quiet(messages.text("graph.card.more", entities.size() - NAMED)));
        }
        content.add(verbs(Chosen.of(entities)));
        return content;
    }

    /// A line that leads to an entity in the picture.
    Button entity(Entity entity) {
        Button button = new Button(entity.label(), KindIcon.of(entity.kind()));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "small", "card-link");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(model.words().kindAndName(entity));
        button.setOnAction(_ -> model.selection().choose(entity));
        return button;
    }

    FlowPane verbs(Chosen chosen) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("card-verbs");
        verbs.of(chosen).forEach(verb -> row.getChildren().add(verb(verb, chosen)));
        return row;
    }

    private Button verb(Verb verb, Chosen chosen) {
        Button button = new Button(messages.text(verb.textKey()), verb.icon().node());
        button.setMnemonicParsing(false);
        button.getStyleClass().add("small");
        // a pin that was put in can be taken out by the same press of a key
        button.setId("verb-" + verb.key());
        button.setTooltip(new Tooltip(messages.text("graph.verb.key", verb.key())));
        button.setOnAction(_ -> verbs.perform(verb, chosen));
        return button;
    }

    static HBox head(EgoGraph.Node node, String kind, boolean open, String openWord) {
        Label kindLabel = new Label(kind, KindIcon.of(node.entity().kind()));
        kindLabel.getStyleClass().addAll("meta", "card-kind");
        HBox row = new HBox(kindLabel);
        row.getStyleClass().add("card-kind-row");
        if (open) {
            Label mark = new Label(openWord);
            mark.getStyleClass().add("open-mark");
            row.getChildren().add(mark);
        }
        return row;
    }

    static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("card-title");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    Label section(String textKey) {
        Label label = new Label(messages.text(textKey));
        label.getStyleClass().addAll("section-title", "card-section");
        return label;
    }

    static Label line(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("figures");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label quiet(String text) {
        Label label = line(text);
        label.getStyleClass().add("meta");
        return label;
    }
}
