package dev.throughline.settings;

/// Which customers a list shows.
///
/// @param text what was searched for, empty for anything
/// @param openTickets only those with a ticket that is open
/// @param pinned only pinned ones
/// @param activeDays only those about whom something happened in the last so many days; 0 for any time
public record CustomerFilter(String text, boolean openTickets, boolean pinned, int activeDays) {

    public static final CustomerFilter EVERYONE = new CustomerFilter("", false, false, 0);

    private static final int MOST_DAYS = 3_650;

    /// Nonsense from a damaged file becomes something usable.
    public CustomerFilter {
        activeDays = Math.clamp(activeDays, 0, MOST_DAYS);
    }

    public CustomerFilter withText(String value) {
        return new CustomerFilter(value, openTickets, pinned, activeDays);
    }

    public CustomerFilter withOpenTickets(boolean value) {
        return new CustomerFilter(text, value, pinned, activeDays);
    }

    public CustomerFilter withPinned(boolean value) {
        return new CustomerFilter(text, openTickets, value, activeDays);
    }

    public CustomerFilter withActiveDays(int value) {
        return new CustomerFilter(text, openTickets, pinned, value);
    }
}
