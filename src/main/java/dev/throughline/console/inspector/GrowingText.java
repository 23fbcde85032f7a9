package dev.throughline.console.inspector;

import dev.throughline.console.kit.MarkedText;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// A text area as high as its text, so that reading and editing look the same and nothing jumps. Text that runs from
/// right to left is not wrapped, because the toolkit cannot (see [MarkedText]).
public final class GrowingText extends TextArea {

    private static final double MOST = 320;
    private static final double PADDING_X = 12;
    private static final double PADDING_Y = 7;

    private final Text measure = new Text();

    public GrowingText() {
        getStyleClass().add("growing-text");
        textProperty().subscribe(text -> {
            setWrapText(!MarkedText.needsCare(text));
            fit();
        });
        widthProperty().subscribe(_ -> fit());
        fontProperty().subscribe(_ -> fit());
        insetsProperty().subscribe(_ -> fit());
    }

    private void fit() {
        if (getWidth() <= 0) {
            return;
        }
        measure.setFont(getFont());
        measure.setText(getText() + (getText().isEmpty() || getText().endsWith("\n") ? " " : ""));
        measure.setWrappingWidth(isWrapText() ? Math.max(20, getWidth() - 2 * PADDING_X) : 0);
        double height = Math.ceil(measure.getLayoutBounds().getHeight()) + 2 * PADDING_Y;
        setPrefHeight(Math.min(MOST, height));
        setMinHeight(Math.min(MOST, height));
    }
}
