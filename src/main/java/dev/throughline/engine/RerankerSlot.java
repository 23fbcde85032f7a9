package dev.throughline.engine;

import dev.throughline.engine.recall.Reranker;
import dev.throughline.inference.CrossEncoder;
import dev.throughline.memory.InferenceFailure;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reranker that runs, if one does: the one in a directory of the user's, else the one that ships in the box. Loaded
/// in the background, because recall works without it. Thread-safe.
final class RerankerSlot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RerankerSlot.class);
    private static final int MOST_THREADS = 4;

    private final @Nullable Path directory;
    private final Optional<Reranker> given;
    private final boolean looking;
    private @Nullable MeasuredReranker running;
    private @Nullable String problem;
    private boolean closed;

    private RerankerSlot(@Nullable Path directory, Optional<Reranker> given, boolean looking) {
        this.directory = directory;
        this.given = given;
        this.looking = looking;
    }

    /// @param directory with `model.onnx` and `tokenizer.json`, or null for the one in the box
    static RerankerSlot of(@Nullable Path directory) {
        return new RerankerSlot(directory, Optional.empty(), true);
    }

    /// One that is there already, or none at all; whoever made it closes it.
    static RerankerSlot holding(@Nullable Reranker reranker) {
        return new RerankerSlot(null, Optional.ofNullable(reranker), false);
    }

    /// Loads and warms up what there is, unless that was settled from the start. Takes half a second.
    void load() {
        if (!looking) {
            return;
        }
        MeasuredReranker loaded = null;
        String failed = null;
        try {
            loaded = directory == null ? null : warm(CrossEncoder.open(directory, threads()));
        } catch (InferenceFailure e) {
            LOG.warn("The reranker in {} cannot be used.", directory, e);
            failed = e.getMessage();
        }
        try {
            loaded = loaded != null ? loaded
                    : CrossEncoder.shipped(threads()).map(RerankerSlot::warm).orElse(null);
        } catch (InferenceFailure e) {
            LOG.warn("The reranker in the box cannot be used.", e);
            failed = failed == null ? e.getMessage() : failed;
        }
        keep(loaded, failed);
    }

    synchronized Optional<Reranker> reranker() {
        return given.isPresent() ? given : Optional.ofNullable(running);
    }

    /// The loaded one, for people; empty if none is.
    synchronized Optional<MeasuredReranker> running() {
        return Optional.ofNullable(running);
    }

    /// Why the one that was chosen does not run, as a sentence.
    synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private synchronized void keep(@Nullable MeasuredReranker loaded, @Nullable String failed) {
        problem = failed;
        if (loaded != null && closed) {
            loaded.close();
        } else {
            running = loaded;
        }
    }

    private static MeasuredReranker warm(CrossEncoder encoder) {
        MeasuredReranker reranker = new MeasuredReranker(encoder);
        try {
            reranker.warmUp();
            return reranker;
        } catch (InferenceFailure e) {
            reranker.close();
            throw e;
        }
    }

    private static int threads() {
        return Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    }
}
