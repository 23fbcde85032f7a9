package dev.throughline.console.graph;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// Asks where a file shall go.
@FunctionalInterface
public interface FilePicker {

    /// @param owner the window that waits for the answer
    /// @param title what the file will be
    /// @param name suggested, with its extension
    /// @return empty if the person thought better of it
    Optional<Path> ask(Window owner, String title, String name);
}
