package dev.throughline.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@SuppressWarnings("restricted") // asks the C library what native code would see
class NativeEnvironmentTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "reads with the C library of other systems")
    void nativeCodeSeesWhatWasSet() throws Throwable {
        NativeEnvironment.silenceModelRuntime();

        assertThat(seen("ORT_DISABLE_TELEMETRY")).isEqualTo("1");
    }

    private static String seen(String name) throws Throwable {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = (MemorySegment) linker.downcallHandle(linker.defaultLookup().findOrThrow("getenv"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS)).invoke(arena.allocateFrom(name));
            return value.reinterpret(100).getString(0);
        }
    }
}
