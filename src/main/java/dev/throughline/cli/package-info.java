/// The command line: reads arguments, calls the service, prints answers. Uses `memory`, `settings`, picocli for the
/// arguments and Jackson for JSON answers. What starts and opens things is behind
/// [Modes][dev.throughline.cli.Modes], so that this package knows neither the engine nor the other doors.
///
/// Runs on the thread that started the program; Ctrl-C arrives on a thread of the JVM.
@NullMarked
package dev.throughline.cli;

import org.jspecify.annotations.NullMarked;
