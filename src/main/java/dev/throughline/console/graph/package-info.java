/// What belongs together around a customer: a drawn graph and its twin, a table.
///
/// Thread rule: JavaFX thread only; the layout comes from the engine.
@NullMarked
package dev.throughline.console.graph;

import org.jspecify.annotations.NullMarked;
