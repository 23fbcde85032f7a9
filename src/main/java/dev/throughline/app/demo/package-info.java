/// The fictional desk that a new user sees first: moves its times to now and brings it into the memory. Uses `memory`
/// and `settings`; the files lie beside the classes.
///
/// Works on the caller's thread.
@NullMarked
package dev.throughline.app.demo;

import org.jspecify.annotations.NullMarked;
