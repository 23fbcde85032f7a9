package dev.throughline.memory;

import java.util.List;

/// What an import did.
///
/// @param imported memories stored
/// @param skipped memories that were there already
/// @param sessions sessions started
/// @param problems lines that were left out, with their reason; at most [#PROBLEMS_LISTED] are listed
/// @param problemCount how many there were in all
public record ImportReport(
        long imported, long skipped, long sessions, List<Problem> problems, long problemCount, double seconds) {

    public static final int PROBLEMS_LISTED = 100;

    /// @param line from 1
    public record Problem(String file, long line, String reason) {}

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /// Memories a second.
    public double rate() {
        return seconds <= 0 ? 0 : imported / seconds;
    }
}
