/// The recall box and its answers: staged, explained, never jumping under the pointer. The desk's story hosts it.
///
/// Thread rule: view models and views on the JavaFX thread; answers are values, made in the background.
@NullMarked
package dev.throughline.console.recall;

import org.jspecify.annotations.NullMarked;
