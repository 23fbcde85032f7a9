package dev.throughline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.throughline.memory.InferenceFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossEncoderTest {

    private static final Offset<Double> CLOSE = within(1e-5);

    /// Given beside the checkout while the project is built; nothing of it ships.
    private static final Path TRIAL = Path.of("../shared/models/reranker-trial");

    @TempDir
    Path root;

    private static long soon() {
        return System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    }

    private static double[] scores(Path folder, String query, String... texts) {
        try (CrossEncoder encoder = CrossEncoder.open(folder, 2)) {
            return encoder.score(query, List.of(texts), soon());
        }
    }

    @Test
    void readsBothTextsAndKnowsWhichIsWhich() throws IOException {
        Path folder = new TinyCrossEncoder().writeTo(root.resolve("tiny"));
        // [CLS] refund [SEP] lamp order [SEP]
        assertThat(scores(folder, "refund", "lamp order")).containsExactly(new double[] {(8 + 40 + 20) / 6.0}, CLOSE);
        assertThat(scores(folder, "lamp order", "refund")).containsExactly(new double[] {(4 + 2 + 80) / 6.0}, CLOSE);
    }

    @Test
    void doesWithoutTokenTypes() throws IOException {
        Path folder = new TinyCrossEncoder().withoutTypes().writeTo(root.resolve("tiny"));
        assertThat(scores(folder, "refund", "lamp order")).containsExactly(new double[] {(8 + 4 + 2) / 6.0}, CLOSE);
    }

    @Test
    void takesTheSecondOfTwoFiguresOverTheFirst() throws IOException {
        Path folder = new TinyCrossEncoder().classes(2).writeTo(root.resolve("tiny"));
        assertThat(scores(folder, "refund", "lamp order")).containsExactly(new double[] {2 * (8 + 40 + 20) / 6.0}, CLOSE);
    }

    @Test
    void scoresStandInTheOrderOfTheTextsWhateverTheirLengths() throws IOException {
        Path folder = new TinyCrossEncoder().writeTo(root.resolve("tiny"));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("lamp " + "order ".repeat(i % 7) + "late ".repeat(i % 3));
        }
        try (CrossEncoder encoder = CrossEncoder.open(folder, 4)) {
            double[] together = encoder.score("refund", texts, soon());
            double[] alone = texts.stream().mapToDouble(text -> encoder.score("refund", List.of(text), soon())[0])
                    .toArray();
            assertThat(together).containsExactly(alone);
            assertThat(Arrays.stream(together).distinct().count()).isGreaterThan(10);
            assertThat(encoder.score("refund", List.of(), soon())).isEmpty();
        }
    }

    @Test
    void cutsTheLongerOfTheTwoAtItsEnd() throws IOException {
        Path folder = new TinyCrossEncoder().truncatedTo(9).writeTo(root.resolve("tiny"));
        // six places beside the three special tokens: three each
        assertThat(scores(folder, "refund ".repeat(9), "lamp ".repeat(3) + "order ".repeat(9)))
                .containsExactly(new double[] {(24 + 120) / 9.0}, CLOSE);
        assertThat(scores(folder, "refund", "lamp ".repeat(5) + "order ".repeat(9)))
                .containsExactly(new double[] {(8 + 200) / 9.0}, CLOSE);
    }

    @Test
    void readsNoMoreThanItsWindowOfAVeryLongText() throws IOException {
        Path folder = new TinyCrossEncoder().writeTo(root.resolve("tiny"));
        try (CrossEncoder encoder = CrossEncoder.open(folder, 1)) {
            assertThat(encoder.window()).isEqualTo(256);
            assertThat(encoder.score("refund", List.of("lamp ".repeat(20_000)), soon()))
                    .containsExactly(new double[] {(8 + 252 * 40) / 256.0}, within(1e-2));
        }
    }

    @Test
    void stopsWhenTheTimeIsOver() throws IOException {
        Path folder = new TinyCrossEncoder().writeTo(root.resolve("tiny"));
        try (CrossEncoder encoder = CrossEncoder.open(folder, 1)) {
            assertThat(encoder.score("refund", List.of("lamp"), System.nanoTime() - 1)).isNull();
            assertThat(encoder.score("refund", List.of("lamp"), soon())).isNotNull();
        }
    }

    @Test
    void namesItselfAndItsModel() throws IOException {
        Path folder = new TinyCrossEncoder().writeTo(root.resolve("tiny"));
        try (CrossEncoder encoder = CrossEncoder.open(folder, 1)) {
            assertThat(encoder.name()).isEqualTo("tiny");
            assertThat(encoder.checksum()).isEqualTo(Sha256.of(Files.readAllBytes(folder.resolve("model.onnx"))));
        }
    }

    @Test
    void refusesWhatIsNoReranker() throws IOException {
        fails(root, "is missing");
        fails(new TinyCrossEncoder().classes(3).writeTo(root.resolve("three")), "gives 3 figures for a pair");
        new TinyModel().writeTo(root.resolve("embedder"));
        fails(root.resolve("embedder"), "gives the outputs [last_hidden_state]");
        Path damaged = new TinyCrossEncoder().writeTo(root.resolve("damaged"));
        Files.writeString(damaged.resolve("tokenizer.json"), "{}");
        fails(damaged, "could not be loaded as a tokenizer");
        Files.writeString(damaged.resolve("model.onnx"), "not a model");
        new TinyCrossEncoder().writeTo(root.resolve("whole"));
        Files.copy(root.resolve("whole/tokenizer.json"), damaged.resolve("tokenizer.json"),
                StandardCopyOption.REPLACE_EXISTING);
        fails(damaged, "could not be loaded as a model");
    }

    @Test
    void isOfNoUseOnceClosed() throws IOException {
        CrossEncoder encoder = CrossEncoder.open(new TinyCrossEncoder().writeTo(root.resolve("tiny")), 1);
        encoder.close();
        encoder.close();
        assertThatThrownBy(() -> encoder.score("refund", List.of("lamp"), soon()))
                .isInstanceOf(InferenceFailure.class).hasMessageContaining("closed");
    }

    @Test
    void runsARealModel() {
        assumeTrue(Files.isDirectory(TRIAL), "../shared/models/reranker-trial is not here");
        double[] scores = scores(TRIAL, "When does the refund arrive?",
                "The refund was sent on Monday and will be on your card by Thursday.", "My dog likes the beach.",
                "We talked about the weather.");
        assertThat(scores[0]).isGreaterThan(scores[1]).isGreaterThan(scores[2]);
    }

    private static void fails(Path folder, String message) {
        assertThatThrownBy(() -> CrossEncoder.open(folder, 1)).isInstanceOf(InferenceFailure.class)
                .hasMessageContaining(message).hasMessageContaining("model.onnx");
    }
}
