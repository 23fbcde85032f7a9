package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;

import dev.throughline.memory.AgentStatistics;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Caller;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.Times;
import java.util.List;
import java.util.stream.Stream;

/// Agents, and what each one has.
public final class AgentRoutes implements Endpoint.Family {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 100_000;

    private final MemoryService service;

    public AgentRoutes(MemoryService service) {
        this.service = service;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/v1/agents", READ, this::list),
                Endpoint.get("/v1/agents/{agent}/memories", READ, this::memories),
                Endpoint.get("/v1/agents/{agent}/stats", READ, this::statistics),
                Endpoint.get("/v1/agents/{agent}/wake-up", READ, this::wakeUp),
                Endpoint.get("/v1/namespaces", READ, this::namespaces));
    }

    private Answer list(Call call) {
        return Answer.of(seen(call)
                .map(agent -> JsonObject.of("agent_id", agent.agent())
                        .with("memory_count", agent.memories())
                        .with("session_count", agent.sessions())
                        .with("active_sessions", agent.activeSessions()))
                .toList());
    }

    private Stream<AgentStatistics> seen(Call call) {
        return service.agents().list().stream().filter(agent -> call.caller().sees(agent.agent()));
    }

    private Answer memories(Call call) {
        Fields fields = call.fields();
        Filter filter = Filter.LIVE
                .withTypes(MemoryShape.types(fields, "memory_type"))
                .withTags(fields.texts("tags"))
                .withSession(fields.text("session_id"));
        Page<Memory> page = service.memories().list(Scope.agent(call.agentInPath()), filter,
                fields.whole("offset", 0, 0, Integer.MAX_VALUE), fields.whole("limit", DEFAULT_LIMIT, 0, MOST));
        return Answer.of(page.items().stream().map(memory -> MemoryShape.of(memory).with("score", 1.0)).toList());
    }

    private Answer statistics(Call call) {
        AgentStatistics figures = service.agents().statistics(call.agentInPath());
        JsonObject types = new JsonObject();
        for (MemoryType type : MemoryType.values()) {
            types.with(type.wireName(), figures.byType().getOrDefault(type, 0L));
        }
        return Answer.of(JsonObject.of("agent_id", figures.agent())
                .with("total_memories", figures.memories())
                .with("memories_by_type", types)
                .with("total_sessions", figures.sessions())
                .with("active_sessions", figures.activeSessions())
                .with("avg_importance", figures.averageImportance())
                .with("total_recalls", figures.recalls())
                .withPresent("oldest_memory_at", Times.iso(figures.oldest()))
                .withPresent("newest_memory_at", Times.iso(figures.newest())));
    }

    private Answer wakeUp(Call call) {
        String agent = call.agentInPath();
        Page<Memory> page = service.agents().wakeUp(agent, call.fields().whole("top_n", 20, 1, 100),
                call.fields().unit("min_importance", 0));
        return Answer.of(JsonObject.of("agent_id", agent)
                .with("memories", MemoryShape.all(page.items()))
                .with("total_available", page.matching()));
    }

    private Answer namespaces(Call call) {
        return Answer.of(JsonObject.of("namespaces",
                seen(call).map(agent -> Caller.NAMESPACE_PREFIX + agent.agent()).sorted().toList()));
    }
}
