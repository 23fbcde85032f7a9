/// What was tried for the open customer and what was promised to them: the strip at the head of the story, noting one
/// from a memory, and the hand-off to the next person.
///
/// Thread rule: everything here belongs to the JavaFX thread; what takes time goes through `Tasks`.
@NullMarked
package dev.throughline.console.undertaking;

import org.jspecify.annotations.NullMarked;
