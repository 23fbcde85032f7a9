package dev.throughline.memory;

import java.util.List;
import java.util.Map;

/// One customer's history across all tickets and agents.
///
/// @param memories whatever their state, by event time, oldest first
/// @param sessions those the memories belong to, and those begun for the customer that have none yet; by id
public record Story(Customer customer, List<Memory> memories, Map<String, Session> sessions) {

    public Story {
        memories = List.copyOf(memories);
        sessions = Map.copyOf(sessions);
    }
}
