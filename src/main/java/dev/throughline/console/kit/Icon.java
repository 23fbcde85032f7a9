package dev.throughline.console.kit;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the pictures mean. One pack behind it, named only here.
public enum Icon {
    DESK(Feather.MESSAGE_SQUARE),
    GRAPH(Feather.SHARE_2),
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
    COPY(Feather.COPY),
    NOT_GOOD(Feather.X_CIRCLE),
    MORE(Feather.MORE_HORIZONTAL);

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
