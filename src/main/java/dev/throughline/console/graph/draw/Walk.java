package dev.throughline.console.graph.draw;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Which node is next in a direction, for arrow keys.
public final class Walk {

    private Walk() {}

    /// The nearest node within 60 degrees of a direction, neighbours before strangers.
    public static OptionalInt next(Picture picture, Places places, int from, double dx, double dy) {
        OptionalInt beside = nearest(places, from, dx, dy,
                Arrays.stream(picture.edgesAt(from)).map(edge -> picture.otherEnd(edge, from)));
        return beside.isPresent() ? beside
                : nearest(places, from, dx, dy, IntStream.range(0, picture.size()));
    }

    private static OptionalInt nearest(Places places, int from, double dx, double dy, IntStream among) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int node : among.toArray()) {
            double x = places.x(node) - places.x(from);
            double y = places.y(node) - places.y(from);
            double distance = Math.hypot(x, y);
            if (node != from && x * dx + y * dy >= distance / 2 && distance < least) {
                least = distance;
                best = node;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
