package dev.throughline.engine;

import dev.throughline.inference.Embedder;
import dev.throughline.inference.ModelSource;
import dev.throughline.inference.ModelThreads;
import dev.throughline.inference.OnnxEmbedder;
import dev.throughline.memory.InferenceFailure;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens embedding models by where they are. Remembered in the store as text, so that the model a store was written
/// with can be found again.
interface Models {

    /// A model that could be opened, or why not.
    record Opened(@Nullable Embedder embedder, @Nullable String problem) {}

    /// The model to use from now on.
    Opened chosen();

    /// What to remember of the chosen one.
    String chosenSource();

    /// A model remembered earlier, if it is still there.
    Optional<Embedder> remembered(String source);

    /// The bundled model, or the one in a directory of the user's.
    static Models of(@Nullable Path directory) {
        return new Models() {

            @Override
            public Opened chosen() {
                try {
                    return new Opened(open(directory == null ? "" : directory.toString()), null);
                } catch (InferenceFailure e) {
                    return new Opened(null, e.getMessage());
                }
            }

            @Override
            public String chosenSource() {
                return directory == null ? "" : directory.toAbsolutePath().toString();
            }

            @Override
            public Optional<Embedder> remembered(String source) {
                try {
                    return Optional.of(open(source));
                } catch (InferenceFailure e) {
                    return Optional.empty();
                }
            }

            private static Embedder open(String source) {
                ModelSource files = source.isEmpty() ? ModelSource.bundled() : ModelSource.directory(Path.of(source));
                return OnnxEmbedder.open(files, ModelThreads.forThisMachine());
            }
        };
    }
}
