package dev.throughline.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;

/// Writes the picture around an entity as text for other programs. Content is hostile: each format escapes all of it.
///
/// Cost: linear.
public final class EgoExports {

    private EgoExports() {}

    /// `{"nodes": [{"id", "kind", "key", "label", "depth", ...}], "edges": [{"source", "target", "weight", ...}],
    /// "timeline": [{"from", "until", "memories"}]}`; the ends of edges are ids of nodes.
    public static String json(EgoGraph graph) {
        JsonText json = new JsonText();
        json.open('{').name("nodes").open('[');
        graph.nodes().forEach(node -> node(json, node));
        json.close(']').name("edges").open('[');
        for (EgoGraph.Edge edge : graph.edges()) {
            json.open('{').field("source", edge.from().id()).field("target", edge.to().id())
                    .field("weight", edge.weight());
            String tie = edge.tie();
            if (tie != null) {
                json.field("tie", tie);
            }
            json.close('}');
        }
        json.close(']').name("timeline").open('[');
        for (EgoGraph.Stretch stretch : graph.timeline()) {
            json.open('{').field("from", stretch.from().toString()).field("until", stretch.until().toString())
                    .field("memories", stretch.memories()).close('}');
        }
        return json.close(']').close('}').toString();
    }

    private static void node(JsonText json, EgoGraph.Node node) {
        json.open('{');
        texts(node).forEach(json::field);
        json.field("depth", node.depth()).field("evidence", node.evidence()).field("hidden", node.hidden())
                .field("hub", node.hub()).field("open", node.open()).field("x", node.x()).field("y", node.y())
                .name("merged").open('[');
        node.merged().forEach(merged -> json.value(merged.id()));
        json.close(']').close('}');
    }

    /// GraphML 1.0, undirected. Ids of nodes are made up, because the format's ids cannot hold ours; the attribute
    /// `entity` does. Characters that XML cannot hold become U+FFFD.
    public static String graphMl(EgoGraph graph) {
        GraphMl xml = GraphMl.undirected();
        Map<Entity, String> names = new HashMap<>();
        for (EgoGraph.Node node : graph.nodes()) {
            Map<String, Attribute> attributes = new LinkedHashMap<>();
            texts(node).forEach((name, value) ->
                    attributes.put(name.equals("id") ? "entity" : name, GraphMl.text(value)));
            attributes.put("depth", DefaultAttribute.createAttribute(node.depth()));
            attributes.put("evidence", DefaultAttribute.createAttribute(node.evidence()));
            attributes.put("hidden", DefaultAttribute.createAttribute(node.hidden()));
            attributes.put("hub", DefaultAttribute.createAttribute(node.hub()));
            attributes.put("open", DefaultAttribute.createAttribute(node.open()));
            attributes.put("x", DefaultAttribute.createAttribute(node.x()));
            attributes.put("y", DefaultAttribute.createAttribute(node.y()));
            names.put(node.entity(), xml.node(attributes));
        }
        for (EgoGraph.Edge edge : graph.edges()) {
            String from = names.get(edge.from());
            String to = names.get(edge.to());
            if (from != null && to != null) {
                String tie = edge.tie();
                xml.edge(from, to, edge.weight(), tie == null ? Map.of() : Map.of("tie", GraphMl.text(tie)));
            }
        }
        return xml.toString();
    }

    /// The edges, one a row, after RFC 4180.
    public static String csv(EgoGraph graph) {
        StringBuilder csv = new StringBuilder("source,source_label,target,target_label,weight,tie\r\n");
        for (EgoGraph.Edge edge : graph.edges()) {
            String tie = edge.tie();
            CsvText.row(csv, edge.from().id(), edge.from().label(), edge.to().id(), edge.to().label(),
                    String.valueOf(edge.weight()), tie == null ? "" : tie);
        }
        return csv.toString();
    }

    private static Map<String, String> texts(EgoGraph.Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("id", node.entity().id());
        texts.put("kind", node.entity().kind().wireName());
        texts.put("key", node.entity().key());
        texts.put("label", node.entity().label());
        Instant newest = node.newest();
        if (newest != null) {
            texts.put("newest", newest.toString());
        }
        String session = node.session();
        if (session != null) {
            texts.put("session", session);
        }
        return texts;
    }
}
