package dev.throughline.console.settings;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Saving;
import dev.throughline.console.kit.Tasks;
import dev.throughline.settings.CurrentSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Where things lie, and which model reads the meaning of memories.
public final class DataViewModel {

    private final Path dataDirectory;
    private final @Nullable Path log;
    private final CurrentSettings settings;
    private final Saving saving;
    private final Consumer<Path> opener;
    private final Notices notices;
    private final Tasks tasks;
    private final Messages messages;
    private final ReadOnlyStringWrapper model = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper waits = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper builtIn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param log the log file, or null if there is none
    /// @param opener shows a file or directory in the desktop's own program
    public DataViewModel(Path dataDirectory, @Nullable Path log, CurrentSettings settings, Saving saving,
            Consumer<Path> opener, Notices notices, Tasks tasks, Messages messages) {
        this.dataDirectory = dataDirectory;
        this.log = log;
        this.settings = settings;
        this.saving = saving;
        this.opener = opener;
        this.notices = notices;
        this.tasks = tasks;
        this.messages = messages;
        show(settings.saved().modelDirectory());
    }

    // state

    public Path dataDirectory() {
        return dataDirectory;
    }

    public Path settingsFile() {
        return settings.path();
    }

    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    /// The chosen model's directory; empty for the built-in one.
    public ReadOnlyStringProperty modelProperty() {
        return model.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty builtInProperty() {
        return builtIn.getReadOnlyProperty();
    }

    /// Whether another model serves until the next start.
    public ReadOnlyBooleanProperty waitsProperty() {
        return waits.getReadOnlyProperty();
    }

    /// Why a directory was not taken, a sentence; empty if it was.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // commands

    public void open(Path path) {
        opener.accept(path);
    }

    /// @param text a directory's path; blank for the built-in model
    public void chooseModel(String text) {
        if (text.isBlank()) {
            useBuiltIn();
            return;
        }
        try {
            chooseModel(Path.of(text.strip()));
        } catch (InvalidPathException _) {
            problem.set(messages.text("data.model.no-path"));
        }
    }

    public void chooseModel(Path directory) {
        tasks.run("task.model", _ -> missing(directory)).onSuccess(missing -> {
            if (missing.isEmpty()) {
                save(directory.toAbsolutePath());
            } else {
                problem.set(messages.text("data.model.missing", missing));
            }
        });
    }

    public void useBuiltIn() {
        save(null);
    }

    private void save(@Nullable Path directory) {
        problem.set("");
        if (!Objects.equals(directory, settings.saved().modelDirectory())) {
            saving.save(now -> now.withModelDirectory(directory)).onSuccess(_ -> {
                show(directory);
                notices.done(messages.text("data.model.saved"));
            }).onFailure(notices::failed);
        }
    }

    private void show(@Nullable Path directory) {
        model.set(directory == null ? "" : directory.toString());
        builtIn.set(directory == null);
        waits.set(!Objects.equals(directory, settings.atStart().modelDirectory()));
    }

    /// The first file that a model's directory lacks, or empty.
    private static String missing(Path directory) {
        return Stream.of("model.onnx", "tokenizer.json").filter(name -> !Files.isRegularFile(directory.resolve(name)))
                .findFirst().orElse("");
    }
}
