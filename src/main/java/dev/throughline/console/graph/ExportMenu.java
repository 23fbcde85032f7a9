package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.GraphImage;
import dev.throughline.console.graph.draw.Pixels;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.GraphFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// Saves the picture: the formats, and the question where to.
final class ExportMenu {

    private final MenuButton button;
    private final GraphViewModel model;
    private final Supplier<GraphImage> image;
    private final FilePicker files;
    private final Messages messages;

    /// @param image the whole picture as it would be saved
    ExportMenu(MenuButton button, GraphViewModel model, Supplier<GraphImage> image, FilePicker files,
            Messages messages) {
        this.button = button;
        this.model = model;
        this.image = image;
        this.files = files;
        this.messages = messages;
        button.setGraphic(Icon.GRAPH_EXPORT.node());
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(messages.text("graph.export"));
        button.setTooltip(new Tooltip(messages.text("graph.export")));
        button.disableProperty().bind(model.graphProperty().isNull());
        button.getItems().addAll(item(ExportFormat.PNG, "graph.export.png"), item(ExportFormat.SVG, "graph.export.svg"),
                item(ExportFormat.GRAPHML, "graph.export.graphml"), item(ExportFormat.CSV, "graph.export.csv"));
    }

    private MenuItem item(ExportFormat format, String textKey) {
        MenuItem item = new MenuItem(messages.text(textKey));
        item.setOnAction(_ -> ask(format, messages.text(textKey)));
        return item;
    }

    private void ask(ExportFormat format, String title) {
        EgoGraph graph = model.graphProperty().get();
        Entity centre = model.centreProperty().get();
        if (graph != null && centre != null) {
            files.ask(button.getScene().getWindow(), title, GraphExportViewModel.name(centre.label(), format))
                    .ifPresent(file -> save(graph, centre, format, file));
        }
    }

    private void save(EgoGraph graph, Entity centre, ExportFormat format, Path file) {
        switch (format) {
            case PNG -> {
                Pixels pixels = image.get().pixels();
                model.exports().save(file, pixels::png);
            }
            case SVG -> {
                String svg = image.get().svg(messages.text("graph.around", centre.label()));
                model.exports().save(file, () -> svg.getBytes(StandardCharsets.UTF_8));
            }
            case GRAPHML -> model.exports().save(graph, GraphFormat.GRAPHML, file);
            case CSV -> model.exports().save(graph, GraphFormat.CSV, file);
        }
    }
}
