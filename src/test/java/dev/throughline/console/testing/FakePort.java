package dev.throughline.console.testing;

import dev.throughline.console.port.PortControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A port that only says so.
public final class FakePort implements PortControl {

    private boolean running;
    public boolean taken;

    @Override
    public boolean running() {
        return running;
    }

    @Override
    public String address() {
        return "http://127.0.0.1:3300";
    }

    @Override
    public void start() {
        if (taken) {
            throw new IllegalStateException("Another program uses port 3300.");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public List<RequestLine> recent() {
        return running ? List.of(
                new RequestLine(DeskData.NOW, "POST", "/v1/memory/recall", 200, 11, "support-bot"),
                new RequestLine(DeskData.NOW.minusSeconds(4), "POST", "/v1/memory/store", 201, 18, "support-bot"),
                new RequestLine(DeskData.NOW.minusSeconds(61), "GET", "/v1/memory/unknown", 404, 1, "")) : List.of();
    }

    @Override
    public Optional<Path> rootKeyFile() {
        return Optional.of(Path.of("/home/desk/.local/share/throughline/root.key"));
    }
}
