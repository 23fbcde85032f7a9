package dev.throughline.console.kit;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Wrapping text with stretches marked as with a pen, behind the letters.
public final class MarkedText extends Region {

    private final Path marks = new Path();
    private final Text letters = new Text();
    private final TextFlow flow = new TextFlow(letters);
    private List<int[]> spans = List.of();

    public MarkedText() {
        getStyleClass().add("marked-text");
        marks.getStyleClass().add("mark");
        marks.setManaged(false);
        letters.getStyleClass().add("letters");
        getChildren().addAll(marks, flow);
    }

    /// @param stretches pairs of first index and index behind the last
    public void show(String text, List<int[]> stretches) {
        letters.setText(text);
        spans = List.copyOf(stretches);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        marks.getElements().clear();
        for (int[] span : spans) {
            marks.getElements().addAll(flow.getRangeShape(span[0], span[1], true));
        }
    }
}
