package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.StoreFailure;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aFailureIsToldPlainlyAndItsDetailKept() {
        Problem problem = Problem.of(new StoreFailure("disk I/O error", new IOException("No space left")),
                new Messages(Locale.ENGLISH));
        assertThat(problem).isEqualTo(new Problem("The memory store cannot be read or written.",
                "What was saved before is safe. Check that the disk has room, then try again.",
                "StoreFailure: disk I/O error\nIOException: No space left"));
    }

    @Test
    void aRefusedStepIsToldAsOne() {
        Problem problem = Problem.of(new InvalidRequest("undo", "is not possible: \"m1\" was changed since"),
                new Messages(Locale.ENGLISH));
        assertThat(problem.what()).isEqualTo("This cannot be taken back: something was changed since.");
    }
}
