package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.GraphFormat;
import dev.throughline.memory.TransferFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Saves what is in the picture as a file.
public final class GraphExportViewModel {

    private final GraphTools tools;

    GraphExportViewModel(GraphTools tools) {
        this.tools = tools;
    }

    // commands

    /// @param format GraphML or CSV
    public void save(EgoGraph graph, GraphFormat format, Path file) {
        save(file, () -> tools.service().graph().export(graph, format).getBytes(StandardCharsets.UTF_8));
    }

    /// @param content made off the JavaFX thread
    public void save(Path file, Supplier<byte[]> content) {
        tools.tasks().run("task.export-graph", _ -> write(file, content.get()))
                .onSuccess(written -> tools.notices().done(tools.messages().text("graph.exported", written)))
                .onFailure(tools.notices()::failed);
    }

    private static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content).toAbsolutePath();
        } catch (IOException failure) {
            throw new TransferFailure("Cannot write " + file, failure);
        }
    }

    /// A name for the file, without what file systems refuse.
    static String name(String label, ExportFormat format) {
        String safe = label.replaceAll("[^\\p{L}\\p{N}._ -]", "-").strip();
        String shown = safe.length() > 60 ? safe.substring(0, 60) : safe;
        return (shown.isEmpty() ? "graph" : shown) + "." + format.extension();
    }
}
