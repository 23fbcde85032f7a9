/// Local models: find, verify, load, tokenize, embed. Uses `memory` alone; ONNX Runtime and the tokenizer library are
/// named nowhere else, and nothing here ever touches the network. The tokenizer library unpacks its native code once,
/// into `.djl.ai` in the home folder or the folder that the system property `ENGINE_CACHE_DIR` names; the bundled model
/// passes through the temporary folder whenever it is opened.
///
/// Everything public is thread-safe and blocks. A text is read by the model on the thread that asks, one text a run and
/// one thread a run, so that many can run side by side; the only threads started are those of a bulk run, which
/// [OnnxEmbedder] names, owns and joins. Failures leave as `InferenceFailure` or `Cancelled`.
@NullMarked
package dev.throughline.inference;

import org.jspecify.annotations.NullMarked;
