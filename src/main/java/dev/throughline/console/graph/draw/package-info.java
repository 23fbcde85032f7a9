/// Draws a picture of entities: what stands where, how it looks, and what is at a point. Knows no screen and no service;
/// the same strokes go to a canvas or into an SVG file.
///
/// Thread rule: JavaFX thread only, because text is measured there.
@NullMarked
package dev.throughline.console.graph.draw;

import org.jspecify.annotations.NullMarked;
