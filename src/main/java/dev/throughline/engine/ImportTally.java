package dev.throughline.engine;

import dev.throughline.memory.ImportReport;
import dev.throughline.memory.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Counts what an import does. Used by the importing thread alone.
final class ImportTally {

    private static final long REPORT_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final String file;
    private final long start = System.nanoTime();
    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private long problemCount;
    private long imported;
    private long skipped;
    private long sessions;
    private long reported;

    ImportTally(Path file) {
        this.file = String.valueOf(file.getFileName());
    }

    void problem(long line, String reason) {
        problemCount++;
        if (problems.size() < ImportReport.PROBLEMS_LISTED) {
            problems.add(new ImportReport.Problem(file, line, reason));
        }
    }

    void wrote(long newMemories, long known, long newSessions) {
        imported += newMemories;
        skipped += known;
        sessions += newSessions;
    }

    /// @param fraction of the file that was read, about; the total is estimated from it
    /// @param finished whether this is the last report, which always comes
    void report(Progress progress, double fraction, boolean finished) {
        long now = System.nanoTime();
        if (!finished && now - reported < REPORT_EVERY) {
            return;
        }
        reported = now;
        long done = imported + skipped;
        boolean unknown = done == 0 || fraction <= 0 || fraction >= 1;
        long total = finished ? done : unknown ? -1 : Math.round(done / fraction);
        progress.report(done, total, imported / Math.max(1e-3, seconds()));
    }

    ImportReport done() {
        return new ImportReport(imported, skipped, sessions, problems, problemCount, seconds());
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
