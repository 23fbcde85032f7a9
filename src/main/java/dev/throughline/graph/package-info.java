/// Entities and graphs: finds what memories speak of, walks the links between memories, lays out and exports what
/// hangs together. Uses the vocabulary in `memory`, the JDK and, alone in the house, JGraphT.
///
/// Nothing here keeps state: all types are immutable or static, and safe for any number of threads as long as the
/// sources handed in are. No call starts a thread, touches a file or goes over the network.
@NullMarked
package dev.throughline.graph;

import org.jspecify.annotations.NullMarked;
