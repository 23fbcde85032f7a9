package dev.throughline.console.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// A text area as high as its text, so that reading and editing look the same and nothing jumps. Text that runs from
/// right to left is not wrapped, because the toolkit cannot (see [MarkedText]).
public final class GrowingText extends TextArea {

    /// In em, like all that follows.
    private static final double MOST = 25;
    private static final double NARROWEST = 9;
    private static final double PADDING_X = 0.93;
    private static final double PADDING_Y = 0.54;

    private final Text measure = new Text();

    public GrowingText() {
        getStyleClass().add("growing-text");
        textProperty().subscribe(text -> {
            setWrapText(!MarkedText.needsCare(text));
            requestLayout();
        });
        fontProperty().subscribe(this::requestLayout);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double em = getFont().getSize();
        measure.setFont(getFont());
        measure.setText(getText() + (getText().isEmpty() || getText().endsWith("\n") ? " " : ""));
        measure.setWrappingWidth(isWrapText() ? Math.max(NARROWEST * em, width) - 2 * PADDING_X * em : 0);
        return Math.min(MOST * em, Math.ceil(measure.getLayoutBounds().getHeight() + 2 * PADDING_Y * em));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
