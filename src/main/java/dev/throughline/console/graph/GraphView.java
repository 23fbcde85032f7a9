package dev.throughline.console.graph;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The graph screen: what is in the middle, how far to look, the picture or its tables, what is selected, the legend and
/// the timeline.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class GraphView {

    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final GraphViewModel model;
    private final FilePicker files;
    private final Messages messages;
    private final Verbs verbs;
    private final VerbMenu menu;
    @FXML private StackPane screen;
    @FXML private VBox main;
    @FXML private Button back;
    @FXML private Button forward;
    @FXML private Button home;
    @FXML private Label title;
    @FXML private CustomTextField search;
    @FXML private HBox depth;
    @FXML private ToggleButton asTable;
    @FXML private MenuButton export;
    @FXML private Button keys;
    @FXML private ToggleButton details;
    @FXML private HBox body;
    @FXML private VBox strips;
    @FXML private StackPane stack;
    @FXML private SplitPane tables;
    @FXML private TableView<EgoGraph.Node> nodeTable;
    @FXML private TableView<EgoGraph.Edge> edgeTable;
    @FXML private EmptyState empty;
    @FXML private VBox corner;
    @FXML private ProgressBar waiting;
    @FXML private FlowPane legend;
    @FXML private VBox timeline;
    @FXML private HBox foot;
    @FXML private ScrollPane side;
    @FXML private VBox card;

    /// @param files asks where an export goes
    public GraphView(GraphViewModel model, FilePicker files, Messages messages) {
        this.model = model;
        this.files = files;
        this.messages = messages;
        verbs = new Verbs(model);
        menu = new VerbMenu(model.selection(), verbs, messages);
    }

    @FXML
    void initialize() {
        GraphCanvas canvas = new GraphCanvas(model, verbs, menu, messages,
                () -> Platform.getPreferences().isReducedMotion());
        stack.getChildren().addFirst(canvas);
        canvas.visibleProperty().bind(asTable.selectedProperty().not());
        tables.visibleProperty().bind(asTable.selectedProperty());
        corner.visibleProperty().bind(asTable.selectedProperty().not().and(model.graphProperty().isNotNull()));
        new NodeTable(nodeTable, model, verbs, menu, messages);
        new EdgeTable(edgeTable, model, verbs, menu, messages);
        new CornerPart(corner, canvas.sight(), messages);
        new CardPart(card, model, verbs, messages);
        new LegendPart(legend, model, messages);
        new TimelinePart(timeline, model, messages);
        new StripsPart(strips, screen, model, messages);
        new ExpandPopOver(model, canvas, messages);
        new ExportMenu(export, model, canvas::image, files, messages);
        new DepthPart(depth, model, messages);
        new SuggestionList(screen, search, model.search(), model::centreOn, messages);
        tools();
        waiting.visibleProperty().bind(model.loadingProperty());
        main.disableProperty().bind(model.merge().openProperty());
        model.merge().openProperty().subscribe((_, open) -> {
            if (!open) {
                (asTable.isSelected() ? nodeTable : canvas).requestFocus();
            }
        });
        model.centreProperty().subscribe(this::name);
        model.graphProperty().subscribe(_ -> describe());
        model.problemProperty().subscribe(_ -> describe());
        model.loadingProperty().subscribe(_ -> describe());
    }

    private void tools() {
        step(back, Icon.GRAPH_BACK, "graph.back", "graph.back.to", model.trail().beforeProperty(), model::back);
        step(forward, Icon.GRAPH_FORWARD, "graph.forward", "graph.forward.to", model.trail().afterProperty(),
                model::forward);
        icon(home, Icon.CUSTOMER, messages.text("graph.home"));
        home.setOnAction(_ -> model.home());
        model.homeProperty().subscribe(there -> home.setDisable(!there));
        asTable.setGraphic(Icon.TABLE.node());
        asTable.disableProperty().bind(model.graphProperty().isNull());
        icon(keys, Icon.GRAPH_KEYS, messages.text("graph.keys"));
        KeysHelp help = new KeysHelp(messages);
        keys.setOnAction(_ -> help.show(keys));
        icon(details, Icon.CONTEXT_PANE, messages.text("graph.details"));
        new SidePart(body, side, details, model.graphProperty().isNotNull());
        foot.visibleProperty().bind(model.graphProperty().isNotNull());
        search.setLeft(Icon.SEARCH.node("field-icon"));
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::travel);
    }

    /// Alt with an arrow goes back and forward, as in a browser.
    private void travel(KeyEvent key) {
        if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
            model.back();
            key.consume();
        } else if (key.isAltDown() && key.getCode() == KeyCode.RIGHT) {
            model.forward();
            key.consume();
        }
    }

    private void step(Button button, Icon picture, String textKey, String whereKey,
            ObservableValue<@Nullable Entity> where, Runnable deed) {
        where.subscribe(entity -> {
            button.setDisable(entity == null);
            icon(button, picture, entity == null ? messages.text(textKey)
                    : messages.text(whereKey, entity.label()));
        });
        button.setOnAction(_ -> deed.run());
    }

    private static void icon(ButtonBase button, Icon picture, String name) {
        if (button.getGraphic() == null) {
            button.setGraphic(picture.node());
            button.getStyleClass().addAll("flat", "button-icon");
        }
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    private void name(@Nullable Entity middle) {
        title.setText(middle == null ? messages.text("graph.title") : messages.text("graph.around", middle.label()));
    }

    private void describe() {
        EgoGraph graph = model.graphProperty().get();
        Problem problem = model.problemProperty().get();
        boolean first = graph == null && model.loadingProperty().get();
        empty.setVisible(!first && (graph == null || graph.nodes().size() <= 1));
        empty.setMouseTransparent(graph != null && !filtered());
        // words about a lonely node stand below it
        empty.pseudoClassStateChanged(BELOW, graph != null);
        if (problem != null) {
            empty.show(Icon.FAILURE, problem.what(), problem.next());
            empty.offer(messages.text("action.try-again"), model::retry);
        } else if (graph == null) {
            empty.show(Icon.GRAPH, messages.text("graph.nobody"), messages.text("graph.nobody.next"));
        } else if (filtered()) {
            empty.show(Icon.GRAPH, messages.text("graph.filtered"), messages.text("graph.filtered.next"));
            empty.offer(messages.text("graph.filtered.action"), model::showAll);
        } else {
            empty.show(Icon.GRAPH, messages.text("graph.alone"), messages.text("graph.alone.next"));
        }
    }

    /// Whether something may be missing because it was asked to be.
    private boolean filtered() {
        return model.times().setProperty().get() != null || model.legend().stream().anyMatch(line -> !line.shown())
                || !model.arrangement().hidden().isEmpty();
    }
}
