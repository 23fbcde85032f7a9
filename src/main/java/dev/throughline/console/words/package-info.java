/// What the journal says, as a person at a desk says it: whole commands, single changes, and who did them.
///
/// Thread rule: any; needs no toolkit.
@NullMarked
package dev.throughline.console.words;

import org.jspecify.annotations.NullMarked;
