/// The vocabulary everybody speaks and the service every door knows. Uses the JDK alone.
///
/// All types here are immutable values or thread-safe interfaces. Values check themselves when made: a wrong field
/// ends in an [InvalidRequest] that names the field, what is wrong with it and what is allowed.
@NullMarked
package dev.throughline.memory;

import org.jspecify.annotations.NullMarked;
