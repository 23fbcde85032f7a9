/// What the person sets: look, keys, ranking, fading, places of data. Everything is saved as soon as it is changed;
/// what changes the memory goes through the journal and can be undone.
///
/// Thread rule: JavaFX thread only.
@NullMarked
package dev.throughline.console.settings;

import org.jspecify.annotations.NullMarked;
