package dev.throughline.console.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.HBox;

/// A row that leaves things out, the least important first, where there is no room for all. A child that grows
/// (`HBox.hgrow`) parts the left from the right.
public final class StatusBar extends Pane {

    /// Between neighbours, in heights of a line: it grows with the text.
    private static final double GAP = 0.6;

    private List<Node> leastFirst = List.of();

    public StatusBar() {
        getStyleClass().add("status-bar");
    }

    /// @param nodes what may be left out, in this order
    void leaveOut(List<Node> nodes) {
        leastFirst = List.copyOf(nodes);
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return needed(getManagedChildren(), gap()) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return tallest() + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        double gap = gap();
        List<Node> shown = new ArrayList<>(getManagedChildren());
        for (Node each : leastFirst) {
            if (needed(shown, gap) > room) {
                shown.remove(each);
            }
        }
        double spare = Math.max(0, room - needed(shown, gap));
        double x = insets.getLeft();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        for (Node child : getManagedChildren()) {
            child.setVisible(shown.contains(child));
            if (!shown.contains(child)) {
                continue;
            }
            double width = child.prefWidth(-1);
            child.resize(Math.min(width, room), child.prefHeight(-1));
            child.relocate(snapPositionX(x),
                    snapPositionY(insets.getTop() + (height - child.prefHeight(-1)) / 2));
            x += width + (width > 0 ? gap : 0) + (HBox.getHgrow(child) == Priority.ALWAYS ? spare : 0);
        }
    }

    private double tallest() {
        return getManagedChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
    }

    private double gap() {
        return Math.round(GAP * tallest());
    }

    private static double needed(List<Node> nodes, double gap) {
        return nodes.stream().mapToDouble(node -> node.prefWidth(-1)).filter(width -> width > 0)
                .map(width -> width + gap).sum() - gap;
    }
}
