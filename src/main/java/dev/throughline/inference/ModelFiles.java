package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A model's files, found and verified. Close it once they are loaded.
///
/// The model is a file even when it comes from the class path: ONNX Runtime then reads it piece by piece, which leaves
/// some 60 MB less resident than handing it an array.
///
/// @param label the model file as failures name it
/// @param checksum SHA-256 of the model file
/// @param tokenizerLabel the tokenizer file as failures name it
/// @param copy what to delete when loaded, or null
record ModelFiles(
        EncoderSettings settings,
        Path model,
        String label,
        String checksum,
        byte[] tokenizer,
        String tokenizerLabel,
        @Nullable Path copy)
        implements AutoCloseable {

    private static final String BUNDLED_MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String BUNDLED_MODEL_SHA256 =
            "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4";
    private static final String BUNDLED_TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final String BUNDLED_TOKENIZER_SHA256 =
            "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66";

    static ModelFiles of(ModelSource source) {
        return switch (source) {
            case ModelSource.Bundled() -> bundled();
            case ModelSource.Directory(Path path) -> in(path);
        };
    }

    @Override
    public void close() {
        if (copy != null) {
            delete(copy);
        }
    }

    private static ModelFiles bundled() {
        Path copy;
        try {
            copy = Files.createTempFile("throughline-model-", ".onnx");
        } catch (IOException e) {
            throw new InferenceFailure("The bundled model could not be unpacked into " + temporaryDirectory()
                    + ". Make room there, or choose another folder with -Djava.io.tmpdir.", e);
        }
        try {
            verify(BUNDLED_MODEL, unpack(BUNDLED_MODEL, copy), BUNDLED_MODEL_SHA256);
            byte[] tokenizer = bundledTokenizer();
            verify(BUNDLED_TOKENIZER, Sha256.of(tokenizer), BUNDLED_TOKENIZER_SHA256);
            return new ModelFiles(EncoderSettings.BUNDLED, copy, bundledLabel(BUNDLED_MODEL), BUNDLED_MODEL_SHA256,
                    tokenizer, bundledLabel(BUNDLED_TOKENIZER), copy);
        } catch (InferenceFailure e) {
            delete(copy);
            throw e;
        }
    }

    private static String unpack(String resource, Path copy) {
        try (InputStream in = open(resource); OutputStream out = Files.newOutputStream(copy)) {
            return Sha256.copying(in, out);
        } catch (IOException e) {
            throw new InferenceFailure("The " + bundledLabel(resource) + " could not be unpacked into "
                    + temporaryDirectory() + ". Make room there, or choose another folder with -Djava.io.tmpdir.", e);
        }
    }

    private static byte[] bundledTokenizer() {
        try (InputStream in = open(BUNDLED_TOKENIZER)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new InferenceFailure("The " + bundledLabel(BUNDLED_TOKENIZER)
                    + " could not be read. Install the program again.", e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = ModelFiles.class.getResourceAsStream(resource);
        if (in == null) {
            throw new InferenceFailure("The " + bundledLabel(resource) + " is missing. Install the program again.",
                    null);
        }
        return in;
    }

    /// A damaged file must end here, not in vectors that are slightly wrong.
    static void verify(String resource, String found, String expected) {
        if (!found.equals(expected)) {
            throw new InferenceFailure("The " + bundledLabel(resource) + " is damaged: its SHA-256 is " + found
                    + ", expected " + expected + ". Install the program again.", null);
        }
    }

    private static ModelFiles in(Path directory) {
        Path model = directory.resolve("model.onnx");
        Path tokenizer = directory.resolve("tokenizer.json");
        requirePresent(model, directory);
        requirePresent(tokenizer, directory);
        String checksum;
        try (InputStream in = Files.newInputStream(model)) {
            checksum = Sha256.copying(in, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw unreadable(model, e);
        }
        byte[] json;
        try {
            json = Files.readAllBytes(tokenizer);
        } catch (IOException e) {
            throw unreadable(tokenizer, e);
        }
        EncoderSettings settings = DirectorySettings.read(directory, json);
        return new ModelFiles(settings, model, "model file " + model, checksum, json, "model file " + tokenizer, null);
    }

    private static void requirePresent(Path file, Path directory) {
        if (!Files.isRegularFile(file)) {
            throw new InferenceFailure("The model file " + file + " is missing. Put model.onnx and tokenizer.json of a"
                    + " sentence encoder into " + directory + ", or choose the bundled model.", null);
        }
    }

    private static InferenceFailure unreadable(Path file, IOException cause) {
        return new InferenceFailure("The model file " + file + " could not be read. Check that the file is whole and"
                + " that this user may read it, or choose the bundled model.", cause);
    }

    private static String bundledLabel(String resource) {
        return "bundled model file " + resource.substring(1);
    }

    static String temporaryDirectory() {
        return System.getProperty("java.io.tmpdir", "the temporary folder");
    }

    static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            // Some systems refuse to delete a file that is still mapped: then it goes when the program ends.
            copy.toFile().deleteOnExit();
        }
    }
}
