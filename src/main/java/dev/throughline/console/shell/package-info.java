/// The window's frame: navigation rail, the desk's three panes, banner, notices and status bar. Knows every screen;
/// no screen knows it.
///
/// Thread rule: JavaFX thread only.
@NullMarked
package dev.throughline.console.shell;

import org.jspecify.annotations.NullMarked;
