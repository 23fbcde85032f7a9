package dev.throughline.engine.recall;

import dev.throughline.index.MemoryIndex;
import dev.throughline.inference.Embedder;
import org.jspecify.annotations.Nullable;

/// Where a recall looks: an index that is up to date, and the model whose vectors it holds.
///
/// @param embedder null while recall runs on words alone
public record Sources(MemoryIndex index, @Nullable Embedder embedder) {}
