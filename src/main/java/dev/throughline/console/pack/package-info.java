/// The answer pack: what is known about the open customer, cited and cut to a budget, ready to be pasted.
///
/// Thread rule: JavaFX thread only.
@NullMarked
package dev.throughline.console.pack;

import org.jspecify.annotations.NullMarked;
