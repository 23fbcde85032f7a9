/// Finds what says the same thing twice, and sums up. Finds candidates; others decide.
@NullMarked
package dev.throughline.engine.curation;

import org.jspecify.annotations.NullMarked;
