package dev.throughline.console.graph.draw;

import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Writes what is drawn as SVG 1.1: shapes as paths, text as text.
final class SvgPen implements Pen, Outline.Visitor {

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder path = new StringBuilder();
    private final double width;
    private final double height;
    private final Font font;
    private double opacity = 1;

    /// @param width of the whole picture, in pixels
    /// @param height of the whole picture, in pixels
    SvgPen(double width, double height, Font font) {
        this.width = width;
        this.height = height;
        this.font = font;
    }

    /// The whole document.
    ///
    /// @param title what the picture shows, for readers that do not draw
    String document(String title, Color ground) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
                font-family="%3$s" text-anchor="middle" stroke-linecap="round" stroke-linejoin="round">
                <title>%4$s</title>
                <rect width="100%%" height="100%%" fill="%5$s"/>
                %6$s</svg>
                """.formatted(figure(width), figure(height), escaped(font.getFamily()) + ", sans-serif", escaped(title),
                hex(ground), body);
    }

    @Override
    public void opacity(double share) {
        opacity = share;
    }

    @Override
    public void fill(Outline outline, Color color) {
        if (!outline.isEmpty()) {
            open(outline).append("fill=\"").append(hex(color)).append('"').append(alpha("fill-opacity", color))
                    .append("/>\n");
        }
    }

    @Override
    public void stroke(Outline outline, Color color, double width, Line line) {
        if (!outline.isEmpty()) {
            open(outline).append("fill=\"none\" stroke=\"").append(hex(color)).append('"')
                    .append(alpha("stroke-opacity", color)).append(" stroke-width=\"").append(figure(width)).append('"')
                    .append(line == Line.DASHED ? " stroke-dasharray=\"6 4\"" : "").append("/>\n");
        }
    }

    @Override
    public void text(String text, double x, double y, Color color, double share) {
        body.append("<text x=\"").append(figure(x)).append("\" y=\"").append(figure(y))
                .append("\" dominant-baseline=\"central\" font-size=\"").append(figure(font.getSize() * share))
                .append("\" fill=\"").append(hex(color)).append('"').append(alpha("fill-opacity", color)).append('>')
                .append(escaped(text)).append("</text>\n");
    }

    private StringBuilder open(Outline outline) {
        path.setLength(0);
        outline.tell(this);
        return body.append("<path d=\"").append(path).append("\" ");
    }

    @Override
    public void move(double x, double y) {
        path.append('M').append(figure(x)).append(' ').append(figure(y));
    }

    @Override
    public void line(double x, double y) {
        path.append('L').append(figure(x)).append(' ').append(figure(y));
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
        path.append('C').append(figure(x1)).append(' ').append(figure(y1)).append(' ').append(figure(x2)).append(' ')
                .append(figure(y2)).append(' ').append(figure(x)).append(' ').append(figure(y));
    }

    @Override
    public void close() {
        path.append('Z');
    }

    private String alpha(String name, Color color) {
        double share = opacity * color.getOpacity();
        return share >= 1 ? "" : " " + name + "=\"" + figure(share) + '"';
    }

    private static String figure(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255));
    }

    /// Labels are what customers wrote: what XML cannot hold becomes U+FFFD.
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(legal(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean legal(int point) {
        return point == '\t' || point == '\n' || point == '\r' || (point >= 0x20 && point < 0xD800)
                || (point >= 0xE000 && point < 0xFFFE) || point >= 0x10000;
    }
}
