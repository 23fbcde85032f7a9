package dev.throughline.engine;

import dev.throughline.engine.recall.Sources;
import dev.throughline.index.MemoryIndex;
import dev.throughline.index.VectorSpace;
import dev.throughline.inference.Embedder;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.ModelStatus;
import dev.throughline.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which model and index answer, and how one model takes over from another.
///
/// The store remembers which model its vectors are for. While a new model's vectors are made in the background, the
/// old model keeps serving if it can still be opened; then the new one takes over as a whole. Indexes of different
/// models live in different directories, so the old one stays untouched until the new one is ready.
final class ServingState implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServingState.class);
    private static final String MODEL = "embedding-model";
    private static final String SOURCE = "embedding-model-source";
    /// Set while vectors are written beside the journal: the index must then be built anew after a crash.
    private static final String FILLING = "embedding-filling";

    private final Store store;
    private final Path directory;
    private final Models models;
    private final ReentrantLock completing = new ReentrantLock();
    private volatile Serving serving;
    private volatile @Nullable Embedder next;
    private volatile @Nullable Serving retired;
    private final @Nullable String notice;

    private ServingState(Store store, Path directory, Models models, Serving serving, @Nullable Embedder next,
            @Nullable String notice) {
        this.store = store;
        this.directory = directory;
        this.models = models;
        this.serving = serving;
        this.next = next;
        this.notice = notice;
    }

    static ServingState open(Store store, Path directory, Models models) {
        Models.Opened chosen = models.chosen();
        String written = store.value(MODEL).orElse("");
        Embedder embedder = chosen.embedder();
        Embedder next = null;
        if (embedder != null && !written.isEmpty() && !written.equals(embedder.model())) {
            Optional<Embedder> old = models.remembered(store.value(SOURCE).orElse(""))
                    .filter(candidate -> candidate.model().equals(written));
            LOG.info("The embedding model changed from {} to {}.", written, embedder.model());
            if (old.isPresent()) {
                next = embedder;
                embedder = old.get();
            }
        }
        if (embedder == null) {
            LOG.error("No embedding model: recall runs on words alone. {}", chosen.problem());
        }
        IndexFeed feed = feed(store, directory, embedder);
        boolean rebuild = store.value(FILLING).filter("yes"::equals).isPresent();
        if (rebuild) {
            feed.rebuild();
        }
        Serving serving = new Serving(embedder, feed, chosen.problem());
        ServingState state =
                new ServingState(store, directory, models, serving, next, feed.index().rebuilt().orElse(null));
        if (next == null && embedder != null) {
            state.remember(embedder);
            tidy(directory.resolve("index"), folder(embedder.model()));
        }
        return state;
    }

    Serving serving() {
        return serving;
    }

    /// Up to date with the journal.
    Sources sources() {
        Serving current = serving;
        current.feed().catchUp();
        return new Sources(current.index(), current.embedder());
    }

    /// What the user should know about the index, if anything: that it was damaged and is built again.
    Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    ModelStatus status() {
        Serving current = serving;
        Embedder embedder = current.embedder();
        Embedder coming = next;
        String awaited = coming == null ? current.model() : coming.model();
        long pending = awaited.isEmpty() ? 0 : store.vectors().countMissing(awaited);
        return embedder == null
                ? new ModelStatus("", 0, "", Objects.requireNonNullElse(current.problem(), "no model"), 0)
                : new ModelStatus(embedder.model(), embedder.dimension(), embedder.checksum(), null, pending);
    }

    /// Makes the vectors that are missing, then lets a waiting model take over. Long work; ends early when the fill is
    /// cancelled, and goes on from there the next time.
    void complete(VectorFill fill) {
        completing.lock();
        try {
            completeAlone(fill);
        } finally {
            completing.unlock();
        }
    }

    private void completeAlone(VectorFill fill) {
        Embedder coming = next;
        if (coming != null) {
            fill.run(coming, ids -> {});
            takeOver(coming);
        }
        Serving current = serving;
        Embedder embedder = current.embedder();
        if (embedder != null && store.vectors().countMissing(embedder.model()) > 0) {
            filling(current.feed(), () -> fill.run(embedder, current.feed()::rewrite));
        }
        if (embedder != null && pendingTokens() > 0) {
            filling(current.feed(), () -> fill.runTokens(embedder, current.feed()::rewrite));
            dropOtherTokens(embedder);
        }
    }

    /// Being told to stop comes between two batches: what is on disk then is in the index too, and nothing needs to be
    /// built anew.
    private void filling(IndexFeed feed, Runnable work) {
        mark("yes");
        try {
            work.run();
        } catch (Cancelled stopped) {
            feed.commit();
            mark("no");
            throw stopped;
        }
        feed.commit();
        mark("no");
    }

    /// Those of an earlier space, of another projection for instance, are of no use once all are made anew.
    private void dropOtherTokens(Embedder embedder) {
        store.write(Actor.engine(), Instant.EPOCH, transaction -> {
            transaction.dropTokenVectors(Embedded.space(embedder));
            return embedder;
        });
    }

    /// Memories whose tokens are still to be read; 0 where the model gives none.
    long pendingTokens() {
        Embedder embedder = serving.embedder();
        String space = embedder == null ? "" : Embedded.space(embedder);
        return space.isEmpty() ? 0 : store.tokens().countMissing(space);
    }

    /// Why questions are not compared with memories token by token, as a sentence; empty where they are.
    Optional<String> withoutTokens() {
        Embedder embedder = serving.embedder();
        return embedder == null ? Optional.of("There is no model.") : embedder.noTokenSpace();
    }

    private void takeOver(Embedder coming) {
        Serving old = serving;
        IndexFeed feed = feed(store, directory, coming);
        feed.catchUp();
        feed.commit();
        serving = new Serving(coming, feed, null);
        next = null;
        remember(coming);
        store.write(Actor.engine(), Instant.EPOCH, transaction -> {
            transaction.dropVectors(coming.model());
            transaction.dropTokenVectors(Embedded.space(coming));
            return coming.model();
        });
        // Recalls that began before still read the old ones: they stay open as long as the engine.
        retired = old;
        LOG.info("The embedding model {} has taken over.", coming.model());
    }

    private void remember(Embedder embedder) {
        if (store.value(MODEL).filter(embedder.model()::equals).isEmpty()
                || store.value(SOURCE).filter(models.chosenSource()::equals).isEmpty()) {
            store.write(Actor.engine(), Instant.EPOCH, transaction -> {
                transaction.value(MODEL, embedder.model());
                transaction.value(SOURCE, models.chosenSource());
                return embedder;
            });
        }
    }

    private void mark(String filling) {
        store.write(Actor.engine(), Instant.EPOCH, transaction -> {
            transaction.value(FILLING, filling);
            return filling;
        });
    }

    private static IndexFeed feed(Store store, Path directory, @Nullable Embedder embedder) {
        String model = embedder == null ? "" : embedder.model();
        VectorSpace space = new VectorSpace(model, embedder == null ? 0 : embedder.dimension());
        MemoryIndex index = MemoryIndex.open(directory.resolve("index").resolve(folder(model)), space);
        return new IndexFeed(store, index, model, embedder == null ? "" : Embedded.space(embedder));
    }

    private static String folder(String model) {
        return model.isEmpty() ? "words" : model.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /// Indexes of models that no longer serve are derived data that nobody will ask for again.
    private static void tidy(Path indexes, String kept) {
        try (Stream<Path> folders = Files.list(indexes)) {
            for (Path folder : folders.filter(path -> !path.endsWith(kept)).toList()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("An old index could not be removed from {}.", indexes, e);
        }
    }

    @Override
    public void close() {
        Serving current = serving;
        current.feed().catchUp();
        current.feed().commitIfBehind();
        current.close();
        Serving old = retired;
        if (old != null) {
            old.close();
        }
        Embedder coming = next;
        if (coming != null) {
            coming.close();
        }
    }
}
