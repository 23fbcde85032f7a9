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
    JOURNAL(Feather.CLOCK),
    PORT(Feather.SERVER),
    HEALTH(Feather.ACTIVITY),
    SEARCH(Feather.SEARCH),
    STAR(Feather.STAR),
    FILTER(Feather.FILTER),
    CALENDAR(Feather.CALENDAR),
    CLOCK(Feather.CLOCK),
    PREVIOUS(Feather.CHEVRON_UP),
    NEXT(Feather.CHEVRON_DOWN),
    UPWARDS(Feather.ARROW_UP),
    DOWNWARDS(Feather.ARROW_DOWN),
    IMPORT(Feather.DOWNLOAD),
    BEGIN(Feather.PLUS),
    FINISH(Feather.CHECK),
    HAND_OVER(Feather.SEND),
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
    PROMOTE(Feather.CHEVRON_UP),
    DEMOTE(Feather.CHEVRON_DOWN),
    SETTINGS(Feather.SETTINGS),
    APPEARANCE(Feather.DROPLET),
    CONTRAST(Feather.EYE),
    RANKING(Feather.SLIDERS),
    FADING(Feather.TRENDING_DOWN),
    DATA(Feather.DATABASE),
    FOLDER(Feather.FOLDER),
    PALETTE(Feather.COMMAND),
    KEYS(Feather.HELP_CIRCLE),
    KEYBOARD(Feather.KEY),
    BIGGER(Feather.ZOOM_IN),
    SMALLER(Feather.ZOOM_OUT),
    TEXT(Feather.TYPE),
    UP(Feather.ARROW_UP),
    DOWN(Feather.ARROW_DOWN),
    NEW(Feather.PLUS),
    BOT(Feather.CPU),
    COMMAND_LINE(Feather.TERMINAL),
    ENGINE(Feather.TOOL),
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
