package dev.throughline.engine;

import dev.throughline.memory.AgentStatistics;
import dev.throughline.memory.Agents;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.store.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Those whose memories these are.
final class AgentViews implements Agents {

    private static final double WAKE_UP_HALF_LIFE_HOURS = 14 * 24.0;
    /// Waking looks at this many of the most important memories; further down, no age makes up for importance.
    private static final int LOOKED_AT = 5_000;

    private final Commands commands;

    AgentViews(Commands commands) {
        this.commands = commands;
    }

    @Override
    public List<AgentStatistics> list() {
        return commands.store().agents().stream().map(this::statistics).toList();
    }

    @Override
    public AgentStatistics statistics(String agent) {
        return commands.store().statistics(agent, commands.now());
    }

    @Override
    public Page<Memory> wakeUp(String agent, int limit, double minImportance) {
        if (limit < 1 || limit > 100) {
            throw new InvalidRequest("top_n", "is " + limit + ", must be between 1 and 100");
        }
        Instant now = commands.now();
        Page<Memory> live = commands.store().list(Scope.agent(agent), Filter.LIVE.withImportance(minImportance, 1), now,
                Order.MOST_IMPORTANT, 0, LOOKED_AT);
        List<Memory> best = live.items().stream()
                .sorted(Comparator.comparingDouble((Memory memory) -> weight(memory, now)).reversed())
                .limit(limit)
                .toList();
        return new Page<>(best, live.matching());
    }

    private static double weight(Memory memory, Instant now) {
        double hours = Math.max(0, Duration.between(memory.eventTime(), now).toMinutes() / 60.0);
        return memory.importance() * Math.pow(2, -hours / WAKE_UP_HALF_LIFE_HOURS);
    }
}
