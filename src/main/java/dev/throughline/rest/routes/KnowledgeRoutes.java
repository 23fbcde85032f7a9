package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;

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
import dev.throughline.rest.call.Refusal;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// An agent's memories as one graph.
public final class KnowledgeRoutes implements Endpoint.Family {

    private static final int MOST = 10_000;
    private static final int AROUND_MOST = 1_000;
    private static final int DEFAULT_NODES = 200;

    private final MemoryService service;
    private final LiveMemories live;

    public KnowledgeRoutes(MemoryService service) {
        this.service = service;
        this.live = new LiveMemories(service);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/v1/knowledge/query", READ, this::query),
                Endpoint.post("/v1/knowledge/query", READ, this::query),
                Endpoint.get("/v1/knowledge/path", READ, this::path),
                Endpoint.get("/v1/knowledge/export", READ, this::export),
                Endpoint.post("/v1/knowledge/graph", READ, this::graph),
                Endpoint.post("/v1/knowledge/graph/full", READ, this::fullGraph));
    }

    private Answer query(Call call) {
        String agent = call.agent();
        Fields fields = call.fields();
        Set<LinkType> types = GraphShape.types(fields, "edge_type");
        double least = fields.unit("min_weight", 0);
        int depth = fields.whole("max_depth", 3, 1, 5);
        int limit = fields.whole("limit", 100, 1, 1_000);
        MemoryGraph graph = fields.has("root_id")
                ? service.graph().around(live.at(call, fields.requiredText("root_id")).id(), depth, types, least,
                        AROUND_MOST)
                : service.graph().whole(Scope.agent(agent), MOST);
        List<Link> links = graph.links().stream()
                .filter(link -> (types.isEmpty() || types.contains(link.type())) && link.weight() >= least)
                .limit(limit)
                .toList();
        List<MemoryGraph.Node> nodes = graph.nodes().stream()
                .filter(node -> (node.depth() == 0 && fields.has("root_id")) || touches(links, node.memory().id()))
                .toList();
        return Answer.of(JsonObject.of("agent_id", agent)
                .with("node_count", nodes.size())
                .with("edge_count", links.size())
                .with("nodes", nodes.stream().map(GraphShape::preview).toList())
                .with("edges", GraphShape.edges(links)));
    }

    private static boolean touches(List<Link> links, MemoryId id) {
        return links.stream().anyMatch(link -> link.source().equals(id) || link.target().equals(id));
    }

    private Answer path(Call call) {
        String agent = call.agent();
        Memory from = live.at(call, call.fields().requiredText("from"));
        Memory to = live.at(call, call.fields().requiredText("to"));
        List<MemoryId> path = service.graph().path(Scope.agent(agent), from.id(), to.id())
                .orElseThrow(() -> new Refusal(404, "PATH_NOT_FOUND", "No links lead from \"" + from.id()
                        + "\" to \"" + to.id() + "\"."));
        return Answer.of(JsonObject.of("agent_id", agent)
                .with("from_id", from.id().value())
                .with("to_id", to.id().value())
                .with("hop_count", path.size() - 1)
                .with("path", path.stream().map(MemoryId::value).toList()));
    }

    private Answer export(Call call) {
        String agent = call.agent();
        String name = call.fields().text("format", "json").toLowerCase(Locale.ROOT);
        GraphFormat format = GraphFormat.parse("format", name);
        MemoryGraph graph = service.graph().whole(Scope.agent(agent), MOST);
        return switch (format) {
            case GRAPHML -> new Answer.Text(200, "application/xml", service.graph().export(graph, format));
            case CSV -> new Answer.Text(200, "text/csv; charset=utf-8", service.graph().export(graph, format));
            case JSON -> Answer.of(JsonObject.of("agent_id", agent)
                    .with("format", name)
                    .with("node_count", graph.nodes().size())
                    .with("edge_count", graph.links().size())
                    .with("edges", GraphShape.edges(graph.links())));
        };
    }

    private Answer graph(Call call) {
        String agent = call.agent();
        Fields fields = call.fields();
        double least = fields.unit("min_similarity", 0);
        int depth = fields.whole("depth", 2, 1, 5);
        MemoryGraph graph = fields.has("memory_id")
                ? service.graph().around(live.at(call, fields.requiredText("memory_id")).id(), depth, Set.of(), least,
                        AROUND_MOST)
                : service.graph().whole(Scope.agent(agent), fields.whole("max_nodes", DEFAULT_NODES, 1, MOST));
        return Answer.of(similar(graph, strong(graph, least)));
    }

    private Answer fullGraph(Call call) {
        String agent = call.agent();
        Fields fields = call.fields();
        int most = fields.whole("max_nodes", DEFAULT_NODES, 1, MOST);
        MemoryGraph graph = service.graph().whole(Scope.agent(agent), most);
        List<Link> links = fewPerNode(
                strong(graph, fields.unit("min_similarity", 0)), fields.whole("max_edges_per_node", MOST, 1, MOST));
        double together = fields.unit("cluster_threshold", 0.7);
        return Answer.of(similar(graph, links).with("clusters", clusters(strong(new MemoryGraph(graph.nodes(), links),
                together))));
    }

    private static JsonObject similar(MemoryGraph graph, List<Link> links) {
        return JsonObject.of("nodes", graph.nodes().stream().map(GraphShape::full).toList())
                .with("edges", links.stream().map(GraphShape::similarity).toList());
    }

    private static List<Link> strong(MemoryGraph graph, double least) {
        return graph.links().stream().filter(link -> link.weight() >= least).toList();
    }

    /// The strongest links first, until a memory has as many as it may.
    private static List<Link> fewPerNode(List<Link> links, int most) {
        Map<MemoryId, Integer> counts = new HashMap<>();
        List<Link> kept = new ArrayList<>();
        List<Link> strongestFirst = links.stream()
                .sorted(Comparator.comparingDouble(Link::weight).reversed())
                .toList();
        for (Link link : strongestFirst) {
            if (counts.getOrDefault(link.source(), 0) < most && counts.getOrDefault(link.target(), 0) < most) {
                counts.merge(link.source(), 1, Integer::sum);
                counts.merge(link.target(), 1, Integer::sum);
                kept.add(link);
            }
        }
        return kept;
    }

    /// The ids of memories that links join, directly or over others: union-find, near-linear in the links.
    private static List<List<String>> clusters(List<Link> links) {
        Map<MemoryId, MemoryId> parents = new LinkedHashMap<>();
        for (Link link : links) {
            MemoryId one = head(parents, link.source());
            MemoryId other = head(parents, link.target());
            parents.put(other, one);
        }
        Map<MemoryId, List<String>> groups = new LinkedHashMap<>();
        for (MemoryId id : List.copyOf(parents.keySet())) {
            groups.computeIfAbsent(head(parents, id), _ -> new ArrayList<>()).add(id.value());
        }
        return List.copyOf(groups.values());
    }

    private static MemoryId head(Map<MemoryId, MemoryId> parents, MemoryId id) {
        MemoryId at = id;
        for (MemoryId parent = parents.putIfAbsent(at, at); parent != null && !parent.equals(at);
                parent = parents.get(at)) {
            at = parent;
        }
        parents.put(id, at);
        return at;
    }
}
