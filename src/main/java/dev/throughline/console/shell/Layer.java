package dev.throughline.console.shell;

/// What can lie over the whole window.
public enum Layer {
    NONE,
    PALETTE,
    KEYS
}
