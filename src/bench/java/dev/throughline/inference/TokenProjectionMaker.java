package dev.throughline.inference;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the `token-projection.bin` of the bundled model: the first principal components of its token vectors in texts
/// that have nothing to do with what recall is measured on. Nothing of the texts is in it but one matrix.
///
/// `java ... dev.throughline.inference.TokenProjectionMaker TARGET FILE...` with, for the one in the box,
/// `assets/demo/memories.jsonl ../shared/data/banking77/docs.jsonl ../shared/data/tickets/sample.jsonl` (our own demo
/// desk, Apache-2.0; banking77, CC BY 4.0; public support tickets of Mozilla, CC BY-SA 3.0). Of each file 300 texts of
/// less than 600 characters are drawn, always the same ones. Two minutes.
public final class TokenProjectionMaker {

    private static final int DIMENSION = 64;
    private static final int TEXTS = 300;
    private static final int LONGEST = 600;
    private static final JsonMapper JSON = new JsonMapper();

    private TokenProjectionMaker() {}

    public static void main(String[] arguments) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            texts.addAll(texts(Path.of(arguments[i])));
        }
        try (ModelFiles files = ModelFiles.of(ModelSource.bundled());
                TextTokenizer tokenizer = TextTokenizer.open(files.tokenizer(), files.tokenizerLabel(), 512);
                OnnxEncoder encoder = OnnxEncoder.open(files.model(), files.label(), 512)) {
            SymmetricMatrix moments = new SymmetricMatrix(encoder.dimension());
            Lane lane = new Lane();
            long tokens = 0;
            for (String text : texts) {
                tokens += add(moments, tokenizer.firstWindow(text), encoder, lane);
            }
            float[][] axes = moments.strongest(DIMENSION);
            byte[] file = TokenProjection.write(files.checksum(), DIMENSION, mixed(axes, encoder.dimension()));
            Files.write(Path.of(arguments[0]), file);
            System.out.printf("%d texts, %d tokens, %.3f of the spread kept, %d bytes, SHA-256 %s%n", texts.size(), tokens,
                    moments.kept(axes), file.length, Sha256.of(file));
        }
    }

    private static long add(SymmetricMatrix moments, Windows windows, OnnxEncoder encoder, Lane lane) {
        windows.write(0, lane.ids(windows.tokens(0)));
        FloatBuffer vectors = encoder.run(lane, windows.tokens(0));
        float[] vector = new float[encoder.dimension()];
        for (int i = 0; i < windows.length(0); i++) {
            vectors.get((windows.offset(0) + i) * vector.length, vector);
            moments.add(Vectors.normalise(vector));
        }
        return windows.length(0);
    }

    /// One input's coordinates after the other, mixed by a Hadamard matrix.
    private static float[] mixed(float[][] axes, int inputs) {
        float[] matrix = new float[inputs * DIMENSION];
        for (int input = 0; input < inputs; input++) {
            for (int i = 0; i < DIMENSION; i++) {
                double sum = 0;
                for (int axis = 0; axis < DIMENSION; axis++) {
                    sum += (Integer.bitCount(i & axis) % 2 == 0 ? 1 : -1) * axes[axis][input];
                }
                matrix[input * DIMENSION + i] = (float) (sum / Math.sqrt(DIMENSION));
            }
        }
        return matrix;
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(JSON::readTree).forEach(node -> {
                for (String key : List.of("text", "content")) {
                    add(texts, node.path(key));
                }
                node.path("turns").forEach(turn -> add(texts, turn.path("text")));
            });
        }
        Collections.shuffle(texts, new Random(1));
        return texts.subList(0, Math.min(TEXTS, texts.size()));
    }

    private static void add(List<String> texts, JsonNode text) {
        if (text.isString() && text.stringValue().length() < LONGEST) {
            texts.add(text.stringValue());
        }
    }
}
