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

class DirectoryModelTest {

    private static final ModelThreads THREADS = new ModelThreads(1, 1);

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void chooseAFolder() {
        folder = root.resolve("tiny");
    }

    @Test
    void readsTheFirstTokensVectorUnlessToldOtherwise() throws IOException {
        try (OnnxEmbedder embedder = OnnxEmbedder.open(new TinyModel().writeTo(folder), THREADS)) {
            assertThat(embedder.dimension()).isEqualTo(3);
            assertThat(embedder.model()).matches("tiny-" + embedder.checksum().substring(0, 12) + "-[0-9a-f]{6}");
            assertThat(embedder.passage("refund")).containsExactly(unit(1, 2, 2), within(1e-6f));
            assertThat(embedder.query("refund")).isEqualTo(embedder.passage("refund"));
        }
    }

    @Test
    void averagesTokensWhenOursSaysSo() throws IOException {
        new TinyModel().writeTo(folder);
        write("embedding.json", """
                {"name": "mine", "pooling": "mean", "queryPrefix": "late ", "window": 4}""");
        // [CLS] refund lamp [SEP], and [CLS] late refund [SEP] as a query
        try (OnnxEmbedder embedder = open()) {
            assertThat(embedder.model()).startsWith("mine-");
            assertThat(embedder.passage("refund lamp")).containsExactly(unit(4, 5, 11), within(1e-6f));
            assertThat(embedder.query("refund")).containsExactly(unit(5, 2, 7), within(1e-6f));
        }
    }

    @Test
    void averagesWindowsThatAreEachOfLengthOne() throws IOException {
        new TinyModel().unframed().writeTo(folder);
        write("embedding.json", "{\"pooling\": \"mean\", \"window\": 3}");
        try (OnnxEmbedder embedder = open()) {
            float[] both = embedder.passage("refund refund order order");
            assertThat(both).containsExactly(unit(0.6f + 0.8f, 0.6f, 0.8f), within(1e-6f));
            assertThat(embedder.passages(List.of("refund refund order order"), Cancellation.NEVER).getFirst())
                    .isEqualTo(both);
        }
    }

    @Test
    void readsWhatSentenceTransformersPutsBesideAModel() throws IOException {
        new TinyModel().writeTo(folder);
        write("1_Pooling/config.json", "{\"pooling_mode_cls_token\": false, \"pooling_mode_mean_tokens\": true}");
        write("sentence_bert_config.json", "{\"max_seq_length\": 256}");
        write("config_sentence_transformers.json", "{\"prompts\": {\"query\": \"order \", \"document\": \"\"}}");
        write("config.json", "{\"max_position_embeddings\": 128, \"model_type\": \"bert\"}");

        assertThat(DirectorySettings.read(folder, tokenizer()))
                .isEqualTo(new EncoderSettings("tiny", Pooling.MEAN, "order ", 128));
    }

    @Test
    void takesTheWindowOfTheTokenizersTruncationAndDoesNotTruncate() throws IOException {
        new TinyModel().truncatedTo(5).writeTo(folder);

        assertThat(DirectorySettings.read(folder, tokenizer()).window()).isEqualTo(5);
        try (OnnxEmbedder embedder = open()) {
            assertThat(embedder.tokens("refund ".repeat(20))).isEqualTo(22);
        }
    }

    @Test
    void knowsTheQueryPrefixOfTheBgeFamily() throws IOException {
        folder = root.resolve("bge-large-en-v1.5");
        new TinyModel().writeTo(folder);

        assertThat(DirectorySettings.read(folder, tokenizer()))
                .isEqualTo(new EncoderSettings("bge-large-en-v1.5", Pooling.CLS,
                        "Represent this sentence for searching relevant passages: ", 512));
    }

    @Test
    void takesModelsWithAllInputsOrIdsAlone() throws IOException {
        for (String[] inputs : List.of(new String[] {"input_ids"},
                new String[] {"input_ids", "attention_mask", "token_type_ids"})) {
            try (OnnxEmbedder embedder = OnnxEmbedder.open(new TinyModel().inputs(inputs).writeTo(folder), THREADS)) {
                assertThat(embedder.passage("lamp")).containsExactly(unit(1, 2, 2), within(1e-6f));
            }
        }
    }

