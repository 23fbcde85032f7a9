package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EntityKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// Asks at a hub what to show around it: which kinds, with how many there are of each, and how many at most.
final class ExpandPopOver {

    private static final List<Integer> HOW_MANY = List.of(10, 25, 50);
    private static final int AT_FIRST = 25;
    private static final int AT_LEAST = 1_000;

    private final GraphViewModel model;
    private final GraphCanvas canvas;
    private final Messages messages;
    private final GraphPopOver popOver = new GraphPopOver();
    private final Map<EntityKind, CheckBox> kinds = new EnumMap<>(EntityKind.class);
    private final Button show = new Button();
    private int most = AT_FIRST;

    ExpandPopOver(GraphViewModel model, GraphCanvas canvas, Messages messages) {
        this.model = model;
        this.canvas = canvas;
        this.messages = messages;
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        popOver.setOnHidden(_ -> model.expand().close());
        show.getStyleClass().add("accent");
        show.setDefaultButton(true);
        show.setOnAction(_ -> model.expand().answer(chosen(), most));
        model.expand().questionProperty().subscribe(this::ask);
    }

    private void ask(ExpandViewModel.@Nullable Question question) {
        if (question == null) {
            popOver.hide();
            return;
        }
        VBox content = content(question);
        count();
        Point2D at = canvas.localToScreen(canvas.place(question.node().entity()));
        if (at != null) {
            popOver.show(content, canvas, at.getX() + 12, at.getY());
        }
    }

    private VBox content(ExpandViewModel.Question question) {
        Label title = new Label(messages.text("graph.expand.title", question.node().entity().label()));
        title.getStyleClass().add("strong");
        Label hidden = new Label(messages.text("graph.expand.hidden", question.node().hidden()));
        hidden.getStyleClass().addAll("meta", "figures");
        VBox boxes = new VBox();
        boxes.getStyleClass().add("graph-kinds");
        kinds.clear();
        question.counts().forEach((kind, number) -> boxes.getChildren().add(box(kind, number)));
        HBox foot = new HBox(show);
        foot.getStyleClass().add("graph-pop-over-foot");
        return new VBox(title, hidden, boxes, howMany(), foot);
    }

    private Node box(EntityKind kind, int number) {
        CheckBox box = new CheckBox(messages.text("graph.expand.kind", messages.word("entity-kind", kind),
                number >= AT_LEAST ? messages.text("graph.expand.at-least", AT_LEAST) : number));
        box.setGraphic(KindIcon.of(kind));
        box.getStyleClass().add("figures");
        box.setSelected(model.kinds().shows(kind));
        box.selectedProperty().subscribe(_ -> count());
        kinds.put(kind, box);
        return box;
    }

    private Node howMany() {
        HBox row = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (int number : HOW_MANY) {
            row.getChildren().add(choice(group, number, messages.text("graph.expand.most", number)));
        }
        row.getChildren().add(choice(group, ExpandViewModel.MOST, messages.text("graph.expand.all")));
        row.getChildren().getFirst().getStyleClass().add("left-pill");
        row.getChildren().getLast().getStyleClass().add("right-pill");
        row.getChildren().subList(1, row.getChildren().size() - 1)
                .forEach(each -> each.getStyleClass().add("center-pill"));
        return row;
    }

    private Node choice(ToggleGroup group, int number, String text) {
        ToggleButton choice = new ToggleButton(text);
        choice.setToggleGroup(group);
        choice.setSelected(number == most);
        choice.setOnAction(_ -> {
            choice.setSelected(true);
            most = number;
            count();
        });
        return choice;
    }

    private Set<EntityKind> chosen() {
        Set<EntityKind> chosen = EnumSet.noneOf(EntityKind.class);
        kinds.forEach((kind, box) -> {
            if (box.isSelected()) {
                chosen.add(kind);
            }
        });
        return chosen;
    }

    /// The button says what it will do.
    private void count() {
        ExpandViewModel.Question question = model.expand().questionProperty().get();
        if (question != null) {
            int there = chosen().stream().mapToInt(kind -> question.counts().getOrDefault(kind, 0)).sum();
            show.setDisable(there == 0);
            show.setText(there <= most ? messages.text("graph.expand.show-all", there)
                    : messages.text("graph.expand.show", most));
        }
    }
}
