package dev.throughline.cli;

/// What a command tells the shell.
public final class ExitCode {

    public static final int OK = 0;
    /// It was asked for rightly and did not work out, or only in part.
    public static final int FAILURE = 1;
    /// It was asked for wrongly; the sentence on the error stream says what to change.
    public static final int BAD_INPUT = 2;

    private ExitCode() {}
}
