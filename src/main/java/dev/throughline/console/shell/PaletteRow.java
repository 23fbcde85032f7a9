package dev.throughline.console.shell;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Icon;
import dev.throughline.memory.Customer;

/// A line of the palette.
public sealed interface PaletteRow {

    /// Names what comes after it; cannot be chosen.
    record Heading(String text) implements PaletteRow {}

    /// @param group in words, empty where a heading says it
    /// @param key as printed on the keyboard, empty for none
    record Deed(Command command, String words, String group, String key, boolean available) implements PaletteRow {}

    /// Somewhere to go that has no command of its own.
    ///
    /// @param group in words
    record Spot(Icon icon, String words, String group, Runnable go) implements PaletteRow {}

    record Person(Customer customer) implements PaletteRow {}

    default boolean selectable() {
        return !(this instanceof Heading);
    }
}
