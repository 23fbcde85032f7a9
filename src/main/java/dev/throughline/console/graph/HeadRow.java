package dev.throughline.console.graph;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Two children: one at the start of a row and one at its end, or one under the other where there is no room for both.
/// The first is cut short rather than the second, but only where it takes more than its share.
public final class HeadRow extends Pane {

    /// What the first may take of the row before it is cut short instead of pushing the second down.
    private static final double SHARE = 0.45;
    /// Between the two, beside the height of the first.
    private static final double GAP = 0.3;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private Node first() {
        return getManagedChildren().getFirst();
    }

    private Node second() {
        return getManagedChildren().getLast();
    }

    private double room(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }

    private boolean together(double width) {
        double room = room(width);
        return width < 0 || Math.min(first().prefWidth(-1), SHARE * room) + gap() + second().prefWidth(-1) <= room;
    }

    private double gap() {
        return snapSpaceY(GAP * first().prefHeight(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft() + first().prefWidth(-1) + gap() + second().prefWidth(-1)
                + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = first().prefHeight(-1);
        double other = second().prefHeight(-1);
        return getInsets().getTop() + getInsets().getBottom()
                + (together(width) ? Math.max(one, other) : one + gap() + other);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = room(getWidth());
        boolean together = together(getWidth());
        double width = Math.min(room, second().prefWidth(-1));
        double one = first().prefHeight(-1);
        double other = second().prefHeight(-1);
        if (together) {
            double tall = Math.max(one, other);
            place(first(), insets.getLeft(), insets.getTop() + (tall - one) / 2, room - width - gap(), one);
            place(second(), insets.getLeft() + room - width, insets.getTop() + (tall - other) / 2, width, other);
        } else {
            place(first(), insets.getLeft(), insets.getTop(), room, one);
            place(second(), insets.getLeft(), insets.getTop() + one + gap(), width, other);
        }
    }

    private void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
    }
}
