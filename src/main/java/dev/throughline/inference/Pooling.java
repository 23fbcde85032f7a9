package dev.throughline.inference;

/// How the token vectors of one window become one vector.
enum Pooling {
    /// The first token's vector.
    CLS,
    /// The mean of all tokens' vectors.
    MEAN
}
