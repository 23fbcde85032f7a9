package dev.throughline.console.graph;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityPath;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The path as a sentence whose words lead to its stations, and whose arrows lead to what each step rests on.
final class WayStrip extends HBox {

    private final GraphViewModel model;
    private final Messages messages;
    private final FlowPane sentence = new FlowPane();

    WayStrip(GraphViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("graph-strip");
        sentence.getStyleClass().add("way");
        sentence.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = new Button(null, Icon.CLEAR.node());
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(messages.text("graph.way.close"));
        close.setTooltip(new Tooltip(messages.text("graph.way.close")));
        close.setOnAction(_ -> model.path().close());
        getChildren().addAll(Icon.GRAPH_PATH.node(), sentence, close);
    }

    void show(@Nullable Way way) {
        sentence.getChildren().clear();
        if (way == null) {
            return;
        }
        if (way.path().isEmpty()) {
            sentence.getChildren().add(new Label(model.words().way(way)));
            return;
        }
        Entity before = way.from();
        sentence.getChildren().add(station(before));
        for (EntityPath.Step step : way.path().get().steps()) {
            sentence.getChildren().addAll(arrow(before, step), station(step.to()));
            before = step.to();
        }
        Label rests = new Label(model.words().wayRestsOn(way));
        rests.getStyleClass().add("meta");
        sentence.getChildren().add(rests);
        setAccessibleText(model.words().way(way));
    }

    boolean shown() {
        return model.path().wayProperty().get() != null;
    }

    private Node station(Entity entity) {
        Button button = new Button(entity.label(), KindIcon.of(entity.kind()));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "small", "way-station");
        button.setAccessibleText(model.words().kindAndName(entity));
        button.setOnAction(_ -> model.selection().choose(List.of(entity)));
        return button;
    }

    private Node arrow(Entity from, EntityPath.Step step) {
        Button button = new Button("→");
        button.getStyleClass().addAll("flat", "small", "way-arrow");
        String name = messages.text("graph.way.step", from.label(), step.to().label(),
                step.memories() == 0 ? messages.text("graph.edge.tied") : model.words().memories(step.memories()));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> model.edge(new Chosen.Between(from, step.to())).ifPresent(model.selection()::choose));
        return button;
    }
}
