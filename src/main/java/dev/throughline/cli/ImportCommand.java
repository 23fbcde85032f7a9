package dev.throughline.cli;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `throughline import`: memories or tickets from files.
@Command(header = "Brings in memories or tickets from files.",
        description = {"JSON Lines, plain or gzip. Importing a file again adds nothing twice; a line that cannot be "
            + "used is named and the rest goes on.", ""},
        mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every line is in", "1:some lines were left out, or a file could not be read",
            "2:it was asked for wrongly"})
final class ImportCommand implements Callable<Integer> {

    private final Modes modes;
    private final PlaceOptions options;
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to bring in, in this order.")
    private List<Path> files = List.of();

    @Option(names = "--agent", paramLabel = "ID", defaultValue = "desk",
            description = "Whose memories they become when a line does not say. Default: ${DEFAULT-VALUE}.")
    private String agent = "";

    ImportCommand(Modes modes, PlaceOptions options, Terminal terminal) {
        this.modes = modes;
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new InvalidRequest("FILE", "is " + file + ", which is not a file that can be read");
            }
        }
        try (Interruption interruption = new Interruption();
                MemoryService service = modes.open(options.place())) {
            long problems = 0;
            for (Path file : files) {
                problems += bringIn(service, file, interruption).problemCount();
            }
            return problems == 0 ? ExitCode.OK : ExitCode.FAILURE;
        } catch (Cancelled e) {
            terminal.complain("Stopped. What is in stays in; the same import again brings the rest.");
            return ExitCode.FAILURE;
        }
    }

    private ImportReport bringIn(MemoryService service, Path file, Interruption interruption) {
        String name = String.valueOf(file.getFileName());
        ImportProgress progress = new ImportProgress(terminal, InstantSource.system(), name);
        ImportReport report;
        try {
            report = service.transfer().importFile(Actor.cli(), file, agent, progress, interruption);
        } finally {
            progress.end();
        }
        for (ImportReport.Problem problem : report.problems()) {
            terminal.complain(problem.file() + ":" + problem.line() + ": " + problem.reason());
        }
        long unlisted = report.problemCount() - report.problems().size();
        if (unlisted > 0) {
            terminal.complain("... and " + unlisted + " more lines of " + name + " that were left out.");
        }
        terminal.say(summary(name, report));
        return report;
    }

    private static String summary(String name, ImportReport report) {
        return String.format(Locale.ROOT,
                "%s: %,d memories in, %,d there already, %,d sessions, %,d lines left out; %.1f s, %,.0f a second",
                name, report.imported(), report.skipped(), report.sessions(), report.problemCount(), report.seconds(),
                report.rate());
    }
}
