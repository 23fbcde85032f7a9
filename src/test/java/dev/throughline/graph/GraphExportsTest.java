package dev.throughline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GraphExportsTest {

    private static final Instant NOW = Instant.parse("2026-07-29T10:00:00Z");
    private static final String HOSTILE =
            "</data><x a='1'>\"&amp;]]> \u0000\u0007\uFFFF \uD83D lone, \uD83D\uDE00 \\ \r\n=cmd|'/c calc'!A0";

    private static Memory memory(String id, String content) {
        return new Memory(new MemoryId(id), "desk", content, MemoryType.EPISODIC, 0.5, List.of("customer:jane", "\"x\""),
                null, null, NOW, NOW, null, 0, null, null, null, false, false, MemoryState.ACTIVE);
    }

    private static Link link(String id, String from, String to) {
        return new Link(id, new MemoryId(from), new MemoryId(to), LinkType.SHARES_ENTITY, 0.7, NOW, "order:<4521>");
    }

    private static final MemoryGraph GRAPH = new MemoryGraph(
            List.of(new MemoryGraph.Node(memory("a & b", HOSTILE), 0), new MemoryGraph.Node(memory("c", "plain"), 1)),
            List.of(link("l1", "a & b", "c"), link("l2", "c", "nowhere")));

    @Test
    void jsonReadsBackUnchanged() {
        JsonNode json = JsonMapper.builder().build().readTree(GraphExports.json(GRAPH));
        assertEquals(HOSTILE, json.get("nodes").get(0).get("content").asString());
        assertEquals("\"x\"", json.get("nodes").get(0).get("tags").get(1).asString());
        assertEquals(1, json.get("edges").size());
        assertEquals("order:<4521>", json.get("edges").get(0).get("via").asString());
        assertEquals(0.7, json.get("edges").get(0).get("weight").asDouble());
    }

    @Test
    void emptyGraphIsValidEverywhere() {
        MemoryGraph empty = new MemoryGraph(List.of(), List.of());
        assertEquals("{\"nodes\":[],\"edges\":[]}", GraphExports.json(empty));
        assertEquals(1, GraphExports.csv(empty).lines().count());
        assertTrue(GraphExports.graphMl(empty).contains("<graph "));
    }

    @Test
    void graphMlImportsAgain() {
        DirectedWeightedPseudograph<String, DefaultWeightedEdge> graph = new DirectedWeightedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        Map<String, String> contents = new HashMap<>();
        importer.addVertexAttributeConsumer((vertex, value) -> {
            if (vertex.getSecond().equals("content")) {
                contents.put(vertex.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(GraphExports.graphMl(GRAPH)));
        assertEquals(2, graph.vertexSet().size());
        assertEquals(1, graph.edgeSet().size());
        assertEquals(0.7, graph.getEdgeWeight(graph.edgeSet().iterator().next()));
        String expected = HOSTILE.replace('\u0000', '\uFFFD').replace('\u0007', '\uFFFD').replace('\uFFFF', '\uFFFD')
                .replace("\uD83D lone", "\uFFFD lone").replace("\r\n", "\n");
        assertTrue(contents.containsValue(expected), contents.toString());
    }

    @Test
    void csvQuotesAndDisarms() {
        MemoryGraph odd = new MemoryGraph(
                List.of(new MemoryGraph.Node(memory("=1+1", "one"), 0), new MemoryGraph.Node(memory("a, b", "two"), 1)),
                List.of(new Link("l", new MemoryId("=1+1"), new MemoryId("a, b"), LinkType.SHARES_ENTITY, 1, NOW,
                        "order:\"4\r\n5\"")));
        assertEquals("id,source,target,type,weight,created,via\r\n"
                + "l,'=1+1,\"a, b\",shares_entity,1.0,2026-07-29T10:00:00Z,\"order:\"\"4\r\n5\"\"\"\r\n",
                GraphExports.csv(odd));
        assertEquals("id,source,target,type,weight,created,via\r\n"
                + "l1,a & b,c,shares_entity,0.7,2026-07-29T10:00:00Z,order:<4521>\r\n", GraphExports.csv(GRAPH));
    }
}
