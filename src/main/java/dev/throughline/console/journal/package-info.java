/// The screen of changes: what anybody did, in words, and taking single commands back.
///
/// Thread rule: JavaFX thread only, but for [JournalReader], which is called in the background.
@NullMarked
package dev.throughline.console.journal;

import org.jspecify.annotations.NullMarked;
