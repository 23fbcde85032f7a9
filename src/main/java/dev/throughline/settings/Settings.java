package dev.throughline.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Everything a user can set, as an immutable tree; each part checks itself when made. How memories fade is not here:
/// the store keeps that, so that it travels with the memories.
///
/// @param modelDirectory a directory with `model.onnx` and `tokenizer.json` to use in place of the bundled model
/// @param rerankerDirectory a directory with `model.onnx` and `tokenizer.json` of a cross-encoder to use in place of an
///     installed one or the one in the box
public record Settings(
        RecallSettings recall, PortSettings port, @Nullable Path modelDirectory, @Nullable Path rerankerDirectory,
        ConsoleSettings console) {

    public static final Settings DEFAULT =
            new Settings(RecallSettings.DEFAULT, PortSettings.DEFAULT, null, null, ConsoleSettings.DEFAULT);

    /// With whatever reranker there is.
    public Settings(RecallSettings recall, PortSettings port, @Nullable Path modelDirectory, ConsoleSettings console) {
        this(recall, port, modelDirectory, null, console);
    }

    public Settings withRecall(RecallSettings value) {
        return new Settings(value, port, modelDirectory, rerankerDirectory, console);
    }

    public Settings withPort(PortSettings value) {
        return new Settings(recall, value, modelDirectory, rerankerDirectory, console);
    }

    public Settings withModelDirectory(@Nullable Path value) {
        return new Settings(recall, port, value, rerankerDirectory, console);
    }

    public Settings withRerankerDirectory(@Nullable Path value) {
        return new Settings(recall, port, modelDirectory, value, console);
    }

    public Settings withConsole(ConsoleSettings value) {
        return new Settings(recall, port, modelDirectory, rerankerDirectory, value);
    }
}
