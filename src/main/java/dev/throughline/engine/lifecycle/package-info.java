/// How memories fade, expire and are archived. Time comes from the clock the engine was opened with.
@NullMarked
package dev.throughline.engine.lifecycle;

import org.jspecify.annotations.NullMarked;
