/// The desk's list of customers, and what all panes of the desk share: the open customer, edits with undo, and the
/// live line to the journal. Knows no other screen.
///
/// Thread rule: JavaFX thread only, except where [Live] is called by the journal.
@NullMarked
package dev.throughline.console.desk;

import org.jspecify.annotations.NullMarked;
