package dev.throughline.console.graph.draw;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import javafx.scene.paint.Color;

/// How much of each pixel lines of one colour cover. Where lines cross, the greater share counts double at most: they
/// are thin, and nobody sees it.
///
/// The method is Xiaolin Wu's (1991), for lines of some width: along the longer direction a span across is set at each
/// step, with the shares of its first and last pixel. Cost: `O(length)` to add, a few nanoseconds a pixel and one byte
/// each, and one pass over the area to paint; the toolkit's own rasteriser takes some twenty times as long for
/// thousands of crossing lines.
final class LineCover {

    private static final int FULL = 255;
    /// Eight cells at a time, to pass over what is empty.
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final int width;
    private final int height;
    private final byte[] cover;
    private boolean empty = true;

    LineCover(int width, int height) {
        this.width = width;
        this.height = height;
        cover = new byte[width * height];
    }

    /// @param thickness of the line, in pixels
    void add(float x0, float y0, float x1, float y1, float thickness) {
        empty = false;
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            run(x0, y0, x1, y1, thickness, width, height, 1, width);
        } else {
            run(y0, x0, y1, x1, thickness, height, width, width, 1);
        }
    }

    /// Goes along one direction.
    ///
    /// @param length how many steps there are in all
    /// @param breadth how many pixels there are across
    /// @param along from one pixel to the next in the direction of the steps
    /// @param across from one pixel to the next across
    private void run(float a0, float b0, float a1, float b1, float thickness, int length, int breadth, int along,
            int across) {
        if (a0 > a1) {
            run(a1, b1, a0, b0, thickness, length, breadth, along, across);
            return;
        }
        float slope = a1 == a0 ? 0 : (b1 - b0) / (a1 - a0);
        float half = (float) (thickness * Math.sqrt(1 + slope * slope) / 2);
        int first = Math.max(0, Math.round(a0));
        int last = Math.min(length, Math.max(Math.round(a1), first + 1));
        float middle = b0 + slope * (first + 0.5f - a0);
        for (int step = first; step < last; step++, middle += slope) {
            float low = middle - half;
            float high = middle + half;
            if (high > 0 && low < breadth) {
                span(step * along, Math.max(0, low), Math.min(breadth - 0.001f, high), across);
            }
        }
    }

    private void span(int at, float low, float high, int across) {
        int first = (int) low;
        int last = (int) high;
        int cell = at + first * across;
        if (first == last) {
            add(cell, high - low);
            return;
        }
        add(cell, first + 1 - low);
        for (int i = first + 1; i < last; i++) {
            cell += across;
            cover[cell] = (byte) FULL;
        }
        add(cell + across, high - last);
    }

    private void add(int cell, float share) {
        int sum = (cover[cell] & FULL) + (int) (share * FULL);
        cover[cell] = (byte) Math.min(FULL, sum);
    }

    /// Paints what was added and forgets it.
    ///
    /// @param pixels ARGB with the colour multiplied by the alpha, row by row
    void paint(int[] pixels, Color color, double opacity) {
        if (empty) {
            return;
        }
        Blend blend = new Blend(color, opacity);
        int whole = cover.length - cover.length % Long.BYTES;
        for (int i = 0; i < whole; i += Long.BYTES) {
            if ((long) EIGHT.get(cover, i) != 0) {
                paint(pixels, blend, i, i + Long.BYTES);
            }
        }
        paint(pixels, blend, whole, cover.length);
        empty = true;
    }

    private void paint(int[] pixels, Blend blend, int from, int until) {
        for (int i = from; i < until; i++) {
            if (cover[i] != 0) {
                pixels[i] = blend.over(pixels[i], cover[i] & FULL);
                cover[i] = 0;
            }
        }
    }
}
