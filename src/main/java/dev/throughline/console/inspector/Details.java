package dev.throughline.console.inspector;

import dev.throughline.memory.Change;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Forecast;
import java.util.List;

/// What is read in the background about the selected memory.
///
/// @param entities mentioned, each once
/// @param history newest first
record Details(Forecast forecast, List<Entity> entities, List<Change> history) {}
