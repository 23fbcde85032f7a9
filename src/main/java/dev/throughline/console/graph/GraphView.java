package dev.throughline.console.graph;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The graph screen: what is in the middle, how far to look, the picture or its table, and the legend.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class GraphView {

    private final GraphViewModel model;
    private final Messages messages;
    private final ContextMenu suggestions = new ContextMenu();
    @FXML private Label title;
    @FXML private CustomTextField search;
    @FXML private Label steps;
    @FXML private Slider depth;
    @FXML private Button home;
    @FXML private Button fit;
    @FXML private ToggleButton asTable;
    @FXML private StackPane stack;
    @FXML private TableView<EgoGraph.Node> table;
    @FXML private EmptyState empty;
    @FXML private ProgressBar waiting;
    @FXML private HBox legend;

    public GraphView(GraphViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        GraphCanvas canvas = new GraphCanvas(model, messages);
        stack.getChildren().addFirst(canvas);
        new NodeTable(table, model, messages);
        table.visibleProperty().bind(asTable.selectedProperty());
        canvas.visibleProperty().bind(asTable.selectedProperty().not());
        asTable.setGraphic(Icon.TABLE.node());
        fit.setGraphic(Icon.FIT.node());
        fit.setOnAction(_ -> canvas.fit());
        fit.disableProperty().bind(asTable.selectedProperty().or(model.graphProperty().isNull()));
        home.setGraphic(Icon.CUSTOMER.node());
        home.setOnAction(_ -> model.home());
        home.disableProperty().bind(model.graphProperty().isNull());
        search.setLeft(Icon.SEARCH.node("field-icon"));
        search.textProperty().bindBidirectional(model.textProperty());
        search.setOnAction(_ -> {
            if (!model.suggestions().isEmpty()) {
                choose(model.suggestions().getFirst());
            }
        });
        model.depthProperty().subscribe(
                now -> steps.setText(messages.text("graph.steps", now.intValue())));
        depth.setValue(model.depthProperty().get());
        depth.valueProperty().subscribe(value -> {
            if (!depth.isValueChanging() || value.doubleValue() == Math.rint(value.doubleValue())) {
                model.depthProperty().set((int) Math.round(value.doubleValue()));
            }
        });
        waiting.visibleProperty().bind(model.loadingProperty());
        model.suggestions().addListener((ListChangeListener<Entity>) _ -> suggest());
        model.legend().addListener((ListChangeListener<LegendLine>) _ -> describe());
        model.centreProperty().subscribe(this::name);
        model.graphProperty().subscribe(_ -> describeEmpty());
        model.problemProperty().subscribe(_ -> describeEmpty());
        describe();
    }

    private void name(@Nullable Entity middle) {
        title.setText(middle == null ? messages.text("graph.title") : messages.text("graph.around", middle.label()));
    }

    private void choose(Entity entity) {
        model.centreOn(entity);
        suggestions.hide();
        search.clear();
    }

    private void suggest() {
        suggestions.getItems().clear();
        for (Entity entity : model.suggestions()) {
            MenuItem item = new MenuItem(messages.text("graph.suggestion", entity.label(),
                    messages.word("entity-kind", entity.kind())), KindIcon.of(entity.kind()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> choose(entity));
            suggestions.getItems().add(item);
        }
        if (suggestions.getItems().isEmpty() || !search.isFocused()) {
            suggestions.hide();
        } else if (!suggestions.isShowing()) {
            suggestions.show(search, Side.BOTTOM, 0, 4);
        }
    }

    private void describe() {
        legend.getChildren().clear();
        for (LegendLine line : model.legend()) {
            Label label = new Label(messages.text("graph.legend", messages.word("entity-kind", line.kind()),
                    line.count()), KindIcon.of(line.kind()));
            label.getStyleClass().addAll("meta", "legend-line");
            legend.getChildren().add(label);
        }
        legend.setVisible(!model.legend().isEmpty());
        if (!model.legend().isEmpty()) {
            Label open = new Label(messages.text("graph.legend.open"));
            open.getStyleClass().addAll("meta", "legend-line");
            legend.getChildren().add(open);
        }
    }

    private void describeEmpty() {
        EgoGraph graph = model.graphProperty().get();
        Problem problem = model.problemProperty().get();
        empty.setVisible(graph == null || graph.nodes().size() <= 1);
        empty.setMouseTransparent(graph != null);
        if (problem != null) {
            empty.show(Icon.FAILURE, problem.what(), problem.next());
            empty.offer(messages.text("action.try-again"), model::retry);
        } else if (graph == null) {
            empty.show(Icon.GRAPH, messages.text("graph.nobody"), messages.text("graph.nobody.next"));
        } else {
            empty.show(Icon.GRAPH, messages.text("graph.alone"), messages.text("graph.alone.next"));
        }
    }
}
