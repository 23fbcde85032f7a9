package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogSetupTest {

    @TempDir
    private Path directory;

    @AfterEach
    void putTheUsualLoggingBack() throws Exception {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new ContextInitializer(context).autoConfig(ClassicConstants.class.getClassLoader());
    }

    @Test
    void theFileHasInfoAndWhatLibrariesWarnOfButNoCustomersWords() throws IOException {
        Path file = LogSetup.start(directory.resolve("logs"), "throughline", false).orElseThrow();

        LoggerFactory.getLogger("dev.throughline.engine").info("The engine is open.");
        LoggerFactory.getLogger("dev.throughline.engine").debug("Jane's lamp is broken.");
        LoggerFactory.getLogger("dev.throughline.cli.FailureReport").error("The command failed.");
        Logger.getLogger("javafx.css").warning("A style is missing.");
        Logger.getLogger("org.apache.lucene.internal.vectorization").warning("A module is missing.");

        assertThat(Files.readString(file))
                .contains("INFO ", "The engine is open.", "The command failed.", "A style is missing.")
                .doesNotContain("lamp", "A module is missing.");
    }

    @Test
    void noPlaceForAFileIsNoReasonToStop() throws IOException {
        Path taken = Files.createFile(directory.resolve("logs"));

        assertThat(LogSetup.start(taken.resolve("below"), "throughline", false)).isEmpty();
    }
}
