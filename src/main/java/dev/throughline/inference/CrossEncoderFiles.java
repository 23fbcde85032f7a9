package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A reranker's files, found and read. Close it once they are loaded.
///
/// @param name for people
/// @param label the model file as failures name it
/// @param checksum SHA-256 of the model file
/// @param window most tokens of a pair
/// @param copy what to delete when loaded, or null
record CrossEncoderFiles(
        String name, Path model, String label, String checksum, byte[] tokenizer, String tokenizerLabel, int window,
        @Nullable Path copy)
        implements AutoCloseable {

    static final String REMEDY = "Put model.onnx and tokenizer.json of a cross-encoder with one or two outputs there,"
            + " install one with: throughline models install reranker, or do without.";

    /// What ships in the box lies there, if anything does.
    private static final String SHIPPED = "reranker/";
    private static final String MODEL = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";

    /// A pair of a question and a chat turn has some 60 tokens; beyond this a pair costs more than it tells, and 32 of
    /// them no deadline.
    private static final int MOST_TOKENS = 256;

    private static final JsonMapper JSON = new JsonMapper();

    /// What ships in the box; null if nothing does.
    static @Nullable CrossEncoderFiles shipped() {
        try (InputStream model = CrossEncoderFiles.class.getResourceAsStream(SHIPPED + MODEL);
                InputStream tokenizer = CrossEncoderFiles.class.getResourceAsStream(SHIPPED + TOKENIZER)) {
            if (model == null || tokenizer == null) {
                return null;
            }
            Path copy = Files.createTempFile("throughline-reranker-", ".onnx");
            try (OutputStream out = Files.newOutputStream(copy)) {
                String checksum = Sha256.copying(model, out);
                byte[] json = tokenizer.readAllBytes();
                return new CrossEncoderFiles("throughline-reranker", copy, "shipped reranker's model.onnx", checksum,
                        json, "shipped reranker's tokenizer.json", window(json), copy);
            } catch (IOException | RuntimeException e) {
                ModelFiles.delete(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new InferenceFailure("The shipped reranker could not be unpacked into "
                    + ModelFiles.temporaryDirectory() + ". Make room there, or choose another folder with"
                    + " -Djava.io.tmpdir.", e);
        }
    }

    static CrossEncoderFiles in(Path directory) {
        Path model = directory.resolve(MODEL);
        Path tokenizer = directory.resolve(TOKENIZER);
        for (Path file : new Path[] {model, tokenizer}) {
            if (!Files.isRegularFile(file)) {
                throw new InferenceFailure("The reranker's file " + file + " is missing. " + REMEDY, null);
            }
        }
        try (InputStream in = Files.newInputStream(model)) {
            String checksum = Sha256.copying(in, OutputStream.nullOutputStream());
            byte[] json = Files.readAllBytes(tokenizer);
            Path name = directory.toAbsolutePath().normalize().getFileName();
            return new CrossEncoderFiles(name == null ? "reranker" : name.toString(), model,
                    "reranker's file " + model, checksum, json, "reranker's file " + tokenizer, window(json), null);
        } catch (IOException e) {
            throw new InferenceFailure("The reranker in " + directory + " could not be read. Check that the files are"
                    + " whole and that this user may read them. " + REMEDY, e);
        }
    }

    @Override
    public void close() {
        if (copy != null) {
            ModelFiles.delete(copy);
        }
    }

    /// What the tokenizer's own truncation says, if that is less.
    private static int window(byte[] tokenizer) {
        try {
            JsonNode stated = JSON.readTree(tokenizer).path("truncation").path("max_length");
            return stated.isInt() ? Math.clamp(stated.intValue(), 8, MOST_TOKENS) : MOST_TOKENS;
        } catch (JacksonException e) {
            // The tokenizer itself will say what is wrong with it.
            return MOST_TOKENS;
        }
    }
}
