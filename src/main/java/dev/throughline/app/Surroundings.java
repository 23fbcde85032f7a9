package dev.throughline.app;

import dev.throughline.engine.EngineOptions;
import dev.throughline.engine.FixedShares;
import dev.throughline.memory.RankingWeights;
import dev.throughline.settings.ApplicationDirectories;
import dev.throughline.settings.CurrentSettings;
import dev.throughline.settings.Environment;
import dev.throughline.settings.RecallSettings;
import dev.throughline.settings.Settings;
import dev.throughline.settings.SettingsFile;
import dev.throughline.settings.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a mode runs: what was there before anything was opened.
///
/// @param holder what others are told who want the same data directory, for instance `throughline serve`
/// @param log the log file, if there can be one
record Surroundings(
        Environment environment, ApplicationDirectories directories, CurrentSettings settings, String holder,
        Optional<Path> log) {

    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

    /// Reads the settings.
    static Surroundings of(Environment environment, ApplicationDirectories directories, String holder,
            Optional<Path> log) {
        CurrentSettings settings = CurrentSettings.open(new SettingsFile(directories.settingsFile()), environment);
        settings.damaged().ifPresent(aside ->
                LOG.warn("The settings file was damaged; it was put aside as {}, and the usual settings count.", aside));
        LOG.info("{} {}, Java {}, data in {}", holder, Version.current(), environment.java(), directories.data());
        return new Surroundings(environment, directories, settings, holder, log);
    }

    EngineOptions engineOptions() {
        Settings now = settings.effective();
        return EngineOptions.at(directories.data())
                .withModelDirectory(now.modelDirectory())
                .withRerankerDirectory(reranker(now))
                .withWeights(starting(), fixedShares(now.recall()))
                .withDeadline(Duration.ofMillis(now.recall().deadlineMillis()))
                .withHolder(holder, Version.current());
    }

    /// The chosen one, else the installed one; null for the one in the box.
    private @Nullable Path reranker(Settings now) {
        Path installed = directories.installedReranker();
        return now.rerankerDirectory() != null ? now.rerankerDirectory()
                : Files.isRegularFile(installed.resolve("model.onnx")) ? installed : null;
    }

    /// What the file says: the environment's shares are not mixed in, so that they go when the variable goes.
    private RankingWeights starting() {
        RecallSettings file = settings.saved().recall();
        return RankingWeights.STANDARD.withShares(file.bm25Weight(), file.vectorWeight())
                .withClues(settings.effective().recall().clues());
    }

    private @Nullable FixedShares fixedShares(RecallSettings recall) {
        List<String> variables = environment.weightVariables();
        return variables.isEmpty() ? null
                : new FixedShares(recall.bm25Weight(), recall.vectorWeight(), String.join(" and ", variables));
    }
}
