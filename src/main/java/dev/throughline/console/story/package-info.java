/// The middle of the desk: one customer's whole history as a timeline, notes added to it, and recall about this
/// customer answered in its place.
///
/// Thread rule: view models and views on the JavaFX thread; rows and answers are values, made in the background.
@NullMarked
package dev.throughline.console.story;

import org.jspecify.annotations.NullMarked;
