package dev.throughline.console.recall;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Recall;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The question, where to ask it, and how far the answer has come.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class RecallBoxView {

    private static final double ROOM_EM = 36;

    private final RecallViewModel model;
    private final Messages messages;
    private final Tooltip unrankedReason = new Tooltip();
    @FXML private HBox row;
    @FXML private CustomTextField question;
    @FXML private ToggleButton customerScope;
    @FXML private ToggleButton deskScope;
    @FXML private HBox recallTools;
    @FXML private HBox progress;
    @FXML private FlowPane stages;
    @FXML private Label unranked;
    @FXML private Label took;
    @FXML private Button better;
    @FXML private Button back;

    public RecallBoxView(RecallViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        question.setLeft(Icon.RECALL.node("field-icon"));
        question.textProperty().bindBidirectional(model.textProperty());
        ToggleGroup group = new ToggleGroup();
        scope(customerScope, RecallScope.CUSTOMER, Icon.CUSTOMER, group);
        scope(deskScope, RecallScope.DESK, Icon.CUSTOMERS, group);
        customerScope.disableProperty().bind(model.customerOpenProperty().not());
        model.scopeProperty().subscribe(this::describeScope);
        model.customerOpenProperty().subscribe(open ->
                back.setText(messages.text(open ? "recall.back" : "recall.close")));
        StageStrip strip = new StageStrip(messages);
        stages.getChildren().addFirst(strip);
        model.lightsProperty().subscribe(strip::show);
        shownWhen(progress, model.activeProperty());
        unranked.setGraphic(Icon.WARNING.node("mark-icon", "warning"));
        unranked.setText(messages.text("recall.unranked"));
        unranked.setTooltip(unrankedReason);
        model.recallProperty().subscribe(this::describe);
        better.setGraphic(Icon.REFRESH.node());
        better.setTooltip(new Tooltip(messages.text("recall.better.hint")));
        better.setOnAction(_ -> model.applyBetter());
        model.rows().betterProperty().subscribe(this::describe);
    }

    /// @param deed where the way back leads
    public void onBack(Runnable deed) {
        back.setOnAction(_ -> {
            model.close();
            deed.run();
        });
    }

    /// Puts something beside the question.
    public void addTool(Node tool) {
        recallTools.getChildren().add(tool);
    }

    public void focus() {
        question.requestFocus();
        question.selectAll();
    }

    CustomTextField question() {
        return question;
    }

    /// In words where there is room, else as a picture that says the same.
    private void scope(ToggleButton button, RecallScope meaning, Icon icon, ToggleGroup group) {
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setGraphic(icon.node());
        button.setAccessibleText(button.getText());
        button.setTooltip(new Tooltip(button.getText()));
        row.widthProperty().subscribe(width -> button.setContentDisplay(
                width.doubleValue() < ROOM_EM * button.getFont().getSize() ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.TEXT_ONLY));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.scopeProperty().set(meaning);
        });
        model.scopeProperty().subscribe(now -> button.setSelected(now == meaning));
    }

    private void describeScope(RecallScope scope) {
        question.setAccessibleText(messages.text(scope == RecallScope.DESK ? "recall.name.desk" : "recall.name"));
    }

    private void describe(@Nullable Recall recall) {
        boolean cut = recall != null && recall.reranking() == Recall.Reranking.CUT_BY_DEADLINE;
        boolean failed = recall != null && recall.reranking() == Recall.Reranking.FAILED;
        unranked.setVisible(cut || failed);
        unranked.setManaged(cut || failed);
        unrankedReason.setText(messages.text(failed ? "recall.unranked.failed" : "recall.unranked.cut"));
        took.setText(model.took());
    }

    private void describe(RowOrder.@Nullable Better gain) {
        better.setVisible(gain != null);
        better.setManaged(gain != null);
        if (gain != null) {
            better.setText(messages.text("recall.better", gain.moved(), gain.dropped()));
        }
    }

    private static void shownWhen(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
