package dev.throughline.graph;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;

/// Writes GraphML 1.0, with a type for each attribute. Ids of nodes and edges are made up, because the format's ids
/// cannot hold ours. Characters that XML cannot hold become U+FFFD. For one graph and one thread.
final class GraphMl {

    private final Graph<String, String> graph;
    private final Map<String, Map<String, Attribute>> nodes = new LinkedHashMap<>();
    private final Map<String, Map<String, Attribute>> edges = new LinkedHashMap<>();

    private GraphMl(Graph<String, String> graph) {
        this.graph = graph;
    }

    static GraphMl directed() {
        return new GraphMl(new DirectedWeightedPseudograph<>(String.class));
    }

    static GraphMl undirected() {
        return new GraphMl(new WeightedPseudograph<>(String.class));
    }

    static Attribute text(String value) {
        return DefaultAttribute.createAttribute(XmlText.legal(value));
    }

    /// @return its id in the file
    String node(Map<String, Attribute> attributes) {
        String id = "n" + nodes.size();
        graph.addVertex(id);
        nodes.put(id, attributes);
        return id;
    }

    /// @param source as [#node] returned it
    /// @param target as [#node] returned it
    void edge(String source, String target, double weight, Map<String, Attribute> attributes) {
        String id = "e" + edges.size();
        graph.addEdge(source, target, id);
        graph.setEdgeWeight(id, weight);
        edges.put(id, attributes);
    }

    @Override
    public String toString() {
        GraphMLExporter<String, String> exporter = new GraphMLExporter<>(id -> id);
        exporter.setEdgeIdProvider(id -> id);
        exporter.setExportEdgeWeights(true);
        exporter.setVertexAttributeProvider(id -> nodes.getOrDefault(id, Map.of()));
        exporter.setEdgeAttributeProvider(id -> edges.getOrDefault(id, Map.of()));
        register(exporter, GraphMLExporter.AttributeCategory.NODE, nodes);
        register(exporter, GraphMLExporter.AttributeCategory.EDGE, edges);
        StringWriter out = new StringWriter();
        exporter.exportGraph(graph, out);
        return out.toString();
    }

    private static void register(
            GraphMLExporter<String, String> exporter, GraphMLExporter.AttributeCategory category,
            Map<String, Map<String, Attribute>> all) {
        Map<String, AttributeType> types = new LinkedHashMap<>();
        all.values().forEach(each -> each.forEach((name, attribute) -> types.put(name, attribute.getType())));
        types.forEach((name, type) -> exporter.registerAttribute(name, category, type));
    }
}
