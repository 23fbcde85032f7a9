package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a memory's importance will go if nobody touches it.
///
/// @param now importance after decay, 0..1
/// @param points for a small chart, rising in time
/// @param gone the day it leaves recall by expiry or by fading, if ever
public record Forecast(double now, List<Point> points, @Nullable Instant gone) {

    public record Point(Instant when, double importance) {}

    public Forecast {
        points = List.copyOf(points);
    }
}
