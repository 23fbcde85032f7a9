package dev.throughline.console.graph;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/// A pop-over in the theme's colours. ControlsFX puts its own sheet nearest to the content, so ours has to stand there
/// too to be heard.
final class GraphPopOver extends PopOver {

    private static final String STYLE = "/dev/throughline/console/console.css";

    GraphPopOver() {
        setAnimated(false);
        getRoot().getStylesheets().add(STYLE);
    }

    void show(Node content, Node owner, double screenX, double screenY) {
        content.getStyleClass().add("graph-pop-over");
        setContentNode(content);
        show(owner, screenX, screenY);
    }

    void show(Node content, Node owner) {
        content.getStyleClass().add("graph-pop-over");
        setContentNode(content);
        show(owner);
    }
}
