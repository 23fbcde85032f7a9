/// What every screen needs: background tasks, messages, times, icons, commands, themes, notices and the view loader.
///
/// Thread rule: the only package that calls `Platform.runLater`. [Tasks] is called on the JavaFX thread and answers
/// there; the work it is given runs elsewhere.
@NullMarked
package dev.throughline.console.kit;

import org.jspecify.annotations.NullMarked;
