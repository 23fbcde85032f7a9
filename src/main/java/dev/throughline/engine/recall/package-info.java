/// From a question to ranked, explained answers: arms, fusion, reranking, factors, cut.
///
/// Thread rule: stateless but for a small cache of query embeddings; called from any thread, several at once.
@NullMarked
package dev.throughline.engine.recall;

import org.jspecify.annotations.NullMarked;
