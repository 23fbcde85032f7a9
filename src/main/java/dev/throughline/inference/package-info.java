/// Local models: find, verify, load, tokenize, embed. Uses `memory` alone; ONNX Runtime and the tokenizer library are
/// named nowhere else, and nothing here ever touches the network.
///
/// Everything public is thread-safe and blocks. A text is read by the model on the thread that asks, one text a run and
/// one thread a run, so that many can run side by side; the only threads started are those of a bulk run, which
/// [OnnxEmbedder] names, owns and joins. Failures leave as `InferenceFailure` or `Cancelled`.
@NullMarked
package dev.throughline.inference;

import org.jspecify.annotations.NullMarked;
