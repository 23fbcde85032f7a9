/// Brings memories and tickets in from files, in the order of the file, never twice.
@NullMarked
package dev.throughline.engine.transfer;

import org.jspecify.annotations.NullMarked;
