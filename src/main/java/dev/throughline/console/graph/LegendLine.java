package dev.throughline.console.graph;

import dev.throughline.memory.EntityKind;

/// A kind and how many of it are in the picture.
record LegendLine(EntityKind kind, int count) {}
