package dev.throughline.app;

import dev.throughline.app.demo.DemoDesk;
import dev.throughline.cli.ExitCode;
import dev.throughline.cli.Interruption;
import dev.throughline.cli.Modes;
import dev.throughline.cli.Terminal;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Progress;
import dev.throughline.rest.RestStartFailure;
import dev.throughline.settings.PortSettings;
import dev.throughline.settings.Version;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/// The memory behind the port, without a window, until the process is told to stop.
final class ServeMode {

    private static final Logger LOG = LoggerFactory.getLogger(ServeMode.class);

    private final Surroundings surroundings;
    private final Terminal terminal;
    private final PortSettings place;
    private final boolean demo;

    /// @throws InvalidRequest if other machines could get in and nobody said that they may
    ServeMode(Surroundings surroundings, Terminal terminal, Modes.Serving serving) {
        this.surroundings = surroundings;
        this.terminal = terminal;
        this.place = place(surroundings.settings().effective().port(), serving);
        this.demo = serving.demo();
    }

    private static PortSettings place(PortSettings usual, Modes.Serving serving) {
        PortSettings wanted = usual
                .withHost(serving.host() == null ? usual.host() : serving.host())
                .withPort(serving.port() == null ? usual.port() : serving.port());
        if (wanted.reachableFromOutside() && !serving.allowRemoteClients()) {
            throw new InvalidRequest("--host", "is " + wanted.host() + ", which lets other machines in: whoever reaches "
                    + "the port and has a key reads every customer's history. Say --allow-remote-clients if that is "
                    + "meant");
        }
        return wanted;
    }

    /// @return an [ExitCode]
    int run(ApplicationContext context, Interruption interruption) {
        MemoryService memory = context.getBean(MemoryService.class);
        PortSwitch port = context.getBean(PortSwitch.class);
        memory.health().degraded().forEach(terminal::complain);
        try {
            if (demo) {
                fill(context.getBean(DemoDesk.class), interruption);
            }
            port.open(place);
            announce(port);
            interruption.await();
            LOG.info("Told to stop.");
            return ExitCode.OK;
        } catch (RestStartFailure e) {
            terminal.complain(String.valueOf(e.getMessage()));
            LOG.info("The port could not be opened.", e);
            return ExitCode.FAILURE;
        } catch (Cancelled e) {
            terminal.complain("Stopped before all of the demo desk was in; the next start goes on with it.");
            return ExitCode.FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILURE;
        }
    }

    private void fill(DemoDesk desk, Interruption interruption) {
        if (!desk.wanted()) {
            terminal.say("There are memories here already; the demo desk is left out.");
            return;
        }
        terminal.say("Filling in the demo desk ...");
        terminal.say("The demo desk is in: " + desk.bringIn(Progress.NONE, interruption) + " memories.");
    }

    private void announce(PortSwitch port) {
        Path keyFile = port.rootKey().file();
        terminal.say("Throughline " + Version.current() + " serves " + port.address());
        terminal.say("  data      " + surroundings.directories().data());
        terminal.say("  root key  " + (keyFile == null ? "from the environment" : "in " + keyFile));
        surroundings.log().ifPresent(log -> terminal.say("  log       " + log));
        terminal.say("Ctrl-C stops it.");
    }
}
