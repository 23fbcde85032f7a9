package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Finds out how to use a model folder's files, in the order that [ModelSource.Directory] promises.
final class DirectorySettings {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OURS = "embedding.json";

    private DirectorySettings() {}

    static EncoderSettings read(Path directory, byte[] tokenizer) {
        JsonNode ours = json(directory.resolve(OURS));
        String name = text(ours, "name").orElseGet(() -> folderName(directory));
        return new EncoderSettings(name, pooling(directory, ours), queryPrefix(directory, ours, name),
                window(directory, ours, tokenizer));
    }

    private static Pooling pooling(Path directory, JsonNode ours) {
        Optional<String> stated = text(ours, "pooling");
        if (stated.isPresent()) {
            return switch (stated.get()) {
                case "cls" -> Pooling.CLS;
                case "mean" -> Pooling.MEAN;
                default -> throw wrong(directory.resolve(OURS), "\"pooling\" is \"" + stated.get()
                        + "\", must be \"cls\" or \"mean\"", null);
            };
        }
        Path file = directory.resolve("1_Pooling").resolve("config.json");
        JsonNode modes = json(file);
        if (modes.isMissingNode() || modes.path("pooling_mode_cls_token").asBoolean(false)) {
            return Pooling.CLS;
        }
        if (modes.path("pooling_mode_mean_tokens").asBoolean(false)) {
            return Pooling.MEAN;
        }
        throw wrong(file, "neither the first token's nor the mean pooling is chosen", null);
    }

    private static String queryPrefix(Path directory, JsonNode ours, String name) {
        // Empty prompts are what sentence-transformers writes when nobody chose any.
        return text(ours, "queryPrefix")
                .or(() -> text(json(directory.resolve("config_sentence_transformers.json")).path("prompts"), "query")
                        .filter(prompt -> !prompt.isEmpty()))
                .orElseGet(() -> name.toLowerCase(Locale.ROOT).contains("bge-")
                        ? EncoderSettings.BGE_QUERY_PREFIX
                        : "");
    }

    private static int window(Path directory, JsonNode ours, byte[] tokenizer) {
        JsonNode config = json(directory.resolve("config.json"));
        int positions = config.path("max_position_embeddings").asInt(Integer.MAX_VALUE);
        if (text(config, "model_type").orElse("").contains("roberta")) {
            // That family counts positions from two.
            positions -= 2;
        }
        JsonNode stated = ours.path("window");
        if (!stated.isMissingNode()) {
            int window = stated.asInt(0);
            if (window < 3 || window > positions) {
                throw wrong(directory.resolve(OURS), "\"window\" is " + stated + ", must be a number from 3 to "
                        + (positions == Integer.MAX_VALUE ? "the model's longest text" : positions), null);
            }
            return window;
        }
        JsonNode theirs = json(directory.resolve("sentence_bert_config.json")).path("max_seq_length");
        int window = theirs.isInt() ? theirs.asInt() : truncation(directory, tokenizer);
        return Math.clamp(Math.min(window, positions), 3, EncoderSettings.DEFAULT_WINDOW);
    }

    /// Reads up to the one field and no further: a vocabulary takes megabytes, and comes last.
    private static int truncation(Path directory, byte[] tokenizer) {
        try (JsonParser parser = JSON.createParser(tokenizer)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw wrong(directory.resolve("tokenizer.json"), "it is no JSON object", null);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("truncation")) {
                    JsonNode truncation = parser.readValueAsTree();
                    return truncation.path("max_length").asInt(EncoderSettings.DEFAULT_WINDOW);
                }
                parser.skipChildren();
            }
            return EncoderSettings.DEFAULT_WINDOW;
        } catch (JacksonException e) {
            throw wrong(directory.resolve("tokenizer.json"), "it is no JSON text", e);
        }
    }

    private static String folderName(Path directory) {
        Path name = directory.toAbsolutePath().normalize().getFileName();
        return name == null ? "model" : name.toString();
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static JsonNode json(Path file) {
        if (!Files.exists(file)) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException e) {
            throw wrong(file, "it could not be read as JSON", e);
        }
    }

    private static InferenceFailure wrong(Path file, String what, @Nullable Throwable cause) {
        return new InferenceFailure("The model file " + file + " cannot be used: " + what
                + ". Correct or replace it, or choose the bundled model.", cause);
    }
}
