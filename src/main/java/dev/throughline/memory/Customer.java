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
/// @param mergedHandles other handles of the same person, from merges of customers, in order
public record Customer(
        String handle,
        String name,
        int tickets,
        int openTickets,
        int memories,
        Instant lastActivity,
        String headline,
        List<Memory> facts,
        List<String> mergedHandles) {

    public static final String TAG_PREFIX = "customer:";

    public Customer {
        facts = List.copyOf(facts);
        mergedHandles = List.copyOf(mergedHandles);
    }

    /// One who was merged with nobody.
    public Customer(
            String handle, String name, int tickets, int openTickets, int memories, Instant lastActivity,
            String headline, List<Memory> facts) {
        this(handle, name, tickets, openTickets, memories, lastActivity, headline, facts, List.of());
    }

    public Customer withFacts(List<Memory> value) {
        return new Customer(handle, name, tickets, openTickets, memories, lastActivity, headline, value,
                mergedHandles);
    }

    public Customer withMergedHandles(List<String> value) {
        return new Customer(handle, name, tickets, openTickets, memories, lastActivity, headline, facts, value);
    }

    public String tag() {
        return TAG_PREFIX + handle;
    }

    /// Whether a memory bears this customer's tag, under any of their handles.
    public boolean about(Memory memory) {
        return memory.tags().contains(tag())
                || mergedHandles.stream().anyMatch(merged -> memory.tags().contains(TAG_PREFIX + merged));
    }
}
