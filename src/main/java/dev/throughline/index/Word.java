package dev.throughline.index;

/// One word of a text as the index knows it.
///
/// @param term lower case, without accents, stemmed; or an identifier's key
/// @param stop whether it says too little to search for
/// @param start where it stands in the text, first UTF-16 index
/// @param end index behind its last
record Word(String term, boolean stop, int start, int end) {}
