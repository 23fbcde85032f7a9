package dev.throughline.app;

import dev.throughline.console.port.PortControl;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryService;
import dev.throughline.rest.RestOptions;
import dev.throughline.rest.RestServer;
import dev.throughline.settings.PortSettings;
import dev.throughline.settings.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Opens and closes the port. The console's switch is remembered for the next start. Thread-safe.
final class PortSwitch implements PortControl, AutoCloseable {

    /// How the port's list says that no key was accepted.
    private static final String NO_KEY = "-";

    private final MemoryService memory;
    private final Surroundings surroundings;
    private final ReentrantLock switching = new ReentrantLock();
    private volatile @Nullable RestServer server;

    PortSwitch(MemoryService memory, Surroundings surroundings) {
        this.memory = memory;
        this.surroundings = surroundings;
    }

    /// Opens it at a place that the caller has checked; does nothing if it is open.
    ///
    /// @throws dev.throughline.rest.RestStartFailure if the place cannot be had
    void open(PortSettings place) {
        switching.lock();
        try {
            if (server == null) {
                server = RestServer.start(memory,
                        new RestOptions(place.host(), place.port(), rootKey().secret(), Version.current()));
            }
        } finally {
            switching.unlock();
        }
    }

    /// Opens it as the settings say, for programs on this machine only.
    void openForConsole() {
        PortSettings place = surroundings.settings().effective().port();
        if (place.reachableFromOutside()) {
            throw new InvalidRequest("port.host", "is " + place.host() + ", which lets other machines in; from the "
                    + "console it must be 127.0.0.1 (throughline serve --allow-remote-clients can do it)");
        }
        open(place);
    }

    RootKey rootKey() {
        return RootKey.find(surroundings.environment().rootKey(), surroundings.directories().rootKeyFile());
    }

    @Override
    public boolean running() {
        return server != null;
    }

    @Override
    public String address() {
        RestServer running = server;
        if (running != null) {
            return running.address();
        }
        PortSettings place = surroundings.settings().effective().port();
        String host = place.host().contains(":") ? "[" + place.host() + "]" : place.host();
        return "http://" + host + ":" + place.port();
    }

    @Override
    public void start() {
        openForConsole();
        remember(true);
    }

    @Override
    public void stop() {
        close();
        remember(false);
    }

    @Override
    public List<RequestLine> recent() {
        RestServer running = server;
        return running == null ? List.of() : running.recent().stream()
                .map(line -> new RequestLine(line.time(), line.method(), line.path(), line.status(),
                        TimeUnit.MICROSECONDS.toMillis(line.micros()), line.key().equals(NO_KEY) ? "" : line.key()))
                .toList();
    }

    @Override
    public Optional<Path> rootKeyFile() {
        return surroundings.environment().rootKey().isPresent()
                ? Optional.empty()
                : Optional.of(surroundings.directories().rootKeyFile()).filter(Files::exists);
    }

    @Override
    public void close() {
        switching.lock();
        try {
            RestServer running = server;
            if (running != null) {
                server = null;
                running.close();
            }
        } finally {
            switching.unlock();
        }
    }

    private void remember(boolean enabled) {
        surroundings.settings().change(settings -> settings.withPort(settings.port().withEnabled(enabled)));
    }
}
