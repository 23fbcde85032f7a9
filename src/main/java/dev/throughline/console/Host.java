package dev.throughline.console;

import java.nio.file.Path;

/// What the parts of the console ask of the window's application.
interface Host {

    /// Builds the window's inside anew, in the language that is set by now.
    void speakAgain();

    /// Shows a file or directory in the desktop's own program.
    void open(Path path);
}
