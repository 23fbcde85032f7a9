package dev.throughline.memory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Customers and their histories, across all agents: for the person at the desk. Customers who were merged are one:
/// any of their handles answers the kept one.
public interface Desk {

    /// Customers whose name, handle, e-mail address, order or ticket matches, most recently active first; all when the
    /// text is blank. An exact identifier puts its customer first.
    ///
    /// @param limit 1 to 10,000
    List<Customer> customers(String text, int limit);

    /// @throws NotFound if there is none
    Story story(String handle);

    Optional<Customer> customer(String handle);

    /// @throws NotFound if there is no such customer
    Essentials essentials(String handle);

    /// Sets, changes or takes away one essential. Kept as a memory of high importance; one that was only read out of
    /// tickets gets a memory of its own.
    ///
    /// @param replaces the memory behind the line that is changed, or null for a new line
    /// @param value blank takes the line away
    /// @throws NotFound if there is no such customer
    Essentials setEssential(
            Actor actor, String handle, Essentials.Field field, @Nullable MemoryId replaces, String value);
}
