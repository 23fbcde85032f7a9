package dev.throughline.console.graph.draw;

import java.util.Arrays;
import javafx.scene.paint.Color;

/// How much of each pixel a shape covers, exactly, from its border alone: each piece of the border adds to the cells it
/// crosses how the covered share changes there, and the sum from the left is the share itself.
///
/// The method is that of Raph Levien's font-rs and of stb_truetype 2. Cost: `O(pixels on the border)` to add, `O(area)`
/// to paint.
final class Coverage {

    private static final float LEAST = 0.004f;

    private final int width;
    private final int height;
    private final int stride;
    private final float[] change;
    private float left;
    private float top;
    private float right;
    private float bottom;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        stride = width + 2;
        change = new float[stride * height];
        untouched();
    }

    private void untouched() {
        left = Float.MAX_VALUE;
        top = Float.MAX_VALUE;
        right = -Float.MAX_VALUE;
        bottom = -Float.MAX_VALUE;
    }

    /// A piece of the border. All pieces together must close.
    void add(float x0, float y0, float x1, float y1) {
        left = Math.min(left, Math.min(x0, x1));
        right = Math.max(right, Math.max(x0, x1));
        if (y0 < y1) {
            down(x0, y0, x1, y1, 1);
        } else if (y1 < y0) {
            down(x1, y1, x0, y0, -1);
        }
    }

    private void down(float x0, float y0, float x1, float y1, float direction) {
        top = Math.min(top, y0);
        bottom = Math.max(bottom, y1);
        if (y1 <= 0 || y0 >= height || Math.min(x0, x1) >= width) {
            return; // what is right of everything changes nothing
        }
        float slope = (x1 - x0) / (y1 - y0);
        float x = y0 < 0 ? x0 - y0 * slope : x0;
        float start = Math.max(0, y0);
        float end = Math.min(height, y1);
        int last = (int) Math.ceil(end);
        for (int row = (int) start; row < last; row++) {
            float share = Math.min(row + 1, end) - Math.max(row, start);
            float next = x + slope * share;
            row(row * stride, inside(Math.min(x, next)), inside(Math.max(x, next)), share * direction);
            x = next;
        }
    }

    private float inside(float x) {
        return Math.max(0, Math.min(width, x));
    }

    /// Shares out how the cover changes in one row between two places.
    private void row(int row, float from, float to, float amount) {
        int first = (int) from;
        int behind = (int) Math.ceil(to);
        int at = row + first;
        if (behind <= first + 1) {
            float part = amount * (0.5f * (from + to) - first);
            change[at] += amount - part;
            change[at + 1] += part;
            return;
        }
        float each = 1 / (to - from);
        float enters = first + 1 - from;
        float leaves = to - behind + 1;
        float head = 0.5f * each * enters * enters;
        float tail = 0.5f * each * leaves * leaves;
        change[at] += amount * head;
        if (behind == first + 2) {
            change[at + 1] += amount * (1 - head - tail);
        } else {
            float second = each * (enters + 0.5f);
            change[at + 1] += amount * (second - head);
            for (int i = at + 2; i < row + behind - 1; i++) {
                change[i] += amount * each;
            }
            change[row + behind - 1] += amount * (1 - second - (behind - first - 3) * each - tail);
        }
        change[row + behind] += amount * tail;
    }

    /// Paints what was added, where it was added, and forgets it.
    ///
    /// @param pixels ARGB with the colour multiplied by the alpha, row by row
    void paint(int[] pixels, Color color, double opacity) {
        int firstRow = Math.max(0, (int) top);
        int lastRow = Math.min(height, (int) Math.ceil(bottom));
        int firstColumn = Math.max(0, (int) left);
        int lastColumn = Math.clamp((int) Math.ceil(right) + 1, Math.min(firstColumn, width), width);
        Blend blend = new Blend(color, opacity);
        for (int row = firstRow; row < lastRow && firstColumn < width; row++) {
            float sum = 0;
            int pixel = row * width + firstColumn;
            int cell = row * stride + firstColumn;
            for (int column = firstColumn; column < lastColumn; column++, pixel++, cell++) {
                sum += change[cell];
                if (sum > LEAST || sum < -LEAST) {
                    pixels[pixel] = blend.over(pixels[pixel], (int) (Math.min(1, Math.abs(sum)) * 255 + 0.5f));
                }
            }
            Arrays.fill(change, row * stride + firstColumn, row * stride + Math.min(stride, lastColumn + 2), 0);
        }
        untouched();
    }
}
