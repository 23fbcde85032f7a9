/// Measures how well the product finds things: its own recall path, opened over its own store, asked through
/// [dev.throughline.memory.MemoryService]. Nothing of the engine is copied here, and nothing here is shipped.
///
/// Uses `memory`, `engine.Engine` to open the service, and Lucene for the floor beside every figure. One thread.
@NullMarked
package dev.throughline.evaluation;

import org.jspecify.annotations.NullMarked;
