package dev.throughline.console.kit;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

/// Wrapping text in any script, with stretches marked as with a pen, behind the letters.
///
/// Text that runs from right to left is laid out word by word. Left to itself the toolkit (JavaFX 25 to 27 on Linux)
/// fails with an ArrayIndexOutOfBoundsException whenever it has to break a line inside one such run, and puts
/// punctuation from another font on the wrong side of a word.
public final class MarkedText extends Region {

    private static final int LONGEST_PIECE = 16;
    private static final double NARROWEST = 80;

    private final Path marks = new Path();
    private final TextFlow flow = new TextFlow();
    private List<int[]> spans = List.of();
    private String shown = "";
    private double measuredWidth = Double.NaN;
    private double measuredHeight;

    public MarkedText() {
        getStyleClass().add("marked-text");
        marks.getStyleClass().add("mark");
        marks.setManaged(false);
        getChildren().addAll(marks, flow);
    }

    public void show(String text) {
        show(text, List.of());
    }

    /// @param stretches pairs of first index and index behind the last
    public void show(String text, List<int[]> stretches) {
        if (text.equals(shown) && same(stretches, spans)) {
            return;
        }
        if (!text.equals(shown)) {
            shown = text;
            boolean rightToLeft = needsCare(text)
                    && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
            flow.setNodeOrientation(
                    rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            fill(pieces(text));
        }
        spans = List.copyOf(stretches);
        requestLayout();
    }

    private static boolean same(List<int[]> some, List<int[]> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> Arrays.equals(some.get(i), others.get(i)));
    }

    /// Whether the toolkit cannot wrap this text by itself.
    public static boolean needsCare(String text) {
        char[] letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }

    /// Takes the letters that are there already as far as they go: making new ones is what costs.
    private void fill(List<String> pieces) {
        int there = flow.getChildren().size();
        if (pieces.size() < there) {
            flow.getChildren().remove(pieces.size(), there);
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (i < there && flow.getChildren().get(i) instanceof Text letters) {
                letters.setText(pieces.get(i));
            } else {
                flow.getChildren().add(letters(pieces.get(i)));
            }
        }
    }

    private static Text letters(String piece) {
        Text letters = new Text(piece);
        letters.getStyleClass().add("letters");
        return letters;
    }

    private static List<String> pieces(String text) {
        if (!needsCare(text)) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean turns = rightToLeft(text.charAt(i)) != rightToLeft(text.charAt(i - 1));
            boolean full = i - start >= LONGEST_PIECE && rightToLeft(text.charAt(i));
            if (turns || full) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static boolean rightToLeft(char letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_NONSPACING_MARK -> true;
            default -> false;
        };
    }

    /// Whatever changes the letters asks for a layout, so the height is measured anew after that.
    @Override
    public void requestLayout() {
        measuredWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? width : Math.max(NARROWEST, width - snappedLeftInset() - snappedRightInset());
        if (room != measuredWidth) {
            measuredHeight = flow.prefHeight(room);
            measuredWidth = room;
        }
        return snappedTopInset() + measuredHeight + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        flow.resizeRelocate(left, top, Math.max(NARROWEST, getWidth() - left - snappedRightInset()),
                getHeight() - top - snappedBottomInset());
        flow.layout();
        marks.setLayoutX(left);
        marks.setLayoutY(top);
        boolean mirrored = flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        marks.getTransforms().setAll(new Scale(mirrored ? -1 : 1, 1, flow.getWidth() / 2, 0));
        marks.getElements().clear();
        for (int[] span : spans) {
            marks.getElements().addAll(flow.getRangeShape(span[0], span[1], true));
        }
    }
}
