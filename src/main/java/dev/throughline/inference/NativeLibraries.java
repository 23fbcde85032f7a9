package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;

/// What to say when native code cannot be loaded.
final class NativeLibraries {

    private NativeLibraries() {}

    /// @param what the part that has native code, for instance "tokenizer"
    static InferenceFailure missing(String what, Throwable cause) {
        return new InferenceFailure("The native library of the " + what + " could not be loaded on "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ". Make sure that "
                + System.getProperty("java.io.tmpdir") + " and the home folder are writable and allow programs to run;"
                + " on Windows, install the Microsoft Visual C++ Redistributable.", cause);
    }
}