    @Test
    void takesAnOutputThatIsPooledAlready() throws IOException {
        ModelSource source = new TinyModel().pooledOutput("sentence_embedding").writeTo(folder);
        try (OnnxEmbedder embedder = OnnxEmbedder.open(source, THREADS)) {
            assertThat(embedder.dimension()).isEqualTo(3);
            assertThat(embedder.passage("refund lamp")).containsExactly(unit(4, 5, 11), within(1e-6f));
        }
    }

    @Test
    void givesATextWithoutAnyTokenAVectorAllTheSame() throws IOException {
        try (OnnxEmbedder embedder = OnnxEmbedder.open(new TinyModel().unframed().writeTo(folder), THREADS)) {
            assertThat(embedder.tokens("")).isZero();
            assertThat(embedder.passage(" ")).containsExactly(1, 0, 0);
        }
    }

    @Test
    void namesAMissingFile() throws IOException {
        for (String file : List.of("model.onnx", "tokenizer.json")) {
            new TinyModel().writeTo(folder);
            Files.delete(folder.resolve(file));
            fails(file, "is missing. Put model.onnx and tokenizer.json");
        }
    }

    @Test
    void namesADamagedFile() throws IOException {
        new TinyModel().writeTo(folder);
        byte[] model = Files.readAllBytes(folder.resolve("model.onnx"));
        Files.write(folder.resolve("model.onnx"), Arrays.copyOf(model, model.length / 2));
        fails("model.onnx", "Check that the file is whole");

        new TinyModel().writeTo(folder);
        for (String damaged : List.of("{\"version\": \"1.0\", ", "{}", "[]", "")) {
            write("tokenizer.json", damaged);
            fails("tokenizer.json", "or choose the bundled model");
        }
    }

    @Test
    void refusesModelsThatAreNoSentenceEncoders() throws IOException {
        new TinyModel().pooledOutput("logits").writeTo(folder);
        fails("model.onnx", "gives the outputs [logits], must give last_hidden_state");

        new TinyModel().inputs("pixels").writeTo(folder);
        fails("model.onnx", "takes the inputs [pixels], must take input_ids");
    }

    @Test
    void refusesSettingsThatCannotBe() throws IOException {
        new TinyModel().writeTo(folder);
        write("embedding.json", "{\"pooling\": \"max\"}");
        fails("embedding.json", "\"pooling\" is \"max\", must be \"cls\" or \"mean\"");

        write("embedding.json", "{\"window\": 1}");
        fails("embedding.json", "\"window\" is 1, must be a number from 3");

        write("embedding.json", "not JSON");
        fails("embedding.json", "could not be read as JSON");
    }

    @Test
    void saysWhenTokenizerAndModelDoNotBelongTogether() throws IOException {
        new TinyModel().writeTo(folder);
        write("tokenizer.json", new String(tokenizer(), StandardCharsets.UTF_8)
                .replace("\"late\": 6", "\"late\": 600"));
        try (OnnxEmbedder embedder = open()) {
            assertThatThrownBy(() -> embedder.passage("late"))
                    .isInstanceOf(InferenceFailure.class)
                    .hasMessageContaining(folder.resolve("model.onnx").toString())
                    .hasMessageContaining("tokenizer.json belongs to it");
        }
    }

    private void fails(String file, String remedy) {
        assertThatThrownBy(this::open)
                .isInstanceOf(InferenceFailure.class)
                .hasMessageContaining(folder.resolve(file).toString())
                .hasMessageContaining(remedy);
    }

    private OnnxEmbedder open() {
        return OnnxEmbedder.open(ModelSource.directory(folder), THREADS);
    }

    private byte[] tokenizer() throws IOException {
        return Files.readAllBytes(folder.resolve("tokenizer.json"));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static float[] unit(float... vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }
}
