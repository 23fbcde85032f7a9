package dev.throughline.console.kit;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the pictures mean. One pack behind it, named only here.
public enum Icon {
    DESK(Feather.MESSAGE_SQUARE),
    GRAPH(Feather.SHARE_2),
    GRAPH_EXPAND(Feather.PLUS_CIRCLE),
    GRAPH_COLLAPSE(Feather.MINUS_CIRCLE),
    GRAPH_CENTRE(Feather.CROSSHAIR),
    GRAPH_STOP(Feather.STOP_CIRCLE),
    GRAPH_PATH(Feather.GIT_COMMIT),
    GRAPH_TIE(Feather.LINK),
    GRAPH_UNTIE(Feather.SCISSORS),
    GRAPH_MERGE(Feather.GIT_MERGE),
    GRAPH_SWAP(Feather.REPEAT),
    GRAPH_BACK(Feather.ARROW_LEFT),
    GRAPH_FORWARD(Feather.ARROW_RIGHT),
    GRAPH_EXPORT(Feather.DOWNLOAD),
    GRAPH_KEYS(Feather.HELP_CIRCLE),
    ZOOM_IN(Feather.PLUS),
    ZOOM_OUT(Feather.MINUS),
    SHOWN(Feather.EYE),
    HIDDEN(Feather.EYE_OFF),
    PORT(Feather.SERVER),
    HEALTH(Feather.ACTIVITY),
    SEARCH(Feather.SEARCH),
    RECALL(Feather.ZAP),
    CLEAR(Feather.X),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    PIN(Feather.MAP_PIN),
    FLAG(Feather.FLAG),
    ARCHIVE(Feather.ARCHIVE),
    RESTORE(Feather.ROTATE_CCW),
    NOTE(Feather.EDIT_3),
    CUSTOMERS(Feather.USERS),
    CUSTOMER(Feather.USER),
    MEMORY(Feather.FILE_TEXT),
    WARNING(Feather.ALERT_TRIANGLE),
    FAILURE(Feather.ALERT_OCTAGON),
    GOOD(Feather.CHECK_CIRCLE),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    AUTOMATIC(Feather.MONITOR),
    FOLD_OUT(Feather.CHEVRON_RIGHT),
    FOLD_IN(Feather.CHEVRON_DOWN),
    LIST_PANE(Feather.SIDEBAR),
    CONTEXT_PANE(Feather.COLUMNS),
    FIT(Feather.MAXIMIZE),
    TABLE(Feather.LIST),
    REFRESH(Feather.REFRESH_CW),
    COPY(Feather.COPY);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// A new picture; the theme colours it and `console.css` sizes it.
    public Node node(String... styleClasses) {
        FontIcon icon = new FontIcon(glyph);
        icon.getStyleClass().addAll(styleClasses);
        icon.setFocusTraversable(false);
        return icon;
    }
}
