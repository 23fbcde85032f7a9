package dev.throughline.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The places that are taken, in squares of a unit's side, so that looking whether one is free costs nine look-ups.
final class Spots {

    private record Square(long column, long row) {}

    private final Map<Square, List<EgoLayout.Point>> taken = new HashMap<>();

    void take(EgoLayout.Point point) {
        taken.computeIfAbsent(square(point, 0, 0), _ -> new ArrayList<>()).add(point);
    }

    /// Whether nothing is nearer than this to the point.
    ///
    /// @param distance at most a unit
    boolean free(EgoLayout.Point point, double distance) {
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                for (EgoLayout.Point other : taken.getOrDefault(square(point, column, row), List.of())) {
                    if (point.distance(other) < distance) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Square square(EgoLayout.Point point, int columns, int rows) {
        return new Square((long) Math.floor(point.x() / EgoLayout.UNIT) + columns,
                (long) Math.floor(point.y() / EgoLayout.UNIT) + rows);
    }
}
