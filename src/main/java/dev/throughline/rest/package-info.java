/// The HTTP door: serves the Dakera REST contract over the [dev.throughline.memory.MemoryService]. The HTTP library is
/// named in this package alone, the JSON library in `wire`. Uses the vocabulary.
///
/// [RestServer] owns all threads: requests run on virtual ones, and [RestServer#close] ends them.
@NullMarked
package dev.throughline.rest;

import org.jspecify.annotations.NullMarked;
