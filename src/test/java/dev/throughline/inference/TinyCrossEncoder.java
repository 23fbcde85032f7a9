package dev.throughline.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the smallest cross-encoder there can be into a folder: each token has a worth, a token of the second text
/// counts ten times where the model takes token types, and a pair's logit is the mean. Every score can be worked out by
/// hand.
public final class TinyCrossEncoder {

    /// Worth of `[CLS] [SEP] [UNK] refund lamp order late`.
    static final float[] WORTH = {0, 0, 0, 8, 4, 2, -1};

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final float SECOND_TEXT = 10;

    private boolean types = true;
    private int classes = 1;
    private int truncatedTo;

    TinyCrossEncoder withoutTypes() {
        types = false;
        return this;
    }

    /// So many figures for a pair: of two, the first is the opposite of the second; others are nothing.
    TinyCrossEncoder classes(int number) {
        classes = number;
        return this;
    }

    TinyCrossEncoder truncatedTo(int tokens) {
        truncatedTo = tokens;
        return this;
    }

    public Path writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("model.onnx"), model());
        Files.writeString(directory.resolve("tokenizer.json"), tokenizer());
        return directory;
    }

    private byte[] model() {
        Protobuf graph = new Protobuf();
        graph.message(1, node("Gather", "worth", List.of("table", "input_ids")));
        if (types) {
            graph.message(1, node("Gather", "weight", List.of("weights", "token_type_ids")));
            graph.message(1, node("Mul", "weighed", List.of("worth", "weight")));
        }
        Protobuf axes = new Protobuf().text(1, "axes").number(8, 1).number(20, 7);
        Protobuf keepdims = new Protobuf().text(1, "keepdims").number(3, 0).number(20, 2);
        graph.message(1, node("ReduceMean", "logits", List.of(types ? "weighed" : "worth")).message(5, axes)
                .message(5, keepdims));
        graph.text(2, "tiny");
        graph.message(5, table("table", WORTH.length, worths()));
        graph.message(5, table("weights", 2, weights()));
        List<String> inputs = new ArrayList<>(List.of("input_ids", "attention_mask"));
        if (types) {
            inputs.add("token_type_ids");
        }
        inputs.forEach(name -> graph.message(11, value(name, INT64, "batch", "tokens")));
        graph.message(12, value("logits", FLOAT, "batch", "classes"));
        return new Protobuf().number(1, 7).message(7, graph).message(8, new Protobuf().text(1, "").number(2, 13))
                .toBytes();
    }

    private float[] worths() {
        float[] flat = new float[WORTH.length * classes];
        for (int i = 0; i < flat.length; i++) {
            float worth = WORTH[i / classes];
            flat[i] = classes == 1 || i % classes == 1 ? worth : i % classes == 0 ? -worth : 0;
        }
        return flat;
    }

    private float[] weights() {
        float[] flat = new float[2 * classes];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = i < classes ? 1 : SECOND_TEXT;
        }
        return flat;
    }

    private static Protobuf node(String operation, String output, List<String> inputs) {
        Protobuf node = new Protobuf();
        inputs.forEach(input -> node.text(1, input));
        return node.text(2, output).text(4, operation);
    }

    private Protobuf table(String name, int rows, float[] flat) {
        return new Protobuf().number(1, rows).number(1, classes).number(2, FLOAT).text(8, name).floats(9, flat);
    }

    private static Protobuf value(String name, int type, String... axes) {
        Protobuf shape = new Protobuf();
        for (String axis : axes) {
            shape.message(1, new Protobuf().text(2, axis));
        }
        return new Protobuf().text(1, name)
                .message(2, new Protobuf().message(1, new Protobuf().number(1, type).message(2, shape)));
    }

    private String tokenizer() {
        String truncation = truncatedTo == 0 ? "null" : "{\"direction\": \"Right\", \"max_length\": " + truncatedTo
                + ", \"strategy\": \"OnlySecond\", \"stride\": 0}";
        return """
                {"version": "1.0", "truncation": %s, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": {"type": "TemplateProcessing",
                   "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                              {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                   "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                            {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                            {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                   "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [0], "tokens": ["[CLS]"]},
                                      "[SEP]": {"id": "[SEP]", "ids": [1], "tokens": ["[SEP]"]}}},
                 "decoder": null,
                 "model": {"type": "WordLevel", "unk_token": "[UNK]",
                           "vocab": {"[CLS]": 0, "[SEP]": 1, "[UNK]": 2, "refund": 3, "lamp": 4, "order": 5,
                                     "late": 6}}}
                """.formatted(truncation);
    }
}
