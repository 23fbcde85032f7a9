package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.ADMIN;

import dev.throughline.memory.AgentStatistics;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Lifecycle;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryType;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Caller;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.call.Route;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.Times;
import java.util.List;
import java.util.Locale;

/// What concerns every agent: how memories fade, and what expires.
public final class AdminRoutes implements Endpoint.Family {

    private final MemoryService service;

    public AdminRoutes(MemoryService service) {
        this.service = service;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/v1/admin/decay/config", ADMIN, all(this::decayConfig)),
                Endpoint.put("/v1/admin/decay/config", ADMIN, all(this::changeDecay)),
                Endpoint.get("/v1/admin/decay/stats", ADMIN, all(this::decayStatistics)),
                Endpoint.post("/v1/admin/ttl/cleanup", ADMIN, all(this::cleanUp)),
                Endpoint.get("/v1/admin/memory-type-stats", ADMIN, all(this::memoryTypes)),
                Endpoint.get("/admin/memory-type-stats", ADMIN, all(this::memoryTypes)));
    }

    /// Not for keys that are pinned to some agents.
    private static Route all(Route route) {
        return call -> {
            call.caller().needAll();
            return route.answer(call);
        };
    }

    private Answer decayConfig(Call call) {
        return Answer.of(shape(service.lifecycle().policy()));
    }

    /// The contract knows one curve for all; it is the one that the types' own are scaled from.
    private static JsonObject shape(DecayPolicy policy) {
        DecayPolicy.Rule rule = policy.rule(MemoryType.EPISODIC);
        return JsonObject.of("strategy", rule.curve().wireName())
                .with("half_life_hours", rule.halfLifeHours())
                .with("min_importance", rule.floor());
    }

    private Answer changeDecay(Call call) {
        Fields fields = call.fields();
        DecayPolicy.Rule before = service.lifecycle().policy().rule(MemoryType.EPISODIC);
        String strategy = fields.text("strategy", before.curve().wireName()).toLowerCase(Locale.ROOT);
        DecayPolicy policy = DecayPolicy.scaled(
                Curve.parse("strategy", strategy),
                fields.number("half_life_hours", before.halfLifeHours()),
                fields.unit("min_importance", before.floor()));
        DecayPolicy after = service.lifecycle().change(call.actor(), policy);
        return Answer.of(JsonObject.of("success", true)
                .with("config", shape(after))
                .with("message", "The decay configuration is in force."));
    }

    private Answer decayStatistics(Call call) {
        Lifecycle.Statistics figures = service.lifecycle().statistics();
        JsonObject answer = JsonObject.of("total_decayed", figures.faded())
                .with("total_deleted", figures.archived())
                .with("cycles_run", figures.passes());
        Lifecycle.Sweep last = figures.last();
        if (last != null) {
            answer.with("last_run_at", Times.seconds(last.time()))
                    .with("last_cycle", JsonObject.of("namespaces_processed", service.agents().list().size())
                            .with("memories_processed", last.looked())
                            .with("memories_decayed", last.faded())
                            .with("memories_deleted", last.archived()));
        }
        return Answer.of(answer);
    }

    private Answer cleanUp(Call call) {
        Lifecycle.Sweep sweep = service.lifecycle().sweep(call.actor());
        return Answer.of(JsonObject.of("success", true)
                .with("vectors_removed", sweep.archived())
                .with("namespaces_cleaned", service.agents().list().stream()
                        .map(agent -> Caller.NAMESPACE_PREFIX + agent.agent())
                        .toList())
                .with("message", sweep.archived() + " memories were put away."));
    }

    private Answer memoryTypes(Call call) {
        List<AgentStatistics> agents = service.agents().list();
        JsonObject answer = JsonObject.of("total", agents.stream().mapToLong(AgentStatistics::memories).sum());
        for (MemoryType type : MemoryType.values()) {
            answer.with(type.wireName(),
                    agents.stream().mapToLong(agent -> agent.byType().getOrDefault(type, 0L)).sum());
        }
        return Answer.of(answer.with("agent_namespaces", agents.size()));
    }
}
