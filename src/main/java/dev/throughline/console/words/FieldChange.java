package dev.throughline.console.words;

/// One thing that is different between two versions, in words.
///
/// @param field for instance `Importance`
/// @param before empty if there was nothing
/// @param after empty if there is nothing any more
public record FieldChange(String field, String before, String after) {}
