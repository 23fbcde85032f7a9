package dev.throughline.console.journal;

import dev.throughline.console.kit.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One line of the list.
sealed interface JournalRow {

    /// Where a day begins, seen from its end.
    record Day(LocalDate date) implements JournalRow {}

    record Done(Deed deed) implements JournalRow {}

    /// @param newestFirst in this order
    static List<JournalRow> of(List<Deed> newestFirst, Times times) {
        List<JournalRow> rows = new ArrayList<>();
        LocalDate last = null;
        for (Deed deed : newestFirst) {
            LocalDate date = times.date(deed.entry().time());
            if (!date.equals(last)) {
                rows.add(new Day(date));
                last = date;
            }
            rows.add(new Done(deed));
        }
        return rows;
    }
}
