package dev.throughline.console.inspector;

import dev.throughline.memory.Change;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Forecast;
import dev.throughline.memory.Mention;
import java.util.List;

/// What is read in the background about the selected memory.
///
/// @param mentions entities with their places
/// @param history newest first
/// @param related nearest first
record Details(Forecast forecast, List<Mention> mentions, List<Change> history, List<Related> related) {

    /// Mentioned, each once.
    List<Entity> entities() {
        return mentions.stream().map(Mention::entity).distinct().toList();
    }
}
