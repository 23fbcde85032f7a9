package dev.throughline.console.graph.draw;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// The two ways to fill pixels, without a toolkit.
class CoverTest {

    private static final int SIZE = 20;

    private static int[] filled(float... corners) {
        Coverage coverage = new Coverage(SIZE, SIZE);
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            coverage.add(corners[i], corners[i + 1], corners[next], corners[next + 1]);
        }
        int[] pixels = new int[SIZE * SIZE];
        coverage.paint(pixels, Color.BLACK, 1);
        int[] again = new int[SIZE * SIZE];
        coverage.paint(again, Color.BLACK, 1);
        assertThat(again).as("what was painted is forgotten").containsOnly(0);
        return pixels;
    }

    private static double covered(int[] pixels) {
        double sum = 0;
        for (int pixel : pixels) {
            sum += (pixel >>> 24) / 255.0;
        }
        return sum;
    }

    @Test
    void aRectangleCoversPartsOfPixels() {
        int[] pixels = filled(2.5f, 3, 5, 3, 5, 6, 2.5f, 6);
        assertThat(pixels[3 * SIZE + 2] >>> 24).isBetween(126, 129);
        assertThat(pixels[3 * SIZE + 3] >>> 24).isEqualTo(255);
        assertThat(pixels[3 * SIZE + 5] >>> 24).isZero();
        assertThat(covered(pixels)).isBetween(7.4, 7.6);
    }

    @Test
    void eitherWayRoundIsTheSame() {
        assertThat(filled(2, 2, 15, 4, 6, 17)).isEqualTo(filled(6, 17, 15, 4, 2, 2));
    }

    @Test
    void theAreaOfATriangle() {
        assertThat(covered(filled(1, 1, 19, 1, 1, 19))).isBetween(160.0, 164.0);
    }

    @Test
    void whatIsOutOfSightCoversNothingAndHarmsNothing() {
        assertThat(filled(-9, 3, -2, 3, -2, 9, -9, 9)).containsOnly(0);
        assertThat(filled(30, 3, 40, 3, 40, 9, 30, 9)).containsOnly(0);
        assertThat(filled(3, -9, 9, -9, 9, -2, 3, -2)).containsOnly(0);
        assertThat(filled(3, 30, 9, 30, 9, 40, 3, 40)).containsOnly(0);
        assertThat(covered(filled(-10, -10, 40, -10, 40, 40, -10, 40))).isBetween(399.0, 400.1);
    }

    @Test
    void aLineIsAsWideAsItIs() {
        int[] pixels = line(0, 10, 20, 10, 2);
        assertThat(covered(pixels)).isBetween(39.0, 41.0);
        assertThat(pixels[9 * SIZE + 5] >>> 24).isEqualTo(255);
        assertThat(pixels[12 * SIZE + 5] >>> 24).isZero();
    }

    @Test
    void aSlantedLineCoversItsLengthTimesItsWidth() {
        assertThat(covered(line(2, 2, 17, 17, 1))).isBetween(19.0, 23.5);
        assertThat(covered(line(17, 2, 2, 12, 1))).isBetween(16.0, 19.5);
    }

    @Test
    void linesThatLeaveTheSightAreCut() {
        assertThat(covered(line(-500, 10, 500, 10, 1))).isBetween(19.0, 21.0);
        assertThat(line(-500, -10, 500, -10, 1)).containsOnly(0);
        assertThat(line(30, -5, 60, 40, 1)).containsOnly(0);
    }

    private static int[] line(float x0, float y0, float x1, float y1, float thickness) {
        LineCover cover = new LineCover(SIZE, SIZE);
        cover.add(x0, y0, x1, y1, thickness);
        int[] pixels = new int[SIZE * SIZE];
        cover.paint(pixels, Color.BLACK, 1);
        return pixels;
    }

    @Test
    void coloursAreLaidOverEachOther() {
        Blend half = new Blend(Color.RED, 0.5);
        int below = 0xFF0000FF;
        int mixed = half.over(below, 255);
        assertThat(mixed >>> 24).isBetween(253, 255);
        assertThat(mixed >> 16 & 255).isBetween(126, 129);
        assertThat(mixed & 255).isBetween(126, 129);
        assertThat(half.over(below, 0)).isEqualTo(below);
    }
}
