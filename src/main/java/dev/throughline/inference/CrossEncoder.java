package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a question and a text together and says how well they fit: any sequence classifier of the Hugging Face family
/// with one or two outputs (ms-marco-MiniLM, TinyBERT, bge-reranker and the like), exported to ONNX with its
/// `tokenizer.json`. Thread-safe; whoever opened it closes it.
///
/// Pairs run one by one, side by side on threads of its own: padding a batch of unlike lengths changes the scores of a
/// quantized model, because activations are scaled over the whole batch, and so does company of the same length.
/// Measured with the 4-layer int8 trial model on two server cores: 32 pairs of an utterance each in 30 ms.
public final class CrossEncoder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CrossEncoder.class);

    private final String name;
    private final String checksum;
    private final int window;
    private final PairTokenizer tokenizer;
    private final PairEncoder encoder;
    private final PairThreads threads;
    /// Calls hold the read side, `close` the write side: native memory is never freed under a running call.
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private CrossEncoder(CrossEncoderFiles files, PairTokenizer tokenizer, PairEncoder encoder, int threads) {
        this.name = files.name();
        this.checksum = files.checksum();
        this.window = files.window();
        this.tokenizer = tokenizer;
        this.encoder = encoder;
        this.threads = new PairThreads(threads);
    }

    /// The one that ships in the box, if one does.
    ///
    /// @param threads pairs read side by side
    /// @throws InferenceFailure if it is there and cannot be loaded
    public static Optional<CrossEncoder> shipped(int threads) {
        try (@Nullable CrossEncoderFiles files = CrossEncoderFiles.shipped()) {
            return files == null ? Optional.empty() : Optional.of(open(files, threads));
        }
    }

    /// The `model.onnx` and `tokenizer.json` of a folder.
    ///
    /// @param threads pairs read side by side
    /// @throws InferenceFailure that names the file, what is wrong with it and what to do
    public static CrossEncoder open(Path directory, int threads) {
        try (CrossEncoderFiles files = CrossEncoderFiles.in(directory)) {
            return open(files, threads);
        }
    }

    private static CrossEncoder open(CrossEncoderFiles files, int threads) {
        PairTokenizer tokenizer = PairTokenizer.open(files.tokenizer(), files.tokenizerLabel(), files.window());
        try {
            PairEncoder encoder = PairEncoder.open(files.model(), files.label(), files.window());
            LOG.info("Reranker {} opened, SHA-256 {}", files.name(), files.checksum());
            return new CrossEncoder(files, tokenizer, encoder, threads);
        } catch (InferenceFailure e) {
            tokenizer.close();
            throw e;
        }
    }

    /// For people: the folder's name, or that of what ships.
    public String name() {
        return name;
    }

    /// SHA-256 of the model file, hexadecimal.
    public String checksum() {
        return checksum;
    }

    /// The longest pair it reads, in tokens; longer ones are cut at the end of the longer text.
    public int window() {
        return window;
    }

    /// How well each text fits the question, in the order given, as log-odds. Takes no new pair once the moment has
    /// come.
    ///
    /// @param until by [System#nanoTime()]
    /// @return null if the moment came before all were read
    /// @throws InferenceFailure if the model cannot be run or is closed
    public double @Nullable [] score(String query, List<String> texts, long until) {
        life.readLock().lock();
        try {
            if (closed) {
                throw new InferenceFailure("The reranker is closed.", null);
            }
            double[] scores = new double[texts.size()];
            PairTokenizer.Pair[] pairs = new PairTokenizer.Pair[texts.size()];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = tokenizer.pair(query, texts.get(i));
            }
            // The longest first, so that no thread is left with a long one at the end.
            int[] order = IntStream.range(0, pairs.length).boxed()
                    .sorted(Comparator.comparingInt((Integer i) -> pairs[i].ids().length).reversed())
                    .mapToInt(Integer::intValue).toArray();
            boolean whole = threads.all(order.length, until,
                    (lane, turn) -> scores[order[turn]] = encoder.score(lane, pairs[order[turn]]));
            return whole ? scores : null;
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                threads.close();
                encoder.close();
                tokenizer.close();
            }
        } finally {
            life.writeLock().unlock();
        }
    }
}
