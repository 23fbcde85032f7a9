/// `main` and what holds everything together: the modes (console, serve), their start and stop order, logging, the
/// root key, the demo desk. May use every package; the only one that names Spring and Logback.
///
/// What is opened first is closed last. A mode runs on the thread that started the program; the JVM's shutdown hook
/// closes what a mode opened when the process is told to stop.
@NullMarked
package dev.throughline.app;

import org.jspecify.annotations.NullMarked;
