package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;
import static dev.throughline.memory.AccessKey.Level.WRITE;

import dev.throughline.memory.Curation;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Scope;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finding what says the same thing twice, and putting it together. What is superseded is out of recall and stays on
/// record; nothing is lost.
public final class CurationRoutes implements Endpoint.Family {

    private static final double ALIKE = 0.92;
    private static final int RUNS_KEPT = 100;

    private final MemoryService service;
    private final LiveMemories live;
    private final Map<String, Deque<JsonObject>> runs = new ConcurrentHashMap<>();

    public CurationRoutes(MemoryService service) {
        this.service = service;
        this.live = new LiveMemories(service);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/v1/knowledge/deduplicate", WRITE, this::deduplicate),
                Endpoint.post("/v1/knowledge/summarize", WRITE, this::summarize),
                Endpoint.post("/v1/memory/consolidate", WRITE, this::consolidate),
                Endpoint.post("/v1/agents/{agent}/consolidate", WRITE, this::consolidateAgent),
                Endpoint.get("/v1/agents/{agent}/consolidation/log", READ, this::log),
                Endpoint.post("/v1/agents/{agent}/compress", WRITE, this::compress));
    }

    private Answer deduplicate(Call call) {
        String agent = call.agent();
        Curation.Duplicates found = duplicates(agent, call.fields());
        int removed = call.fields().flag("dry_run", false) ? 0 : supersede(call, found);
        return Answer.of(JsonObject.of("duplicates_found", found.superfluous())
                .with("removed_count", removed)
                .with("groups", found.groups().stream().map(CurationRoutes::ids).toList()));
    }

    private Answer summarize(Call call) {
        String agent = call.agent();
        List<String> ids = call.fields().texts("memory_ids");
        if (ids.size() < 2) {
            throw new InvalidRequest("memory_ids", "has " + ids.size() + " entries, must be at least 2");
        }
        List<MemoryId> sources = live.all(call, ids).stream().map(memory -> memory.id()).toList();
        MemoryType type = MemoryShape.type(call.fields(), "target_type");
        MemoryDraft draft = service.curation().summarize(agent, sources, type);
        JsonObject answer = JsonObject.of("summary", draft.content()).with("source_count", sources.size());
        if (!call.fields().flag("dry_run", false)) {
            answer.with("new_memory_id", service.memories().store(call.actor(), draft).memory().id().value());
        }
        return Answer.of(answer);
    }

    /// With `memory_ids`, only duplicates among these: whether they are some is never taken on trust.
    private Answer consolidate(Call call) {
        String agent = call.agent();
        long start = System.nanoTime();
        Curation.Duplicates found = duplicates(agent, call.fields());
        if (call.fields().has("memory_ids")) {
            found = among(found, new HashSet<>(call.fields().texts("memory_ids")));
        }
        int removed = call.fields().flag("dry_run", false) ? 0 : supersede(call, found);
        List<String> sources = found.groups().stream().flatMap(group -> ids(group).stream()).toList();
        JsonObject step = JsonObject.of("step", "duplicates")
                .with("memories_before", found.looked())
                .with("memories_after", found.looked() - removed)
                .with("duration_ms", (System.nanoTime() - start) / 1_000_000);
        return Answer.of(JsonObject.of("memories_removed", removed)
                .with("source_memory_ids", sources)
                .with("log", List.of(step))
                .with("consolidated_count", found.groups().size())
                .with("removed_count", removed)
                .with("new_memories", List.of()));
    }

    private static Curation.Duplicates among(Curation.Duplicates all, Set<String> wanted) {
        List<List<MemoryId>> groups = all.groups().stream()
                .map(group -> group.stream().filter(id -> wanted.contains(id.value())).toList())
                .filter(group -> group.size() > 1)
                .toList();
        return new Curation.Duplicates(groups, all.looked());
    }

    private Answer consolidateAgent(Call call) {
        String agent = call.agentInPath();
        Curation.Duplicates found = duplicates(agent, call.fields());
        int removed = supersede(call, found);
        JsonObject outcome = JsonObject.of("clusters_found", found.groups().size())
                .with("memories_deprecated", removed)
                .with("anchor_ids", found.groups().stream().map(group -> group.getFirst().value()).toList())
                .with("deprecated_ids", found.groups().stream()
                        .flatMap(group -> ids(group.subList(1, group.size())).stream())
                        .toList());
        runs.compute(agent, (_, before) -> {
            Deque<JsonObject> kept = before == null ? new ArrayDeque<>() : new ArrayDeque<>(before);
            kept.addFirst(JsonObject.of("timestamp", Instant.now().getEpochSecond()).withAll(outcome));
            if (kept.size() > RUNS_KEPT) {
                kept.removeLast();
            }
            return kept;
        });
        return Answer.of(JsonObject.of("agent_id", agent)
                .with("memories_scanned", found.looked())
                .withAll(outcome)
                .with("skipped", false));
    }

    /// The runs since the port was opened, newest first; the journal has all of them.
    private Answer log(Call call) {
        return Answer.of(List.copyOf(runs.getOrDefault(call.agentInPath(), new ArrayDeque<>())));
    }

    private Answer compress(Call call) {
        String agent = call.agentInPath();
        long start = System.nanoTime();
        long before = service.memories().list(Scope.agent(agent), Filter.LIVE, 0, 0).matching();
        Curation.Duplicates found = duplicates(agent, call.fields());
        int removed = supersede(call, found);
        return Answer.of(JsonObject.of("agent_id", agent)
                .with("memories_before", before)
                .with("memories_after", before - removed)
                .with("removed_count", removed)
                .with("duration_ms", (System.nanoTime() - start) / 1_000_000)
                .with("memories_scanned", found.looked())
                .with("clusters_found", found.groups().size())
                .with("summaries_created", 0));
    }

    private Curation.Duplicates duplicates(String agent, Fields fields) {
        return service.curation().duplicates(Scope.agent(agent), fields.unit("threshold", ALIKE),
                MemoryShape.types(fields, "memory_type"));
    }

    private int supersede(Call call, Curation.Duplicates found) {
        return found.groups().isEmpty() ? 0 : service.curation().supersede(call.actor(), found);
    }

    private static List<String> ids(List<MemoryId> ids) {
        return ids.stream().map(MemoryId::value).toList();
    }
}
