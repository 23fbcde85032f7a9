package dev.throughline.app;

import dev.throughline.cli.ExitCode;
import dev.throughline.cli.Interruption;
import dev.throughline.cli.Modes;
import dev.throughline.cli.Terminal;
import dev.throughline.console.Console;
import dev.throughline.console.ConsoleContext;
import dev.throughline.engine.Engine;
import dev.throughline.engine.EngineOptions;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.StoreFailure;
import dev.throughline.settings.ApplicationDirectories;
import dev.throughline.settings.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts and ends the modes. Each sets logging up, reads the settings, opens what it needs and closes that in the
/// opposite order.
final class ApplicationModes implements Modes {

    /// Commands have a log of their own: one may run beside a console or a server, and a log file has one writer.
    private static final String COMMANDS = "commands";
    private static final String LONG_RUNNING = "throughline";

    private final Environment environment;
    private final Terminal terminal;
    private Optional<Path> log = Optional.empty();

    ApplicationModes(Environment environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public int console(Place place) {
        if (!environment.display()) {
            terminal.complain("There is no display here to open the console on; without one, start the engine with: "
                    + "throughline serve");
            return ExitCode.BAD_INPUT;
        }
        Surroundings surroundings = surroundings(place, LONG_RUNNING, "throughline console");
        try (ConfigurableApplicationContext context = Wiring.open(surroundings, ConsoleWiring.class)) {
            context.registerShutdownHook();
            context.getBean(Backstage.class).start();
            Console.launch(context.getBean(ConsoleContext.class));
        }
        return ExitCode.OK;
    }

    @Override
    public int serve(Place place, Serving serving) {
        Surroundings surroundings = surroundings(place, LONG_RUNNING, "throughline serve");
        ServeMode mode = new ServeMode(surroundings, terminal, serving);
        try (Interruption interruption = new Interruption();
                ConfigurableApplicationContext context = Wiring.open(surroundings, EngineWiring.class)) {
            return mode.run(context, interruption);
        }
    }

    @Override
    public MemoryService open(Place place) {
        return Engine.open(surroundings(place, COMMANDS, "a throughline command").engineOptions());
    }

    @Override
    public MemoryService trial(Path directory) {
        LogSetup.withoutFile(false);
        return Engine.open(EngineOptions.at(directory));
    }

    @Override
    public Optional<Path> log() {
        return log;
    }

    private Surroundings surroundings(Place place, String logName, String holder) {
        ApplicationDirectories directories = ApplicationDirectories.find(environment, place.data());
        try {
            OwnerOnly.directory(directories.data());
        } catch (IOException e) {
            throw new StoreFailure("The data directory " + directories.data() + " cannot be made. Check that the place "
                    + "exists and belongs to you, or choose another (--data DIR).", e);
        }
        log = LogSetup.start(directories.logs(), logName, place.verbose());
        return Surroundings.of(environment, directories, holder, log);
    }
}
