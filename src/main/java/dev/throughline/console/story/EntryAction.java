package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.memory.Memory;
import java.util.function.Consumer;

/// Something that can be done with an entry of the timeline, in its context menu.
///
/// @param text what the menu says
public record EntryAction(Icon icon, String text, Consumer<Memory> deed) {}
