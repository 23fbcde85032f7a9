/// Brings models that do not ship in the box onto this machine: what is pinned, from where, and whether it is whole.
/// Blocking; uses `memory` and the network.
@NullMarked
package dev.throughline.cli.models;

import org.jspecify.annotations.NullMarked;
