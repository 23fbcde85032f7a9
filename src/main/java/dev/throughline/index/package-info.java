/// Finds memories: by identifier, by words (BM25) and by meaning (HNSW), each under a scope and a filter. Everything in
/// here is derived from the store and can be made again at any time.
///
/// Uses the vocabulary, and is the only package that names Lucene. [MemoryIndex] is the way in.
///
/// Threads: all public types are thread-safe. One write runs at a time, searches run beside it and beside each other,
/// and the only threads started are Lucene's merge threads, which end in [MemoryIndex#close()].
@NullMarked
package dev.throughline.index;

import org.jspecify.annotations.NullMarked;
