package dev.throughline.memory;

import java.time.Instant;
import java.util.List;

/// A customer as the desk lists them.
///
/// @param handle behind the tag `customer:`, for instance `jane-doe`
/// @param name as people know them; the handle when nobody said
/// @param tickets sessions about them
/// @param openTickets of these, not ended
/// @param memories live memories about them
/// @param lastActivity event time of the newest
/// @param headline what the newest ticket is about, possibly empty
/// @param facts live semantic memories about the person, most important first; empty in lists
public record Customer(
        String handle,
        String name,
        int tickets,
        int openTickets,
        int memories,
        Instant lastActivity,
        String headline,
        List<Memory> facts) {

    public static final String TAG_PREFIX = "customer:";

    public Customer {
        facts = List.copyOf(facts);
    }

    public String tag() {
        return TAG_PREFIX + handle;
    }
}
