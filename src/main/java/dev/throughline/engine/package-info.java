/// The pipelines behind [dev.throughline.memory.MemoryService]: commands, undo, events, and the parts below this
/// package. Uses `memory` and the leaves (`store`, `index`, `graph`, `inference`); knows no door and no framework.
///
/// Thread rule: everything public may be called from any thread and blocks until done. Threads started here are named
/// `throughline-...`, owned by [Engine] and joined when it is closed.
@NullMarked
package dev.throughline.engine;

import org.jspecify.annotations.NullMarked;
