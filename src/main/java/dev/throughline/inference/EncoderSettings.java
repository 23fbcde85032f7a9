package dev.throughline.inference;

/// How to use an encoder's files.
///
/// @param name for people and for the model id
/// @param queryPrefix put in front of queries, empty for none
/// @param window most tokens in one run, special ones included
record EncoderSettings(String name, Pooling pooling, String queryPrefix, int window) {

    static final int DEFAULT_WINDOW = 512;

    static final String BGE_QUERY_PREFIX = "Represent this sentence for searching relevant passages: ";

    static final EncoderSettings BUNDLED =
            new EncoderSettings("bge-small-en-v1.5-q", Pooling.CLS, BGE_QUERY_PREFIX, DEFAULT_WINDOW);
}
