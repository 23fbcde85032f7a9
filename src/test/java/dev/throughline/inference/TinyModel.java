package dev.throughline.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the smallest encoder there can be into a folder: a table of seven vectors of three dimensions, one for each
/// word that its tokenizer knows. A token's vector is its row, so that every result can be worked out by hand.
final class TinyModel {

    /// Rows in the order of the tokenizer's ids: `[CLS] [SEP] [UNK] refund lamp order late`.
    static final float[][] TABLE = {
        {1, 2, 2}, {0, 0, 1}, {0, 1, 0}, {3, 0, 4}, {0, 3, 4}, {4, 3, 0}, {1, 0, 0}
    };

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final List<String> inputs = new ArrayList<>(List.of("input_ids", "attention_mask"));
    private String output = "last_hidden_state";
    private boolean pooled;
    private boolean framed = true;
    private String truncation = "null";

    TinyModel inputs(String... names) {
        inputs.clear();
        inputs.addAll(List.of(names));
        return this;
    }

    TinyModel output(String name) {
        output = name;
        return this;
    }

    /// The mean of the rows, as one vector for the text.
    TinyModel pooledOutput(String name) {
        pooled = true;
        return output(name);
    }

    /// No special tokens around a text.
    TinyModel unframed() {
        framed = false;
        return this;
    }

    TinyModel truncatedTo(int tokens) {
        truncation = "{\"direction\": \"Right\", \"max_length\": " + tokens
                + ", \"strategy\": \"LongestFirst\", \"stride\": 0}";
        return this;
    }

    ModelSource writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("model.onnx"), model());
        Files.writeString(directory.resolve("tokenizer.json"), tokenizer());
        return ModelSource.directory(directory);
    }

    private byte[] model() {
        Protobuf graph = new Protobuf();
        graph.message(1, new Protobuf().text(1, "table").text(1, inputs.getFirst()).text(2, pooled ? "rows" : output)
                .text(4, "Gather"));
        if (pooled) {
            Protobuf axes = new Protobuf().text(1, "axes").number(8, 1).number(20, 7);
            Protobuf keepdims = new Protobuf().text(1, "keepdims").number(3, 0).number(20, 2);
            graph.message(1, new Protobuf().text(1, "rows").text(2, output).text(4, "ReduceMean")
                    .message(5, axes).message(5, keepdims));
        }
        graph.text(2, "tiny");
        graph.message(5, table());
        inputs.forEach(name -> graph.message(11, value(name, INT64, "batch", "tokens")));
        graph.message(12, pooled
                ? value(output, FLOAT, "batch", "size")
                : value(output, FLOAT, "batch", "tokens", "size"));
        return new Protobuf().number(1, 7).message(7, graph).message(8, new Protobuf().text(1, "").number(2, 13))
                .toBytes();
    }

    private static Protobuf table() {
        float[] flat = new float[TABLE.length * TABLE[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = TABLE[i / TABLE[0].length][i % TABLE[0].length];
        }
        return new Protobuf().number(1, TABLE.length).number(1, TABLE[0].length).number(2, FLOAT).text(8, "table")
                .floats(9, flat);
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
        String template = """
                {"type": "TemplateProcessing",
                 "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                            {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                 "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                 "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [0], "tokens": ["[CLS]"]},
                                    "[SEP]": {"id": "[SEP]", "ids": [1], "tokens": ["[SEP]"]}}}""";
        return """
                {"version": "1.0", "truncation": %s, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": %s, "decoder": null,
                 "model": {"type": "WordLevel", "unk_token": "[UNK]",
                           "vocab": {"[CLS]": 0, "[SEP]": 1, "[UNK]": 2, "refund": 3, "lamp": 4, "order": 5,
                                     "late": 6}}}
                """.formatted(truncation, framed ? template : "null");
    }
}
