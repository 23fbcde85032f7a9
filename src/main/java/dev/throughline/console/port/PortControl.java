package dev.throughline.console.port;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port as the console switches it. The application implements it over its REST server.
///
/// Thread-safe; starting and stopping may block and are called off the JavaFX thread.
public interface PortControl {

    boolean running();

    /// Where it listens or would listen, for instance `http://127.0.0.1:3300`.
    String address();

    /// Does nothing if it runs.
    ///
    /// @throws RuntimeException if it cannot, for instance because another program has the port
    void start();

    /// Does nothing if it does not run.
    void stop();

    /// The latest requests, newest first.
    List<RequestLine> recent();

    /// The file that holds the first key, if there is one.
    Optional<Path> rootKeyFile();

    /// One request as the list shows it.
    ///
    /// @param status the HTTP status answered
    /// @param key the name of the key used, empty if none was
    record RequestLine(Instant time, String method, String path, int status, long millis, String key) {}
}
