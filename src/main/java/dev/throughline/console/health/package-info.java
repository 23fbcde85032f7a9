/// How the engine is: a page to read, and the figures that the banner and the status bar show.
///
/// Thread rule: JavaFX thread only.
@NullMarked
package dev.throughline.console.health;

import org.jspecify.annotations.NullMarked;
