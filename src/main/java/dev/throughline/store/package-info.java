/// The one truth: memories, sessions, links, vectors, mentions and the journal in one SQLite file. Uses `memory`; JDBC
/// and SQLite are named nowhere outside of this package, JSON columns are read and written with Jackson.
///
/// [Store] is thread-safe and blocking: one writer connection behind a fair lock, several readers that each see one
/// consistent state. What a write acknowledged is on disk. Every failure is a
/// [dev.throughline.memory.StoreFailure]; no exception of a library gets out.
@NullMarked
package dev.throughline.store;

import org.jspecify.annotations.NullMarked;
