package dev.throughline.console.graph;

import dev.throughline.console.kit.Icon;

/// What can be done with what is selected. One list for the menu, the card, the tables and the keys.
enum Verb {
    EXPAND("graph.verb.expand", "E", Icon.GRAPH_EXPAND),
    CENTRE("graph.verb.centre", "C", Icon.GRAPH_CENTRE),
    OPEN("graph.verb.open", "O", Icon.DESK),
    PIN("graph.verb.pin", "P", Icon.PIN),
    UNPIN("graph.verb.unpin", "P", Icon.PIN),
    HIDE("graph.verb.hide", "H", Icon.HIDDEN),
    STOP("graph.verb.stop", "S", Icon.GRAPH_STOP),
    GO_ON("graph.verb.go-on", "S", Icon.GRAPH_STOP),
    COLLAPSE("graph.verb.collapse", "X", Icon.GRAPH_COLLAPSE),
    PATH_TO("graph.verb.path-to", "W", Icon.GRAPH_PATH),
    PATH("graph.verb.path", "W", Icon.GRAPH_PATH),
    TIE_TO("graph.verb.tie-to", "T", Icon.GRAPH_TIE),
    TIE("graph.verb.tie", "T", Icon.GRAPH_TIE),
    UNTIE("graph.verb.untie", "U", Icon.GRAPH_UNTIE),
    MERGE_WITH("graph.verb.merge-with", "M", Icon.GRAPH_MERGE),
    MERGE("graph.verb.merge", "M", Icon.GRAPH_MERGE);

    private final String textKey;
    private final String key;
    private final Icon icon;

    /// @param key the letter that does it while the picture or a table has the focus
    Verb(String textKey, String key, Icon icon) {
        this.textKey = textKey;
        this.key = key;
        this.icon = icon;
    }

    String textKey() {
        return textKey;
    }

    String key() {
        return key;
    }

    Icon icon() {
        return icon;
    }
}
