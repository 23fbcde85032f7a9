package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// Sets variables that native libraries read from the process's own environment, which Java only shows a copy of.
@SuppressWarnings("restricted") // calls two functions of the C library with the signatures of the C standard
final class NativeEnvironment {

    private NativeEnvironment() {}

    /// Keeps ONNX Runtime from collecting and sending usage data. It asks for this variable when its environment is
    /// made; its own switch comes after that. The collecting also ends the process when the command line is long, so
    /// going on without the variable set is no choice.
    static void silenceModelRuntime() {
        set("ORT_DISABLE_TELEMETRY", "1");
    }

    /// Before the library that reads it is loaded, and before threads of such libraries run.
    ///
    /// @throws InferenceFailure if the C library cannot be called
    static void set(String name, String value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment nameText = arena.allocateFrom(name);
            MemorySegment valueText = arena.allocateFrom(value);
            int failed = windows() ? putenv(nameText, valueText) : setenv(nameText, valueText);
            if (failed != 0) {
                throw new InferenceFailure("The variable " + name + " could not be set for the model runtime.", null);
            }
        } catch (InferenceFailure e) {
            throw e;
        } catch (Throwable e) {
            throw new InferenceFailure("The variable " + name + " could not be set for the model runtime. Start the"
                    + " program with --enable-native-access=ALL-UNNAMED, or set " + name + "=" + value + " yourself.", e);
        }
    }

    private static int setenv(MemorySegment name, MemorySegment value) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT));
        return (int) setenv.invokeExact(name, value, 1);
    }

    /// Sets it in the C runtime and, through that, in the process.
    private static int putenv(MemorySegment name, MemorySegment value) throws Throwable {
        SymbolLookup runtime = SymbolLookup.libraryLookup("ucrtbase", Arena.global());
        MethodHandle putenv = Linker.nativeLinker().downcallHandle(runtime.findOrThrow("_putenv_s"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        return (int) putenv.invokeExact(name, value);
    }

    private static boolean windows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
