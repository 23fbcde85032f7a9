package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// The keys that work in the picture and its tables, on demand.
final class KeysHelp {

    private final GraphPopOver popOver = new GraphPopOver();
    private final Messages messages;
    private final VBox content;

    KeysHelp(Messages messages) {
        this.messages = messages;
        Label title = new Label(messages.text("graph.keys"));
        title.getStyleClass().add("strong");
        Label pointer = new Label(messages.text("graph.keys.pointer"));
        pointer.getStyleClass().add("meta");
        pointer.setWrapText(true);
        content = new VBox(title, grid(), pointer);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    }

    void show(Node owner) {
        popOver.show(content, owner);
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("graph-keys");
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(messages.text("graph.key.arrows"), messages.text("graph.keys.walk"));
        lines.put(messages.text("graph.key.shift-arrows"), messages.text("graph.keys.pan"));
        lines.put(messages.text("graph.key.space"), messages.text("graph.keys.keep"));
        lines.put(messages.text("graph.key.enter"), messages.text("graph.keys.menu"));
        lines.put("+  −  0  1", messages.text("graph.keys.zoom"));
        lines.put(messages.text("graph.key.home"), messages.text("graph.keys.home"));
        lines.put(messages.text("graph.key.alt-arrows"), messages.text("graph.keys.trail"));
        lines.putAll(letters());
        int row = 0;
        for (Map.Entry<String, String> line : lines.entrySet()) {
            Label key = new Label(line.getKey());
            key.getStyleClass().add("key-name");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label deed = new Label(line.getValue());
            deed.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, key, deed);
        }
        return grid;
    }

    /// One line for each letter; where it depends on what is selected, the first meaning.
    private Map<String, String> letters() {
        Map<String, String> letters = new TreeMap<>();
        for (Verb verb : Verb.values()) {
            letters.putIfAbsent(verb.key(), messages.text(verb.textKey()));
        }
        return letters;
    }
}
