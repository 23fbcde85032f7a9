/// The port's switch: whether bots can reach this desk, where, with which key, and what they asked last.
///
/// Thread rule: JavaFX thread, except that [PortControl] is called in the background.
@NullMarked
package dev.throughline.console.port;

import org.jspecify.annotations.NullMarked;
