package dev.throughline.console.kit;

import dev.throughline.memory.Forecast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// How importance will fade, drawn small: full height is 1, full width the forecast's time.
public final class ForecastChart extends Region {

    private final Path area = new Path();
    private final Path line = new Path();
    private final Line ground = new Line();
    private final Line end = new Line();
    private List<Forecast.Point> points = List.of();
    private double gone = -1;

    public ForecastChart() {
        getStyleClass().add("forecast");
        area.getStyleClass().add("forecast-area");
        line.getStyleClass().add("forecast-line");
        ground.getStyleClass().add("forecast-ground");
        end.getStyleClass().add("forecast-end");
        getChildren().addAll(area, ground, end, line);
        getChildren().forEach(child -> child.setManaged(false));
    }

    public void show(Forecast forecast) {
        points = forecast.points();
        gone = forecast.gone() == null ? -1 : share(forecast.gone());
        requestLayout();
    }

    private double share(Instant moment) {
        if (points.size() < 2) {
            return -1;
        }
        Instant first = points.getFirst().when();
        double whole = Duration.between(first, points.getLast().when()).toMillis();
        return Duration.between(first, moment).toMillis() / whole;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        area.getElements().clear();
        line.getElements().clear();
        end.setVisible(gone >= 0 && gone <= 1);
        ground.setStartX(0);
        ground.setEndX(width);
        ground.setStartY(height - 0.5);
        ground.setEndY(height - 0.5);
        end.setStartX(gone * width);
        end.setEndX(gone * width);
        end.setStartY(0);
        end.setEndY(height);
        if (points.size() < 2) {
            return;
        }
        area.getElements().add(new MoveTo(0, height));
        for (Forecast.Point point : points) {
            double x = share(point.when()) * width;
            double y = height - 1 - point.importance() * (height - 3);
            area.getElements().add(new LineTo(x, y));
            line.getElements().add(line.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
        area.getElements().add(new LineTo(width, height));
    }
}
