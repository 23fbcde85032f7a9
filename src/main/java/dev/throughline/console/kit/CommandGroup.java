package dev.throughline.console.kit;

/// What commands are about: the headings of the palette, the key sheet and the key settings, in this order.
public enum CommandGroup {
    GO,
    CUSTOMER,
    STORY,
    MEMORY,
    CHANGES,
    WINDOW,
    HELP
}
