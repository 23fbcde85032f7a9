package dev.throughline.console.kit;

/// The places of the navigation rail.
public enum Screen {
    DESK,
    GRAPH,
    JOURNAL,
    PORT,
    HEALTH,
    SETTINGS
}
