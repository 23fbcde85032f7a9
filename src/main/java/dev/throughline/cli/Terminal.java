package dev.throughline.cli;

import java.io.PrintWriter;

/// The standard streams of a command.
///
/// @param interactive whether a person looks at the error stream, so that a line may be written over
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    public void complain(String line) {
        err.println(line);
        err.flush();
    }
}
