package dev.throughline.console.graph.draw;

import java.util.BitSet;

/// Which parts of the screen have something on them, in cells of a few pixels, so that asking costs the same however
/// much there is. The cells move with the picture: what has room does not change while the view is moved.
final class LabelSpace {

    private static final double CELL = 6;

    private final BitSet taken = new BitSet();
    private int columns;
    private int rows;
    private double left;
    private double top;

    /// @param originX where the picture's origin is on the screen
    /// @param originY where the picture's origin is on the screen
    void clear(double width, double height, double originX, double originY) {
        taken.clear();
        left = originX - CELL * Math.ceil(originX / CELL);
        top = originY - CELL * Math.ceil(originY / CELL);
        columns = (int) Math.ceil(width / CELL) + 1;
        rows = (int) Math.ceil(height / CELL) + 1;
    }

    void take(double x, double y, double width, double height) {
        int first = column(x);
        int last = Math.min(columns, column(x + width) + 1);
        for (int row = row(y); row <= row(y + height); row++) {
            taken.set(row * columns + first, row * columns + last);
        }
    }

    boolean free(double x, double y, double width, double height) {
        int first = column(x);
        int last = column(x + width);
        for (int row = row(y); row <= row(y + height); row++) {
            int next = taken.nextSetBit(row * columns + first);
            if (next >= 0 && next <= row * columns + last) {
                return false;
            }
        }
        return true;
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - left) / CELL), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor((y - top) / CELL), 0, rows - 1);
    }
}
