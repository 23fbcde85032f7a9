package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;
import static dev.throughline.memory.AccessKey.Level.WRITE;

import dev.throughline.memory.GraphFormat;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Scope;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// How one agent's memories hang together: around one of them, from one to another, and by hand.
public final class GraphRoutes implements Endpoint.Family {

    private static final int MOST = 1_000;
    private static final int EXPORT_MOST = 10_000;

    private final MemoryService service;
    private final LiveMemories live;

    public GraphRoutes(MemoryService service) {
        this.service = service;
        this.live = new LiveMemories(service);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/v1/memories/{id}/graph", READ, this::around),
                Endpoint.get("/v1/memories/{id}/path", READ, this::path),
                Endpoint.post("/v1/memories/{id}/links", WRITE, this::link),
                Endpoint.get("/v1/agents/{agent}/graph/export", READ, this::export));
    }

    private Answer around(Call call) {
        Memory root = live.inPath(call);
        Fields fields = call.fields();
        int depth = fields.whole("depth", 1, 1, 3);
        MemoryGraph graph = service.graph().around(root.id(), depth, GraphShape.types(fields, "types"),
                fields.unit("min_weight", 0), fields.whole("limit", MOST, 1, MOST));
        return Answer.of(JsonObject.of("root_id", root.id().value())
                .with("depth", depth)
                .with("nodes", graph.nodes().stream().map(GraphShape::preview).toList())
                .with("edges", GraphShape.edges(graph.links())));
    }

    private Answer path(Call call) {
        Memory from = live.inPath(call);
        Memory to = live.at(call, call.fields().requiredText("target"));
        Optional<List<MemoryId>> path = service.graph().path(Scope.agent(from.agent()), from.id(), to.id());
        List<MemoryId> steps = path.orElse(List.of());
        return Answer.of(JsonObject.of("source_id", from.id().value())
                .with("target_id", to.id().value())
                .with("path", steps.stream().map(MemoryId::value).toList())
                .with("hops", path.map(way -> way.size() - 1).orElse(-1))
                .with("edges", GraphShape.edges(between(steps))));
    }

    /// The links that join each memory of a path to the next: the strongest where there are several.
    private List<Link> between(List<MemoryId> path) {
        return IntStream.range(0, Math.max(0, path.size() - 1))
                .mapToObj(i -> strongest(path.get(i), path.get(i + 1)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Link> strongest(MemoryId one, MemoryId next) {
        return service.graph().around(one, 1, Set.of(), 0, MOST).links().stream()
                .filter(link -> new HashSet<>(List.of(link.source(), link.target())).equals(Set.of(one, next)))
                .max(Comparator.comparingDouble(Link::weight));
    }

    private Answer link(Call call) {
        Memory source = live.inPath(call);
        Memory target = live.at(call, call.fields().requiredText("target_id"));
        String type = call.fields().text("edge_type", LinkType.LINKED_BY.wireName()).toLowerCase(Locale.ROOT);
        Link link = service.graph().link(call.actor(), source.id(), target.id(), LinkType.parse("edge_type", type));
        return Answer.of(JsonObject.of("edge", GraphShape.edge(link)));
    }

    private Answer export(Call call) {
        String agent = call.agentInPath();
        String name = call.fields().text("format", "json").toLowerCase(Locale.ROOT);
        GraphFormat format = GraphFormat.parse("format", name);
        MemoryGraph graph = service.graph().whole(Scope.agent(agent), EXPORT_MOST);
        return Answer.of(JsonObject.of("agent_id", agent)
                .with("format", name)
                .with("data", service.graph().export(graph, format))
                .with("node_count", graph.nodes().size())
                .with("edge_count", graph.links().size()));
    }
}
