package dev.throughline.cli;

import dev.throughline.memory.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// How far an import has come: one line that is written over when a person looks, else a line every few seconds.
/// Not thread-safe; an import reports from one thread.
final class ImportProgress implements Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final InstantSource clock;
    private final String file;
    private Instant lastLine;
    private int width;

    ImportProgress(Terminal terminal, InstantSource clock, String file) {
        this.terminal = terminal;
        this.clock = clock;
        this.file = file;
        this.lastLine = clock.instant();
    }

    @Override
    public void report(long done, long total, double rate) {
        String line = total < 0
                ? String.format(Locale.ROOT, "%s: %,d done, %,.0f a second", file, done, rate)
                : String.format(Locale.ROOT, "%s: %,d of %,d, %,.0f a second", file, done, total, rate);
        if (terminal.interactive()) {
            terminal.err().print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
            terminal.err().flush();
            width = line.length();
        } else if (!clock.instant().isBefore(lastLine.plus(BETWEEN_LINES))) {
            lastLine = clock.instant();
            terminal.complain(line);
        }
    }

    /// Clears the line that was written over.
    void end() {
        if (width > 0) {
            terminal.err().print('\r' + " ".repeat(width) + '\r');
            terminal.err().flush();
            width = 0;
        }
    }
}
