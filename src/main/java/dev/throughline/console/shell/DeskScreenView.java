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

    /// @param listWidth how wide the list pane is at first, with text of the usual size
    /// @param contextWidth how wide the context pane is at first, with text of the usual size
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
        panes.textScaleProperty().subscribe(_ -> place());
        split.widthProperty().subscribe(_ -> place());
        customers.widthProperty().subscribe(width -> {
            if (dragged(customers, listWidth)) {
                listWidth = width.doubleValue() / panes.stretch();
            }
        });
        inspector.widthProperty().subscribe(width -> {
            if (dragged(inspector, contextWidth)) {
                contextWidth = width.doubleValue() / panes.stretch();
            }
        });
    }

    /// Puts the cursor into the customer search.
    public void focusSearch() {
        if (!panes.listShownProperty().get()) {
            panes.toggleList();
        }
        customersController.focusSearch();
    }

    /// Asks for a file of tickets or memories and brings it in; what came of it is told above the list.
    public void chooseImport() {
        if (!panes.listShownProperty().get()) {
            panes.toggleList();
        }
        customersController.chooseImport();
    }

    /// The middle pane.
    public StoryView story() {
        return storyController;
    }

    /// Puts the cursor into the recall box.
    public void focusRecall() {
        storyController.focusRecall();
    }

    /// Puts the cursor into the note.
    public void focusNote() {
        storyController.focusNote();
    }

    /// Whether a person changed a pane's width, and not the rounding of a divider's place.
    private boolean dragged(Region pane, double before) {
        return !arranging && pane.getWidth() > 0 && split.getItems().contains(pane)
                && Math.abs(pane.getWidth() - before * panes.stretch()) > DIVIDER;
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
            positions.add(listWidth * panes.stretch() / whole);
        }
        if (split.getItems().contains(inspector)) {
            positions.add(1 - contextWidth * panes.stretch() / whole);
        }
        double[] places = positions.stream().mapToDouble(Double::doubleValue).toArray();
        split.setDividerPositions(places);
        split.layout();
        arranging = before;
    }
}
