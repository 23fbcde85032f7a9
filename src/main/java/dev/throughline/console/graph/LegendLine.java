package dev.throughline.console.graph;

import dev.throughline.memory.EntityKind;

/// A kind and how many of it are in the picture.
///
/// @param shown false if the kind is left out of the picture
public record LegendLine(EntityKind kind, int count, boolean shown) {}
