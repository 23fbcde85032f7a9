package dev.throughline.console.kit;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// The system's clipboard. JavaFX thread only.
public final class Clipboards {

    private Clipboards() {}

    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
