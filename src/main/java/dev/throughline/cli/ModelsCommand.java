package dev.throughline.cli;

import dev.throughline.cli.models.Download;
import dev.throughline.cli.models.FileDigest;
import dev.throughline.cli.models.PinnedModel;
import dev.throughline.cli.models.PinnedModel.PinnedFile;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.InferenceFailure;
import dev.throughline.settings.ApplicationDirectories;
import dev.throughline.settings.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `throughline models install reranker`: a model that does not ship in the box.
@Command(header = "Brings a model that does not ship in the box.",
        description = {"Downloads a pinned revision into the data directory and checks every file against its known "
            + "SHA-256; an interrupted download goes on where it stopped. An installed reranker is used from the next "
            + "start, in place of the one in the box.", ""},
        mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is installed", "1:it could not be brought, or is not what was asked for",
            "2:it was asked for wrongly"})
final class ModelsCommand implements Callable<Integer> {

    private final PlaceOptions options;
    private final Environment environment;
    private final Terminal terminal;

    /// What can be done.
    enum Action {
        INSTALL
    }

    /// What there is.
    enum Model {
        RERANKER
    }

    @Parameters(index = "0", paramLabel = "install", description = "What to do: install.")
    private Action action = Action.INSTALL;

    @Parameters(index = "1", paramLabel = "reranker", description = "Which model: reranker.")
    private Model model = Model.RERANKER;

    @Option(names = "--mirror", paramLabel = "URL",
            description = "A server with the same paths in place of the usual one. Default: $THROUGHLINE_MODEL_MIRROR.")
    private @Nullable String mirror;

    @Option(names = "--sha256", paramLabel = "HEX",
            description = "The checksum of the model.onnx to expect, where a mirror has another one than the pinned.")
    private @Nullable String sha256;

    ModelsCommand(PlaceOptions options, Environment environment, Terminal terminal) {
        this.options = options;
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PinnedModel pinned = switch (model) {
            case RERANKER -> PinnedModel.reranker();
        };
        return switch (action) {
            case INSTALL -> install(sha256 == null ? pinned : pinned.withModel(sha256));
        };
    }

    private int install(PinnedModel wanted) {
        Path directory = ApplicationDirectories.find(environment, options.place().data()).installedReranker();
        String from = mirror != null ? mirror : environment.modelMirror().orElse(null);
        terminal.say(wanted.name() + " (" + wanted.licence() + ") into " + directory);
        try (Interruption interruption = new Interruption(); Download download = new Download()) {
            for (PinnedFile file : wanted.files()) {
                bring(wanted, file, from, directory, download, interruption);
            }
            terminal.say("Installed; it is used from the next start.");
            return ExitCode.OK;
        } catch (Cancelled e) {
            terminal.complain("Stopped. What has come is kept; the same command brings the rest.");
            return ExitCode.FAILURE;
        } catch (InferenceFailure e) {
            terminal.complain(String.valueOf(e.getMessage()));
            terminal.complain(byHand(wanted, directory));
            return ExitCode.FAILURE;
        }
    }

    private void bring(PinnedModel wanted, PinnedFile file, @Nullable String from, Path directory, Download download,
            Interruption interruption) {
        if (there(file, directory)) {
            terminal.say(file.name() + ": there already, SHA-256 " + file.sha256());
            return;
        }
        ImportProgress progress = new ImportProgress(terminal, InstantSource.system(), file.name() + " (kB)");
        try {
            download.bring(wanted.address(file, from), file, directory,
                    (done, total, rate) -> progress.report(done / 1000, total / 1000, rate / 1000), interruption);
        } finally {
            progress.end();
        }
        terminal.say(file.name() + ": SHA-256 " + file.sha256());
    }

    private static boolean there(PinnedFile file, Path directory) {
        try {
            return FileDigest.sha256(directory.resolve(file.name())).equals(file.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    /// For machines without a network.
    private static String byHand(PinnedModel wanted, Path directory) {
        StringBuilder text = new StringBuilder("Without a network, bring these from another machine:");
        for (PinnedFile file : wanted.files()) {
            text.append(String.format(Locale.ROOT, "%n  %s%n    as %s%n    SHA-256 %s", wanted.address(file, null),
                    directory.resolve(file.name()), file.sha256()));
        }
        return text.toString();
    }
}
