package dev.throughline.console.graph.draw;

import java.util.Arrays;

/// Where each node of a picture stands at the moment, in the picture's units.
public final class Places {

    private final double[] x;
    private final double[] y;

    private Places(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /// Where the engine put them.
    public static Places of(Picture picture) {
        int size = picture.size();
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = picture.node(i).x();
            y[i] = picture.node(i).y();
        }
        return new Places(x, y);
    }

    /// Where the nodes of `next` stood before; those that are new stand where they will.
    public static Places before(Picture next, Picture last, Places then) {
        Places places = of(next);
        for (int i = 0; i < next.size(); i++) {
            int now = i;
            last.find(next.node(i).entity()).ifPresent(old -> places.move(now, then.x[old], then.y[old]));
        }
        return places;
    }

    /// Somewhere on the way.
    ///
    /// @param share of the way that is done, 0..1
    public static Places between(Places one, Places other, double share) {
        double[] x = new double[one.x.length];
        double[] y = new double[one.y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = one.x[i] + (other.x[i] - one.x[i]) * share;
            y[i] = one.y[i] + (other.y[i] - one.y[i]) * share;
        }
        return new Places(x, y);
    }

    public double x(int node) {
        return x[node];
    }

    public double y(int node) {
        return y[node];
    }

    public void move(int node, double newX, double newY) {
        x[node] = newX;
        y[node] = newY;
    }

    /// The rectangle around all of them.
    Bounds bounds() {
        if (x.length == 0) {
            return new Bounds(0, 0, 0, 0);
        }
        return new Bounds(Arrays.stream(x).min().orElse(0), Arrays.stream(y).min().orElse(0),
                Arrays.stream(x).max().orElse(0), Arrays.stream(y).max().orElse(0));
    }

    /// A rectangle in the picture's units.
    record Bounds(double left, double top, double right, double bottom) {

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }
}
