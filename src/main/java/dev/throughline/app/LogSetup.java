package dev.throughline.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Logging of one process: everything from INFO up into a file that is rolled daily, warnings on the error stream too.
/// Below INFO may be customers' words; nobody turns that on but a developer.
final class LogSetup {

    private static final String COMMAND_LINE = "dev.throughline.cli";
    private static final int DAYS_KEPT = 14;
    private static final String FILE_SIZE = "10MB";
    private static final String ALL_FILES = "100MB";
    private static final String FILE_PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} - %msg%n";

    /// Libraries tell little that a person at the desk needs.
    private static final Map<String, Level> LIBRARIES = Map.of(
            // What Spring warns of when a part refuses to open is told by the refusal itself.
            "org.springframework", Level.ERROR,
            "org.eclipse.jetty", Level.WARN,
            "io.javalin", Level.WARN,
            // It announces a port that cannot be had before the refusal says why.
            "io.javalin.Javalin", Level.OFF,
            "ai.djl", Level.WARN,
            "org.apache.lucene", Level.WARN,
            // It recommends the incubating vector module, which costs a warning at each start and buys nothing here.
            "org.apache.lucene.internal.vectorization", Level.ERROR);

    private LogSetup() {}

    /// @param directory made if missing
    /// @param name of the file, without its ending
    /// @param verbose whether the error stream gets stack traces
    /// @return the log file; empty if there can be none
    static Optional<Path> start(Path directory, String name, boolean verbose) {
        LoggerContext context = withoutFile(verbose);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            root.warn("There is no log file: {} cannot be made.", directory, e);
            return Optional.empty();
        }
        Appender<ILoggingEvent> file = file(context, directory, name);
        root.addAppender(file);
        context.getLogger(COMMAND_LINE).addAppender(file);
        return Optional.of(directory.resolve(name + ".log"));
    }

    /// Warnings on the error stream and nothing else.
    static LoggerContext withoutFile(boolean verbose) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        LevelChangePropagator propagator = new LevelChangePropagator();
        propagator.setContext(context);
        propagator.setResetJUL(true);
        propagator.start();
        context.addListener(propagator);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        LIBRARIES.forEach((library, level) -> context.getLogger(library).setLevel(level));
        root.addAppender(console(context, verbose));
        // The command line says itself what failed; its own log is for the file.
        context.getLogger(COMMAND_LINE).setAdditive(false);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return context;
    }

    private static Appender<ILoggingEvent> console(LoggerContext context, boolean verbose) {
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.toString());
        warnings.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.addFilter(warnings);
        console.setEncoder(encoder(context, "%level: %msg%n" + (verbose ? "" : "%nopex")));
        console.start();
        return console;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, Path directory, String name) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(directory.resolve(name + ".log").toString());
        file.setEncoder(encoder(context, FILE_PATTERN));
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(directory.resolve(name + "-%d{yyyy-MM-dd}.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
        policy.setTotalSizeCap(FileSize.valueOf(ALL_FILES));
        policy.setMaxHistory(DAYS_KEPT);
        policy.start();
        file.setRollingPolicy(policy);
        file.start();
        return file;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
