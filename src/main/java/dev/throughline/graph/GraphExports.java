package dev.throughline.graph;

import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;

/// Writes a graph of memories as text for other programs. Content is hostile: each format escapes all of it.
///
/// Links whose ends are not both among the nodes are left out. Cost: linear.
public final class GraphExports {

    private GraphExports() {}

    /// `{"nodes": [{"id", "depth", "agent", "type", "content", ...}], "edges": [{"id", "source", "target", ...}]}`
    public static String json(MemoryGraph graph) {
        JsonText json = new JsonText();
        json.open('{').name("nodes").open('[');
        for (MemoryGraph.Node node : graph.nodes()) {
            json.open('{');
            nodeFields(node).forEach(json::field);
            json.field("importance", node.memory().importance()).field("depth", node.depth());
            json.name("tags").open('[');
            node.memory().tags().forEach(json::value);
            json.close(']').close('}');
        }
        json.close(']').name("edges").open('[');
        for (Link link : links(graph)) {
            json.open('{');
            linkFields(link).forEach(json::field);
            json.field("weight", link.weight()).close('}');
        }
        return json.close(']').close('}').toString();
    }

    /// GraphML 1.0, directed as the links are. Ids of nodes and edges are made up, because the format's ids cannot hold
    /// ours; the attributes `memory` and `link` do. Characters that XML cannot hold become U+FFFD.
    public static String graphMl(MemoryGraph graph) {
        DirectedWeightedPseudograph<String, String> plain = new DirectedWeightedPseudograph<>(String.class);
        Map<MemoryId, String> names = new HashMap<>();
        Map<String, Map<String, Attribute>> nodes = new LinkedHashMap<>();
        Map<String, Map<String, Attribute>> edges = new LinkedHashMap<>();
        for (MemoryGraph.Node node : graph.nodes()) {
            String id = "n" + nodes.size();
            names.put(node.memory().id(), id);
            plain.addVertex(id);
            Map<String, Attribute> attributes = attributes(nodeFields(node));
            attributes.put("memory", text(node.memory().id().value()));
            attributes.put("tags", text(String.join(" ", node.memory().tags())));
            attributes.put("importance", DefaultAttribute.createAttribute(node.memory().importance()));
            attributes.put("depth", DefaultAttribute.createAttribute(node.depth()));
            nodes.put(id, attributes);
        }
        for (Link link : links(graph)) {
            String id = "e" + edges.size();
            plain.addEdge(names.get(link.source()), names.get(link.target()), id);
            plain.setEdgeWeight(id, link.weight());
            Map<String, Attribute> attributes = attributes(linkFields(link));
            attributes.put("link", text(link.id()));
            edges.put(id, attributes);
        }
        GraphMLExporter<String, String> exporter = new GraphMLExporter<>(id -> id);
        exporter.setEdgeIdProvider(id -> id);
        exporter.setExportEdgeWeights(true);
        exporter.setVertexAttributeProvider(id -> nodes.getOrDefault(id, Map.of()));
        exporter.setEdgeAttributeProvider(id -> edges.getOrDefault(id, Map.of()));
        register(exporter, GraphMLExporter.AttributeCategory.NODE, nodes);
        register(exporter, GraphMLExporter.AttributeCategory.EDGE, edges);
        StringWriter out = new StringWriter();
        exporter.exportGraph(plain, out);
        return out.toString();
    }

    /// The links, one a row, after RFC 4180. See [#nodesCsv] for the other half.
    public static String csv(MemoryGraph graph) {
        StringBuilder csv = new StringBuilder("id,source,target,type,weight,created,via\r\n");
        for (Link link : links(graph)) {
            String via = link.via();
            CsvText.row(csv, link.id(), link.source().value(), link.target().value(), link.type().wireName(),
                    String.valueOf(link.weight()), link.created().toString(), via == null ? "" : via);
        }
        return csv.toString();
    }

    /// The memories, one a row, after RFC 4180.
    public static String nodesCsv(MemoryGraph graph) {
        StringBuilder csv = new StringBuilder("id,depth,agent,session,type,importance,created,tags,content\r\n");
        for (MemoryGraph.Node node : graph.nodes()) {
            Memory memory = node.memory();
            String session = memory.session();
            CsvText.row(csv, memory.id().value(), String.valueOf(node.depth()), memory.agent(),
                    session == null ? "" : session, memory.type().wireName(), String.valueOf(memory.importance()),
                    memory.created().toString(), String.join(" ", memory.tags()), memory.content());
        }
        return csv.toString();
    }

    private static Map<String, String> nodeFields(MemoryGraph.Node node) {
        Memory memory = node.memory();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", memory.id().value());
        fields.put("agent", memory.agent());
        String session = memory.session();
        if (session != null) {
            fields.put("session", session);
        }
        fields.put("type", memory.type().wireName());
        fields.put("created", memory.created().toString());
        fields.put("content", memory.content());
        return fields;
    }

    private static Map<String, String> linkFields(Link link) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", link.id());
        fields.put("source", link.source().value());
        fields.put("target", link.target().value());
        fields.put("type", link.type().wireName());
        fields.put("created", link.created().toString());
        String via = link.via();
        if (via != null) {
            fields.put("via", via);
        }
        return fields;
    }

    /// In GraphML the id and the ends are XML attributes of their own.
    private static Map<String, Attribute> attributes(Map<String, String> fields) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!name.equals("id") && !name.equals("source") && !name.equals("target")) {
                attributes.put(name, text(value));
            }
        });
        return attributes;
    }

    private static Attribute text(String value) {
        return DefaultAttribute.createAttribute(XmlText.legal(value));
    }

    private static void register(
            GraphMLExporter<String, String> exporter, GraphMLExporter.AttributeCategory category,
            Map<String, Map<String, Attribute>> all) {
        Map<String, AttributeType> types = new LinkedHashMap<>();
        all.values().forEach(each -> each.forEach((name, attribute) -> types.put(name, attribute.getType())));
        types.forEach((name, type) -> exporter.registerAttribute(name, category, type));
    }

    private static List<Link> links(MemoryGraph graph) {
        Set<MemoryId> ids = new HashSet<>();
        graph.nodes().forEach(node -> ids.add(node.memory().id()));
        return graph.links().stream()
                .filter(link -> ids.contains(link.source()) && ids.contains(link.target()))
                .toList();
    }
}
