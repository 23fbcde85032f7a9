/// The right pane: who the customer is, and everything about the selected memory, edited where it stands.
///
/// Thread rule: JavaFX thread only.
@NullMarked
package dev.throughline.console.inspector;

import org.jspecify.annotations.NullMarked;
