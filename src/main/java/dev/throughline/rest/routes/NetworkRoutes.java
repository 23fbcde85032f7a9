package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.ADMIN;

import dev.throughline.memory.AgentStatistics;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Mention;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What different agents know in common. Two memories are as similar as the things they speak of overlap (Jaccard
/// index over their entities): the service compares texts within one agent only.
public final class NetworkRoutes implements Endpoint.Family {

    private static final int NODES_MOST = 100;
    private static final int EDGES_MOST = 10_000;

    private final MemoryService service;

    public NetworkRoutes(MemoryService service) {
        this.service = service;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/v1/knowledge/network/cross-agent", ADMIN, this::network));
    }

    private record Edge(Memory source, Memory target, double similarity) {}

    private Answer network(Call call) {
        Fields fields = call.fields();
        Set<String> asked = new HashSet<>(fields.texts("agent_ids"));
        asked.forEach(call.caller()::needAgent);
        int perAgent = fields.whole("max_nodes_per_agent", 50, 1, NODES_MOST);
        double least = fields.unit("min_importance", 0);
        List<AgentStatistics> agents = service.agents().list().stream()
                .filter(agent -> call.caller().sees(agent.agent()))
                .filter(agent -> asked.isEmpty() || asked.contains(agent.agent()))
                .toList();
        List<Memory> nodes = agents.stream()
                .flatMap(agent -> service.agents().wakeUp(agent.agent(), perAgent, least).items().stream())
                .toList();
        List<Edge> edges = edges(nodes, fields.unit("min_similarity", 0.3),
                fields.whole("max_cross_edges", 200, 0, EDGES_MOST));
        return Answer.of(JsonObject.of("agents", agents.stream().map(NetworkRoutes::agent).toList())
                .with("nodes", nodes.stream().map(NetworkRoutes::node).toList())
                .with("edges", edges.stream().map(NetworkRoutes::edge).toList())
                .with("stats", JsonObject.of("total_agents", agents.size())
                        .with("total_nodes", nodes.size())
                        .with("total_cross_edges", edges.size())
                        .with("density", density(nodes.size(), edges.size())))
                .with("node_count", nodes.size()));
    }

    private List<Edge> edges(List<Memory> nodes, double least, int most) {
        Map<MemoryId, Set<String>> entities = new HashMap<>();
        Map<String, List<Memory>> byEntity = new LinkedHashMap<>();
        for (Memory memory : nodes) {
            Set<String> ids = service.graph().mentions(memory.id()).stream()
                    .map(Mention::entity)
                    .map(entity -> entity.id())
                    .collect(Collectors.toSet());
            entities.put(memory.id(), ids);
            ids.forEach(id -> byEntity.computeIfAbsent(id, _ -> new ArrayList<>()).add(memory));
        }
        Set<Set<MemoryId>> seen = new HashSet<>();
        List<Edge> edges = new ArrayList<>();
        for (List<Memory> sharing : byEntity.values()) {
            for (int i = 0; i < sharing.size(); i++) {
                for (Memory other : sharing.subList(i + 1, sharing.size())) {
                    Memory one = sharing.get(i);
                    if (!one.agent().equals(other.agent()) && seen.add(Set.of(one.id(), other.id()))) {
                        double similarity = jaccard(
                                entities.getOrDefault(one.id(), Set.of()), entities.getOrDefault(other.id(), Set.of()));
                        if (similarity >= least) {
                            edges.add(new Edge(one, other, similarity));
                        }
                    }
                }
            }
        }
        return edges.stream().sorted(Comparator.comparingDouble(Edge::similarity).reversed()).limit(most).toList();
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static double density(int nodes, int edges) {
        return nodes < 2 ? 0 : Math.min(1, 2.0 * edges / ((double) nodes * (nodes - 1)));
    }

    private static JsonObject agent(AgentStatistics figures) {
        return JsonObject.of("agent_id", figures.agent())
                .with("memory_count", figures.memories())
                .with("avg_importance", figures.averageImportance());
    }

    /// The one place where the contract counts a memory's time in milliseconds.
    private static JsonObject node(Memory memory) {
        return JsonObject.of("id", memory.id().value())
                .with("agent_id", memory.agent())
                .with("content", memory.content())
                .with("importance", memory.importance())
                .with("tags", memory.tags())
                .with("memory_type", memory.type().wireName())
                .with("created_at", memory.created().toEpochMilli());
    }

    private static JsonObject edge(Edge edge) {
        return JsonObject.of("source", edge.source().id().value())
                .with("target", edge.target().id().value())
                .with("source_agent", edge.source().agent())
                .with("target_agent", edge.target().agent())
                .with("similarity", edge.similarity());
    }
}
