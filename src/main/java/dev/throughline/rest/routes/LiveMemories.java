package dev.throughline.rest.routes;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.NotFound;
import dev.throughline.rest.call.Call;
import java.util.List;

/// Memories addressed by their id alone: each is looked up first, so that a caller only ever reaches those of agents
/// they may see, and none that is archived, superseded or expired.
final class LiveMemories {

    private final MemoryService service;

    LiveMemories(MemoryService service) {
        this.service = service;
    }

    /// The one that the path's `{id}` names.
    Memory inPath(Call call) {
        return at(call, call.memoryId());
    }

    /// @throws NotFound if there is none, or the request names an agent and it is another's
    Memory at(Call call, MemoryId id) {
        Memory memory = service.memories().live(id);
        call.caller().needAgent(memory.agent());
        String agent = call.fields().text("agent_id");
        if (agent != null && !agent.isEmpty() && !agent.equals(memory.agent())) {
            throw new NotFound("memory", id.value());
        }
        return memory;
    }

    Memory at(Call call, String id) {
        return at(call, new MemoryId(id));
    }

    List<Memory> all(Call call, List<String> ids) {
        return ids.stream().map(id -> at(call, id)).toList();
    }
}
