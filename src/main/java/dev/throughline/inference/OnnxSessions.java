package dev.throughline.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.throughline.memory.InferenceFailure;
import java.nio.file.Path;

/// Loads models with ONNX Runtime, each once, for runs that stay on their caller's thread.
final class OnnxSessions {

    private OnnxSessions() {}

    /// What a loaded model becomes. Whatever it throws, the model is unloaded again.
    @FunctionalInterface
    interface Use<T> {
        T of(OrtEnvironment environment, OrtSession session) throws OrtException;
    }

    /// @param label the model file as failures name it
    /// @param remedy what to do about a file that is no model, as the end of a sentence
    static <T> T open(Path model, String label, String remedy, Use<T> use) {
        NativeEnvironment.silenceModelRuntime();
        try {
            // Its errors come back as exceptions: no need to print them as well.
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
                    "throughline");
            environment.setTelemetry(false);
            try (OrtSession.SessionOptions options = options()) {
                OrtSession session = environment.createSession(model.toString(), options);
                try {
                    return use.of(environment, session);
                } catch (OrtException | RuntimeException e) {
                    session.close();
                    throw e;
                }
            }
        } catch (OrtException e) {
            throw new InferenceFailure("The " + label + " could not be loaded as a model. Check that the file is whole"
                    + " and in the ONNX format, " + remedy + ".", e);
        } catch (LinkageError e) {
            throw NativeLibraries.missing("model runtime", e);
        }
    }

    /// One thread a run: two runs of one thread each beat one of two threads on short texts. The memory pattern would
    /// keep a plan for every length seen and gains nothing when lengths vary.
    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setMemoryPatternOptimization(false);
        return options;
    }
}
