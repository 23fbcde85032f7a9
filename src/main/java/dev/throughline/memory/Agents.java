package dev.throughline.memory;

import java.util.List;

/// Those whose memories these are. An agent exists by having stored something.
public interface Agents {

    List<AgentStatistics> list();

    /// All figures 0 for an agent nobody knows.
    AgentStatistics statistics(String agent);

    /// What an agent should have in mind on waking: by stored importance, halved every 14 days of age.
    ///
    /// @param limit 1 to 100
    /// @param minImportance as stored, 0..1
    Page<Memory> wakeUp(String agent, int limit, double minImportance);
}
