package dev.throughline.console.story;

import dev.throughline.console.desk.Place;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Session;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A customer's history laid out in lines. Immutable.
///
/// @param handle whose
/// @param rows from top to bottom
/// @param shown entries that pass the filter
/// @param total entries there are
/// @param newSince entries shown that are newer than when the person last looked
/// @param ids of all entries, also those that are not shown
/// @param arrived what came in since the layout before, as far as it is shown, in order of rows
record Timeline(
        String handle, boolean newestFirst, List<StoryRow> rows, int shown, int total, int newSince, Facets facets,
        Set<MemoryId> ids, List<Memory> arrived) {

    /// The row a place is at, or -1.
    int indexOf(Place place) {
        for (int i = 0; i < rows.size(); i++) {
            boolean here = switch (rows.get(i)) {
                case StoryRow.Entry(Memory memory, _) ->
                        place instanceof Place.OfMemory(var id) && memory.id().equals(id);
                case StoryRow.Ticket(Session session, _, _) ->
                        session != null && place instanceof Place.OfTicket(var id) && session.id().equals(id);
                case StoryRow.Day _, StoryRow.Since _ -> false;
            };
            if (here) {
                return i;
            }
        }
        return -1;
    }

    /// The row of the entry that is, in reading order, the first one not before a moment, or the last one there is;
    /// -1 if there is none.
    int indexNear(Instant moment) {
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof StoryRow.Entry(Memory memory, _)) {
                last = i;
                boolean reached = newestFirst ? !memory.eventTime().isAfter(moment)
                        : !memory.eventTime().isBefore(moment);
                if (reached) {
                    return i;
                }
            }
        }
        return last;
    }

    /// The ticket line that a row stands under, or null.
    StoryRow.@Nullable Ticket ticketOf(int row) {
        for (int i = Math.min(row, rows.size() - 1); i >= 0; i--) {
            if (rows.get(i) instanceof StoryRow.Ticket ticket) {
                return ticket;
            }
        }
        return null;
    }

    /// The next ticket line from a row in a direction, or -1.
    ///
    /// @param step 1 or -1
    int nextTicket(int from, int step) {
        return next(from, step, StoryRow.Ticket.class);
    }

    /// The next entry from a row in a direction, or -1.
    ///
    /// @param step 1 or -1
    int nextEntry(int from, int step) {
        return next(from, step, StoryRow.Entry.class);
    }

    /// The line between old and new, or -1.
    int sinceRow() {
        return next(-1, 1, StoryRow.Since.class);
    }

    private int next(int from, int step, Class<? extends StoryRow> kind) {
        for (int i = from + step; i >= 0 && i < rows.size(); i += step) {
            if (kind.isInstance(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
