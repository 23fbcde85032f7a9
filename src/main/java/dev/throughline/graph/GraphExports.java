package dev.throughline.graph;

import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;

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
        GraphMl xml = GraphMl.directed();
        Map<MemoryId, String> names = new HashMap<>();
        for (MemoryGraph.Node node : graph.nodes()) {
            Map<String, Attribute> attributes = attributes(nodeFields(node));
            attributes.put("memory", GraphMl.text(node.memory().id().value()));
            attributes.put("tags", GraphMl.text(String.join(" ", node.memory().tags())));
            attributes.put("importance", DefaultAttribute.createAttribute(node.memory().importance()));
            attributes.put("depth", DefaultAttribute.createAttribute(node.depth()));
            names.put(node.memory().id(), xml.node(attributes));
        }
        for (Link link : graph.links()) {
            String source = names.get(link.source());
            String target = names.get(link.target());
            if (source != null && target != null) {
                Map<String, Attribute> attributes = attributes(linkFields(link));
                attributes.put("link", GraphMl.text(link.id()));
                xml.edge(source, target, link.weight(), attributes);
            }
        }
        return xml.toString();
    }

    /// The links, one a row, after RFC 4180.
    public static String csv(MemoryGraph graph) {
        StringBuilder csv = new StringBuilder("id,source,target,type,weight,created,via\r\n");
        for (Link link : links(graph)) {
            String via = link.via();
            CsvText.row(csv, link.id(), link.source().value(), link.target().value(), link.type().wireName(),
                    String.valueOf(link.weight()), link.created().toString(), via == null ? "" : via);
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
                attributes.put(name, GraphMl.text(value));
            }
        });
        return attributes;
    }

    private static List<Link> links(MemoryGraph graph) {
        Set<MemoryId> ids = new HashSet<>();
        graph.nodes().forEach(node -> ids.add(node.memory().id()));
        return graph.links().stream()
                .filter(link -> ids.contains(link.source()) && ids.contains(link.target()))
                .toList();
    }
}
