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

    /// Something a text names exactly, and the customer it leads to.
    ///
    /// @param what for instance the order 4521, or a ticket
    /// @param newest the newest memory about the customer that speaks of it; null for a ticket nothing was said in
    /// @param session the ticket, if that is what is named
    record Named(Customer customer, Entity what, @Nullable MemoryId newest, @Nullable String session) {}

    /// Where an identifier leads: an e-mail address, an order number, a ticket id and their like; the whole text or one
    /// number or address in it. Tickets first, then what was spoken of last. Empty for a text without one.
    ///
    /// @param limit 1 to 100
    List<Named> named(String text, int limit);

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
