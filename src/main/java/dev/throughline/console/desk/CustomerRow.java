package dev.throughline.console.desk;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;

/// One line of the list of customers.
public sealed interface CustomerRow {

    /// The parts of the list while nothing is searched.
    enum Section {
        PINNED,
        RECENT,
        OTHERS
    }

    record Heading(Section section) implements CustomerRow {}

    /// What the search names exactly; opens the customer there.
    record Hit(Desk.Named named) implements CustomerRow {}

    record Entry(Customer customer, boolean pinned) implements CustomerRow {}
}
