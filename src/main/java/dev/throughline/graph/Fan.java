package dev.throughline.graph;

/// Free places around a point, the nearest first: on arcs of one unit's distance each, from the middle of an arc to
/// both its sides, with a unit between places. A place that was passed over is not looked at again, so that all places
/// of one fan cost as much as the last.
final class Fan {

    /// From the middle of an arc to its end.
    private static final double NARROW = Math.toRadians(75);
    /// No picture goes further; beyond, a step of a unit would be lost in rounding.
    private static final double FARTHEST = 1e9;
    private static final double CLEAR = 0.995 * EgoLayout.UNIT;

    private final Spots spots;
    private final EgoLayout.Point at;
    private final double direction;
    private final double spread;
    private int ring = 1;
    private int index;

    private Fan(Spots spots, EgoLayout.Point at, double direction, double spread) {
        this.spots = spots;
        this.at = new EgoLayout.Point(
                Math.clamp(at.x(), -FARTHEST, FARTHEST), Math.clamp(at.y(), -FARTHEST, FARTHEST));
        this.direction = direction;
        this.spread = spread;
    }

    /// Away from the centre; around the centre itself, in all directions.
    static Fan outward(Spots spots, EgoLayout.Point at) {
        return at.distance(EgoLayout.Point.CENTRE) < EgoLayout.UNIT / 2
                ? around(spots, at)
                : new Fan(spots, at, Math.atan2(at.x(), -at.y()), NARROW);
    }

    /// In all directions.
    static Fan around(Spots spots, EgoLayout.Point at) {
        return new Fan(spots, at, Math.atan2(at.x(), -at.y()), Math.PI);
    }

    /// The next free place, which is taken then.
    EgoLayout.Point next() {
        while (true) {
            double step = 2 * Math.asin(0.5 / ring);
            int eachSide = (int) Math.floor(spread / step + 1e-9);
            for (; index <= 2 * eachSide; index++) {
                double turn = (index % 2 == 0 ? -1 : 1) * ((index + 1) / 2) * step;
                EgoLayout.Point away = EgoLayout.Point.at(direction + turn, ring * EgoLayout.UNIT);
                EgoLayout.Point place = new EgoLayout.Point(at.x() + away.x(), at.y() + away.y());
                if (spots.free(place, CLEAR)) {
                    spots.take(place);
                    return place;
                }
            }
            ring++;
            index = 0;
        }
    }
}
