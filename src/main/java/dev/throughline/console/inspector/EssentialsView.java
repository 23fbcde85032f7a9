package dev.throughline.console.inspector;

import dev.throughline.console.kit.EditableLine;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Essentials.Field;
import dev.throughline.memory.Essentials.Line;
import dev.throughline.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who the customer is: lines edited in place, and what else is known, each fact opening its memory.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class EssentialsView {

    private static final int FEW_FACTS = 3;

    private final EssentialsViewModel model;
    private final Messages messages;
    private final Times times;
    @FXML private VBox card;
    @FXML private MenuButton add;
    @FXML private VBox lines;
    @FXML private Label problem;
    @FXML private VBox factBox;
    @FXML private VBox facts;
    @FXML private Label activity;
    private boolean everyFact;

    public EssentialsView(EssentialsViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        add.setGraphic(Icon.NEW.node());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.storyProperty().subscribe((before, now) -> {
            if (before == null || now == null || !before.customer().handle().equals(now.customer().handle())) {
                everyFact = false;
            }
        });
        model.essentialsProperty().subscribe(this::show);
    }

    private void show(@Nullable Essentials now) {
        shown(card, now != null);
        if (now == null) {
            return;
        }
        lines.getChildren().setAll(rows(now));
        add.getItems().setAll(model.addable().stream().map(this::adding).toList());
        showFacts();
        var story = model.storyProperty().get();
        activity.setText(story == null ? ""
                : messages.text("essentials.activity", times.whole(story.customer().lastActivity())));
    }

    private List<Node> rows(Essentials now) {
        List<Node> rows = new ArrayList<>();
        Field before = null;
        for (Line line : now.lines()) {
            rows.add(row(line, line.field() != before));
            before = line.field();
        }
        return rows;
    }

    private HBox row(Line line, boolean named) {
        String word = messages.word("essential", line.field());
        Label name = new Label(named ? word : "");
        name.getStyleClass().add("field-name");
        EditableLine value = new EditableLine(model.shown(line), line.value(), word, typed -> model.change(line, typed));
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(name, value);
        row.getStyleClass().add("essential-row");
        return row;
    }

    private MenuItem adding(Field field) {
        MenuItem item = new MenuItem(messages.word("essential", field));
        item.setOnAction(_ -> {
            HBox row = row(new Line(field, "", null), true);
            lines.getChildren().add(row);
            ((EditableLine) row.getChildren().getLast()).edit();
        });
        return item;
    }

    private void showFacts() {
        List<Memory> known = model.otherFacts();
        shown(factBox, !known.isEmpty());
        facts.getChildren().clear();
        known.stream().limit(everyFact ? known.size() : FEW_FACTS).map(this::fact).forEach(facts.getChildren()::add);
        if (!everyFact && known.size() > FEW_FACTS) {
            Hyperlink more = new Hyperlink(messages.text("essentials.more", known.size() - FEW_FACTS));
            more.setOnAction(_ -> {
                everyFact = true;
                showFacts();
            });
            facts.getChildren().add(more);
        }
    }

    private MarkedText fact(Memory memory) {
        MarkedText line = new MarkedText();
        line.show(memory.content());
        line.getStyleClass().add("fact");
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.HYPERLINK);
        line.setAccessibleText(memory.content());
        line.setOnMouseClicked(_ -> model.open(memory));
        line.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                model.open(memory);
                key.consume();
            }
        });
        return line;
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
