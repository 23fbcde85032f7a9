/// Context for answers: what is known, cut to a budget of tokens and cited.
///
/// Thread rule: values and pure functions, any thread.
@NullMarked
package dev.throughline.engine.document;

import org.jspecify.annotations.NullMarked;
