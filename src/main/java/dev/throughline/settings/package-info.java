/// What the user set: read, checked and saved; and where on this machine things live. Uses `memory`, and Jackson for
/// the file.
///
/// [Environment][dev.throughline.settings.Environment] is the only reader of environment variables and system
/// properties. Values are immutable; the types that hold a file are thread-safe.
@NullMarked
package dev.throughline.settings;

import org.jspecify.annotations.NullMarked;
