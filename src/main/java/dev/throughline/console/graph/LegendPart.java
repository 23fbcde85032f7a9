package dev.throughline.console.graph;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What the shapes mean, and how many there are of each. A line selects all of its kind, its eye leaves the kind out.
final class LegendPart {

    private final FlowPane box;
    private final GraphViewModel model;
    private final Messages messages;
    private final MenuButton others = new MenuButton();
    private final MenuButton arranged = new MenuButton();

    LegendPart(FlowPane box, GraphViewModel model, Messages messages) {
        this.box = box;
        this.model = model;
        this.messages = messages;
        others.setText(messages.text("graph.legend.others"));
        others.getStyleClass().addAll("flat", "small");
        arranged.getStyleClass().addAll("flat", "small");
        model.legend().addListener((ListChangeListener<LegendLine>) _ -> show());
        model.arrangement().arrangementProperty().subscribe(_ -> show());
        show();
    }

    private void show() {
        box.getChildren().setAll(model.legend().stream().map(this::line).toList());
        others.getItems().setAll(Arrays.stream(EntityKind.values())
                .filter(kind -> model.legend().stream().noneMatch(line -> line.kind() == kind))
                .map(this::other).toList());
        box.getChildren().add(others);
        if (arrangedItems()) {
            box.getChildren().add(arranged);
        }
    }

    private Node line(LegendLine line) {
        String kind = messages.word("entity-kind", line.kind());
        Button all = new Button(line.shown() ? messages.text("graph.legend", kind, line.count()) : kind,
                KindIcon.of(line.kind()));
        all.getStyleClass().addAll("flat", "small", "legend-name");
        all.setDisable(!line.shown());
        String name = messages.text("graph.legend.select", kind, line.count());
        all.setAccessibleText(name);
        all.setTooltip(new Tooltip(name));
        all.setOnAction(_ -> model.selection().choose(model.nodes().stream().map(EgoGraph.Node::entity)
                .filter(entity -> entity.kind() == line.kind()).toList()));
        Button eye = new Button(null, (line.shown() ? Icon.SHOWN : Icon.HIDDEN).node());
        eye.getStyleClass().addAll("flat", "small", "button-icon", "legend-eye");
        String deed = messages.text(line.shown() ? "graph.legend.leave-out" : "graph.legend.bring-back", kind);
        eye.setAccessibleText(deed);
        eye.setTooltip(new Tooltip(deed));
        eye.setOnAction(_ -> model.kinds().toggle(line.kind()));
        HBox row = new HBox(all, eye);
        row.getStyleClass().add("legend-line");
        return row;
    }

    private MenuItem other(EntityKind kind) {
        CheckMenuItem item = new CheckMenuItem(messages.word("entity-kind", kind), KindIcon.of(kind));
        item.setSelected(model.kinds().shows(kind));
        item.setOnAction(_ -> model.kinds().toggle(kind));
        return item;
    }

    /// What was arranged by hand, to take it back piece by piece.
    ///
    /// @return whether there is any
    private boolean arrangedItems() {
        Arrangement now = model.arrangement().arrangementProperty().get();
        if (now == null || now.isEmpty()) {
            return false;
        }
        List<Entity> hidden = now.hidden().stream().sorted(Comparator.comparing(Entity::label)).toList();
        arranged.setText(hidden.isEmpty() ? messages.text("graph.arranged")
                : messages.text("graph.arranged.hidden", hidden.size()));
        arranged.getItems().setAll(hidden.stream().map(this::unhide).toList());
        if (hidden.size() > 1) {
            arranged.getItems().add(item(messages.text("graph.unhide.all"), null,
                    () -> model.arrangement().unhide(hidden)));
        }
        if (!hidden.isEmpty()) {
            arranged.getItems().add(new SeparatorMenuItem());
        }
        arranged.getItems().add(item(messages.text("graph.reset"), Icon.RESTORE.node(), model.arrangement()::reset));
        return true;
    }

    private MenuItem unhide(Entity entity) {
        return item(messages.text("graph.unhide", entity.label()), KindIcon.of(entity.kind()),
                () -> model.arrangement().unhide(List.of(entity)));
    }

    private static MenuItem item(String text, @Nullable Node graphic, Runnable deed) {
        MenuItem item = new MenuItem(text, graphic);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> deed.run());
        return item;
    }
}
