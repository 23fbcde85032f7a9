package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;
import static dev.throughline.memory.AccessKey.Level.WRITE;

import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Listing and forgetting by conditions, without a question.
public final class BatchRoutes implements Endpoint.Family {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 100_000;

    private final MemoryService service;

    public BatchRoutes(MemoryService service) {
        this.service = service;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/v1/memories/recall/batch", READ, this::recall),
                Endpoint.delete("/v1/memories/forget/batch", WRITE, this::forget),
                Endpoint.post("/v1/memories/forget/batch", WRITE, this::forget));
    }

    /// Takes several agents in `agent_ids` as well as one in `agent_id`.
    private Answer recall(Call call) {
        Set<String> agents = new LinkedHashSet<>(call.fields().texts("agent_ids"));
        agents.forEach(call.caller()::needAgent);
        if (agents.isEmpty() || call.fields().has("agent_id")) {
            agents.add(call.agent());
        }
        Scope scope = new Scope.Agents(agents);
        int limit = call.fields().whole("limit", DEFAULT_LIMIT, 0, MOST);
        BatchFilter filter = BatchFilter.read(call.fields().within("filter"), call.fields().time("as_of"));
        Page<Memory> page = filter.list(service.memories(), scope, limit);
        return Answer.of(JsonObject.of("memories", MemoryShape.all(page.items()))
                .with("total", service.memories().list(scope, Filter.LIVE, 0, 0).matching())
                .with("filtered", page.matching())
                .with("truncated", page.truncated()));
    }

    private Answer forget(Call call) {
        String agent = call.agent();
        BatchFilter filter = BatchFilter.read(call.fields().within("filter"), null).notEmpty();
        int count;
        if (filter.from() == null && filter.to() == null) {
            count = service.memories().forget(call.actor(), new Selection(agent, List.of(), filter.filter(), null));
        } else {
            List<MemoryId> ids = filter.list(service.memories(), Scope.agent(agent), Integer.MAX_VALUE).items().stream()
                    .map(Memory::id)
                    .toList();
            count = ids.isEmpty()
                    ? 0
                    : service.memories().forget(call.actor(), new Selection(agent, ids, Filter.LIVE, null));
        }
        return Answer.of(JsonObject.of("deleted_count", count));
    }
}
