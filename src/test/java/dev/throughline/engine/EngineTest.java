package dev.throughline.engine;

import dev.throughline.testing.SettableClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An engine in a directory of its own for each test, with a clock that only the test moves.
abstract class EngineTest {

    @TempDir
    Path directory;

    final SettableClock clock = SettableClock.standard();
    Engine engine;

    @BeforeEach
    void open() {
        engine = EngineFixture.open(directory, clock);
    }

    @AfterEach
    void close() {
        engine.close();
    }
}
