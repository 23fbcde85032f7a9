package dev.throughline.app;

import dev.throughline.app.demo.DemoDesk;
import dev.throughline.console.kit.OutsideTask;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.MemoryException;
import dev.throughline.rest.RestStartFailure;
import dev.throughline.settings.CurrentSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes on behind the window from its opening: the port, if it is switched on, and the demo desk, if the memory is
/// empty. Owns one thread, which closing joins.
final class Backstage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backstage.class);

    private final PortSwitch port;
    private final DemoDesk demo;
    private final CurrentSettings settings;
    private final OutsideTask fillingIn;
    private final Thread thread = new Thread(this::work, "backstage");
    private volatile boolean closing;

    /// @param fillingIn tells the window of the demo desk
    Backstage(PortSwitch port, DemoDesk demo, CurrentSettings settings, OutsideTask fillingIn) {
        this.port = port;
        this.demo = demo;
        this.settings = settings;
        this.fillingIn = fillingIn;
    }

    void start() {
        thread.start();
    }

    private void work() {
        try {
            if (settings.effective().port().enabled()) {
                port.openForConsole();
            }
        } catch (RestStartFailure | MemoryException e) {
            LOG.warn("The port stays closed: {}", e.getMessage(), e);
        }
        try {
            if (demo.wanted()) {
                fillingIn.begin();
                demo.bringIn(fillingIn, () -> closing || fillingIn.requested());
            }
        } catch (Cancelled e) {
            LOG.info("The demo desk is not all in; the next start goes on with it.");
        } catch (MemoryException e) {
            LOG.warn("The demo desk could not be brought in: {}", e.getMessage(), e);
        } finally {
            fillingIn.end();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
