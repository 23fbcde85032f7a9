package dev.throughline.console.graph.draw;

import dev.throughline.memory.EntityKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The small sign inside a shape that tells kinds of one shape apart. Polylines, so that a canvas, an SVG file and the
/// legend show the same.
public final class KindGlyph {

    private static final Map<EntityKind, List<double[]>> SIGNS = new EnumMap<>(EntityKind.class);

    static {
        for (EntityKind kind : EntityKind.values()) {
            SIGNS.put(kind, sign(kind));
        }
    }

    private KindGlyph() {}

    /// @return lines of x, y in turn, within -1 to 1 each
    public static List<double[]> lines(EntityKind kind) {
        return SIGNS.getOrDefault(kind, List.of());
    }

    static void add(Outline to, EntityKind kind, double x, double y, double radius) {
        for (double[] line : lines(kind)) {
            to.move(x + line[0] * radius, y + line[1] * radius);
            for (int i = 2; i < line.length; i += 2) {
                to.line(x + line[i] * radius, y + line[i + 1] * radius);
            }
        }
    }

    private static List<double[]> sign(EntityKind kind) {
        return switch (kind) {
            case CUSTOMER -> List.of(arc(0, -0.35, 0.36, 0, 360), arc(0, 0.8, 0.68, 200, 340));
            case PERSON -> List.of(arc(0, -0.35, 0.36, 0, 360), line(0, 0.1, 0, 0.7));
            case TICKET -> List.of(line(-0.7, -0.3, 0.7, -0.3), line(-0.7, 0.25, 0.2, 0.25));
            case ORDER -> List.of(box(0.5, 0.45), line(-0.5, -0.1, 0.5, -0.1));
            case TRACKING -> List.of(line(-0.55, 0, 0.55, 0), line(0.2, -0.35, 0.55, 0, 0.2, 0.35));
            case SERIAL -> List.of(line(-0.45, -0.4, -0.45, 0.4), line(-0.15, -0.4, -0.15, 0.4),
                    line(0.15, -0.4, 0.15, 0.4), line(0.45, -0.4, 0.45, 0.4));
            case SKU -> List.of(line(-0.25, -0.55, -0.25, 0.55), line(0.25, -0.55, 0.25, 0.55),
                    line(-0.55, -0.22, 0.55, -0.22), line(-0.55, 0.22, 0.55, 0.22));
            case PRODUCT -> List.of(line(0, -0.6, 0.55, -0.3, 0.55, 0.3, 0, 0.6, -0.55, 0.3, -0.55, -0.3, 0, -0.6),
                    line(-0.55, -0.3, 0, 0, 0.55, -0.3), line(0, 0, 0, 0.6));
            case VERSION -> List.of(line(-0.45, -0.4, 0, 0.45, 0.45, -0.4));
            case ERROR_CODE -> List.of(line(0, -0.35, 0, 0.25), line(0, 0.58, 0, 0.6));
            case EMAIL -> List.of(box(0.6, 0.42), line(-0.6, -0.42, 0, 0.1, 0.6, -0.42));
            case PHONE -> List.of(box(0.34, 0.62), line(-0.05, 0.38, 0.05, 0.38));
            case URL -> List.of(line(-0.35, 0.5, 0.05, -0.5), line(0, 0.5, 0.4, -0.5));
            case DOMAIN -> List.of(arc(0, 0, 0.58, 0, 360), line(-0.58, 0, 0.58, 0));
            case MONEY -> List.of(arc(0.1, 0, 0.5, 40, 320), line(-0.6, -0.12, 0.2, -0.12), line(-0.6, 0.15, 0.2, 0.15));
            case DATE -> List.of(box(0.5, 0.5), line(-0.5, -0.15, 0.5, -0.15), line(-0.2, -0.7, -0.2, -0.4),
                    line(0.2, -0.7, 0.2, -0.4));
        };
    }

    private static double[] line(double... points) {
        return points;
    }

    private static double[] box(double across, double down) {
        return new double[] {-across, -down, across, -down, across, down, -across, down, -across, -down};
    }

    /// @param from degrees, clockwise from the right
    private static double[] arc(double x, double y, double radius, double from, double to) {
        int steps = 12;
        double[] points = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double angle = Math.toRadians(from + (to - from) * i / steps);
            points[2 * i] = x + radius * Math.cos(angle);
            points[2 * i + 1] = y + radius * Math.sin(angle);
        }
        return points;
    }
}
