package dev.throughline.console.journal;

import dev.throughline.console.desk.Place;
import dev.throughline.memory.Journal;
import org.jspecify.annotations.Nullable;

/// One command in the list.
///
/// @param about whom, for instance `Mara Lindqvist, ticket 881`; empty if nobody
/// @param where in whose story it is, or null
record Deed(Journal.Entry entry, String about, @Nullable Where where) {

    /// A place in a customer's story.
    record Where(String handle, Place place) {}

    long command() {
        return entry.command();
    }
}
