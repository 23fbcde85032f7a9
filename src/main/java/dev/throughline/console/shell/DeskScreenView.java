package dev.throughline.console.shell;

import dev.throughline.console.desk.CustomersView;
import dev.throughline.console.story.StoryView;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The three panes side by side. The side panes keep their width while the story grows and shrinks.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class DeskScreenView {

    private static final double DIVIDER = 2;

    private final PanesModel panes;
    private double listWidth;
    private double contextWidth;
    @FXML private SplitPane split;
    @FXML private Region customers;
    @FXML private CustomersView customersController;
    @FXML private Region story;
    @FXML private StoryView storyController;
    @FXML private Region inspector;
    private boolean arranging;

    /// @param listWidth how wide the list pane is at first
    /// @param contextWidth how wide the context pane is at first
    public DeskScreenView(PanesModel panes, double listWidth, double contextWidth) {
        this.panes = panes;
        this.listWidth = listWidth;
        this.contextWidth = contextWidth;
    }

    @FXML
    void initialize() {
        SplitPane.setResizableWithParent(customers, false);
        SplitPane.setResizableWithParent(inspector, false);
        panes.widthProperty().bind(split.widthProperty());
        panes.listShownProperty().subscribe(_ -> arrange());
        panes.contextShownProperty().subscribe(_ -> arrange());
        split.widthProperty().subscribe(_ -> place());
        customers.widthProperty().subscribe(width -> {
            if (dragged(customers, listWidth)) {
                listWidth = width.doubleValue();
            }
        });
        inspector.widthProperty().subscribe(width -> {
            if (dragged(inspector, contextWidth)) {
                contextWidth = width.doubleValue();
            }
        });
    }

    /// Whether a person changed a pane's width, and not the rounding of a divider's place.
    private boolean dragged(Region pane, double before) {
        return !arranging && pane.getWidth() > 0 && split.getItems().contains(pane)
                && Math.abs(pane.getWidth() - before) > DIVIDER;
    }

    CustomersView customers() {
        return customersController;
    }

    StoryView story() {
        return storyController;
    }

    double listWidth() {
        return listWidth;
    }

    double contextWidth() {
        return contextWidth;
    }

    private void arrange() {
        arranging = true;
        List<Node> shown = new ArrayList<>();
        if (panes.listShownProperty().get()) {
            shown.add(customers);
        }
        shown.add(story);
        if (panes.contextShownProperty().get()) {
            shown.add(inspector);
        }
        if (!split.getItems().equals(shown)) {
            split.getItems().setAll(shown);
        }
        place();
        arranging = false;
    }

    private void place() {
        double whole = split.getWidth();
        if (whole <= 0) {
            return;
        }
        boolean before = arranging;
        arranging = true;
        List<Double> positions = new ArrayList<>();
        if (split.getItems().contains(customers)) {
            positions.add(listWidth / whole);
        }
        if (split.getItems().contains(inspector)) {
            positions.add(1 - contextWidth / whole);
        }
        double[] places = positions.stream().mapToDouble(Double::doubleValue).toArray();
        split.setDividerPositions(places);
        split.layout();
        arranging = before;
    }
}
