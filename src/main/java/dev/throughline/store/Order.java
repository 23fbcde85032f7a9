package dev.throughline.store;

/// How a list of memories is ordered.
public enum Order {
    /// By event time, then the order in which they were stored.
    NEWEST_FIRST,
    OLDEST_FIRST,
    /// By importance as stored, the newer of equals first.
    MOST_IMPORTANT;

    /// @param m alias of the memory table, with its dot, or nothing
    String sql(String m) {
        return switch (this) {
            case NEWEST_FIRST -> " order by %1$sevent desc, %1$snumber desc ".formatted(m);
            case OLDEST_FIRST -> " order by %1$sevent, %1$snumber ".formatted(m);
            case MOST_IMPORTANT -> " order by %1$simportance desc, %1$sevent desc, %1$snumber desc ".formatted(m);
        };
    }
}
