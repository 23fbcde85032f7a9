package dev.throughline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.memory.Cancellation;
import dev.throughline.memory.InferenceFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVectorsTest {

    private static final ModelThreads THREADS = new ModelThreads(1, 1);

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void writeAModel() throws IOException {
        folder = root.resolve("tiny");
        new TinyModel().writeTo(folder);
    }

    /// Keeps the second and the third of the model's three coordinates.
    private void project() throws IOException {
        Files.write(folder.resolve(TokenProjection.FILE), TokenProjection.write(
                Sha256.of(Files.readAllBytes(folder.resolve("model.onnx"))), 2, new float[] {0, 0, 1, 0, 0, 1}));
    }

    private OnnxEmbedder open() {
        return OnnxEmbedder.open(ModelSource.directory(folder), THREADS);
    }

    @Test
    void aReadingHasAVectorForEachTokenOfTheText() throws IOException {
        project();
        try (OnnxEmbedder embedder = open()) {
            Reading reading = embedder.readPassage("lamp order");
            assertThat(reading.vector()).isEqualTo(embedder.passage("lamp order"));
            assertThat(reading.tokens().tokens()).containsExactly(4, 5);
            assertThat(reading.tokens().dimension()).isEqualTo(2);
            assertThat(reading.tokens().components()).containsExactly(new float[] {0.6f, 0.8f, 1, 0}, within(1e-3f));
            assertThat(embedder.readPassages(List.of("lamp order"), Cancellation.NEVER).getFirst().tokens().components())
                    .isEqualTo(reading.tokens().components());
            assertThat(embedder.noTokenSpace()).isEmpty();
        }
    }

    @Test
    void theQuestionsTokensAreItsOwnWithoutThePrefix() throws IOException {
        project();
        Files.writeString(folder.resolve("embedding.json"), "{\"queryPrefix\": \"late order \"}");
        try (OnnxEmbedder embedder = open()) {
            assertThat(embedder.readQuery("lamp").tokens().tokens()).containsExactly(4);
        }
    }

    @Test
    void longTextsKeepTheirFirstTokensOfAllWindows() throws IOException {
        project();
        Files.writeString(folder.resolve("embedding.json"), "{\"window\": 50}");
        try (OnnxEmbedder embedder = open()) {
            int[] tokens = embedder.readPassage("lamp order ".repeat(300)).tokens().tokens();
            assertThat(tokens).hasSize(256).startsWith(4, 5, 4, 5).endsWith(4, 5);
        }
    }

    @Test
    void theSpaceChangesWithTheProjection() throws IOException {
        project();
        String before;
        try (OnnxEmbedder embedder = open()) {
            before = embedder.tokenSpace().orElseThrow();
            assertThat(before).startsWith(embedder.model() + "/");
        }
        Files.write(folder.resolve(TokenProjection.FILE), TokenProjection.write(
                Sha256.of(Files.readAllBytes(folder.resolve("model.onnx"))), 2, new float[] {1, 0, 0, 1, 0, 0}));
        try (OnnxEmbedder embedder = open()) {
            assertThat(embedder.tokenSpace()).isPresent().get().isNotEqualTo(before);
        }
    }

    @Test
    void withoutAProjectionOfItsOwnAModelSaysWhyItGivesNone() throws IOException {
        without("There is no token-projection.bin for the model tiny.");
        Files.write(folder.resolve(TokenProjection.FILE),
                TokenProjection.write("ab".repeat(32), 2, new float[] {0, 0, 1, 0, 0, 1}));
        without("belongs to another model");
        Files.write(folder.resolve(TokenProjection.FILE), "TLTP1 and nothing else".getBytes(StandardCharsets.US_ASCII));
        without("is damaged");
        new TinyModel().pooledOutput("sentence_embedding").writeTo(folder);
        without("The model gives no vectors of tokens.");
    }

    private void without(String reason) {
        try (OnnxEmbedder embedder = open()) {
            assertThat(embedder.tokenSpace()).isEmpty();
            assertThat(embedder.noTokenSpace()).isPresent().get().asString().contains(reason);
            assertThat(embedder.readPassage("lamp").tokens().isEmpty()).isTrue();
        }
    }

    @Test
    void aProjectionIsReadAsItWasWritten() {
        float[] matrix = {0.5f, -0.25f, 1, 0, 0.125f, -2};
        byte[] file = TokenProjection.write("01".repeat(32), 2, matrix);
        TokenProjection projection = TokenProjection.read(file, "file");
        assertThat(projection.inputs()).isEqualTo(3);
        float[] target = new float[4];
        projection.apply(new float[] {1, 0, 0}, target, 2);
        assertThat(target).containsExactly(new float[] {0, 0, 0.8944f, -0.4472f}, within(1e-3f));
        assertThatThrownBy(() -> TokenProjection.read(Arrays.copyOf(file, file.length - 1), "file"))
                .isInstanceOf(InferenceFailure.class);
    }

    @Test
    void theBundledModelsTokensKeepTheirMeaningAndLoseTheirPunctuation() {
        try (OnnxEmbedder embedder = OnnxEmbedder.open(ModelSource.bundled(), THREADS)) {
            TokenVectors text = embedder.readPassage("The money, finally, was sent!").tokens();
            assertThat(text.tokens()).hasSize(5);
            assertThat(text.dimension()).isEqualTo(64);
            TokenVectors question = embedder.readQuery("cash").tokens();
            double money = cosine(question, question.tokens().length - 1, text, 1);
            for (int i : new int[] {0, 2, 3}) {
                assertThat(money).isGreaterThan(cosine(question, question.tokens().length - 1, text, i));
            }
        }
    }

    private static double cosine(TokenVectors one, int i, TokenVectors other, int j) {
        double sum = 0;
        for (int k = 0; k < one.dimension(); k++) {
            sum += one.components()[i * one.dimension() + k] * other.components()[j * other.dimension() + k];
        }
        return sum;
    }
}
