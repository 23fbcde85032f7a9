package dev.throughline.console.graph;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks with the system's own dialog, beginning in the folder that was chosen last.
public final class FileDialog implements FilePicker {

    private @Nullable File folder;

    @Override
    public Optional<Path> ask(Window owner, String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(title, "*." + extension));
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
