/// What was tried for a customer and what was promised to them, read out of what people wrote by rules, without a
/// language model. Pure functions over memories: no store, no clock of their own.
///
/// Text is cut into sentences of words once ([Sentences]); every rule then walks over words, never with a pattern that
/// could backtrack, so that the whole is linear in the text. Rules prefer to miss something over claiming something
/// that nobody said.
@NullMarked
package dev.throughline.engine.undertaking;

import org.jspecify.annotations.NullMarked;
