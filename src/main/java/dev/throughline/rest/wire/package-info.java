/// JSON and other text as it goes over the wire: reading it with failures that name the field, writing it so that
/// every character and every number comes back unchanged. Uses the vocabulary and the JSON library's tokenizer.
///
/// Values here belong to one request and one thread; the static parts hold no state.
@NullMarked
package dev.throughline.rest.wire;

import org.jspecify.annotations.NullMarked;
