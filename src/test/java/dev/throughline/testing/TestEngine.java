package dev.throughline.testing;

import dev.throughline.engine.EngineFixture;
import dev.throughline.memory.MemoryService;
import java.nio.file.Path;
import java.time.Clock;

/// A real engine (SQLite, Lucene) with a deterministic embedder in place of the model, for the tests of the doors.
public final class TestEngine {

    private TestEngine() {}

    /// With the system's clock.
    public static MemoryService open(Path directory) {
        return open(directory, Clock.systemUTC());
    }

    public static MemoryService open(Path directory, Clock clock) {
        return EngineFixture.open(directory, clock);
    }
}
