package dev.throughline.inference;

import java.nio.file.Path;

/// Where a sentence encoder's files are.
public sealed interface ModelSource {

    /// The model that travels with the program: bge-small-en-v1.5, int8, 384 dimensions, English. Both files are
    /// checked against their known SHA-256.
    record Bundled() implements ModelSource {}

    /// A folder with `model.onnx` and `tokenizer.json` of any BERT-like encoder.
    ///
    /// How to use them is read from the first of these that says so:
    /// - `embedding.json`, ours: `{"name": "...", "pooling": "cls" or "mean", "queryPrefix": "...", "window": 512}`,
    ///   each optional;
    /// - the files that sentence-transformers puts beside a model (`1_Pooling/config.json`,
    ///   `sentence_bert_config.json`, `config_sentence_transformers.json`);
    /// - else the first token's vector, the query prefix of the bge family if the folder's name says so and none
    ///   otherwise, and the window of `tokenizer.json`'s truncation, at most 512.
    ///
    /// A window never exceeds the `max_position_embeddings` of `config.json`; only `embedding.json` can raise it over
    /// 512 tokens, because the memory of a run grows with its square.
    record Directory(Path path) implements ModelSource {}

    static ModelSource bundled() {
        return new Bundled();
    }

    static ModelSource directory(Path path) {
        return new Directory(path);
    }
}
