package dev.throughline.memory;

import java.util.List;
import java.util.Optional;

/// Customers and their histories, across all agents: for the person at the desk.
public interface Desk {

    /// Customers whose name, handle, e-mail address, order or ticket matches, most recently active first; all when the
    /// text is blank. An exact identifier puts its customer first.
    ///
    /// @param limit 1 to 10,000
    List<Customer> customers(String text, int limit);

    /// @throws NotFound if there is none
    Story story(String handle);

    Optional<Customer> customer(String handle);
}
