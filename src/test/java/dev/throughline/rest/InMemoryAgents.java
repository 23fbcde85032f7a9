package dev.throughline.rest;

import dev.throughline.memory.AgentStatistics;
import dev.throughline.memory.Agents;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The agents of an [InMemoryService].
final class InMemoryAgents implements Agents {

    private final InMemoryService desk;

    InMemoryAgents(InMemoryService desk) {
        this.desk = desk;
    }

    @Override
    public List<AgentStatistics> list() {
        return desk.memories.values().stream().map(Memory::agent).distinct().map(this::statistics).toList();
    }

    @Override
    public AgentStatistics statistics(String agent) {
        List<Memory> own = own(agent);
        Map<MemoryType, Long> types = own.stream()
                .collect(Collectors.groupingBy(Memory::type, () -> new EnumMap<>(MemoryType.class),
                        Collectors.counting()));
        double average = own.stream().mapToDouble(Memory::importance).average().orElse(0);
        return new AgentStatistics(agent, own.size(), types, 0, 0, average, 0, null, null, 0, 0, 0);
    }

    @Override
    public Page<Memory> wakeUp(String agent, int limit, double minImportance) {
        return new Page<>(own(agent).stream().limit(limit).toList(), own(agent).size());
    }

    private List<Memory> own(String agent) {
        return desk.memories().list(Scope.agent(agent), Filter.LIVE, 0, 100_000).items();
    }
}
