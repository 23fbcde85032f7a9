package dev.throughline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EgoExportsTest {

    private static final Instant NOW = Instant.parse("2026-07-29T10:00:00Z");
    private static final String HOSTILE =
            "</data><x a='1'>\"&amp;]]> \u0000\u0007\uFFFF \uD83D lone, \uD83D\uDE00 \\ \r\n=cmd|'/c calc'!A0";
    private static final Entity JANE = new Entity(EntityKind.CUSTOMER, "jane", "Jane");
    private static final Entity ODD = new Entity(EntityKind.TICKET, HOSTILE, HOSTILE);

    private static final EgoGraph GRAPH = new EgoGraph(
            List.of(new EgoGraph.Node(JANE, 0, 12, 3, false, 0, 0, NOW, null, false, List.of(ODD)),
                    new EgoGraph.Node(ODD, 1, 2, 0, true, -12.5, 100, null, "ticket-1", true, List.of())),
            List.of(new EgoGraph.Edge(JANE, ODD, 2, "tie_1")),
            List.of(new EgoGraph.Stretch(NOW, NOW.plusSeconds(60), 12)));

    private static EgoGraph labelled(String label) {
        Entity entity = new Entity(EntityKind.TICKET, "1", label);
        return new EgoGraph(List.of(new EgoGraph.Node(entity, 0, 1, 0, false, 0, 0, null, null, false, List.of())),
                List.of(new EgoGraph.Edge(entity, JANE, 1, null)), List.of());
    }

    @Test
    void jsonReadsBackUnchanged() {
        JsonNode json = JsonMapper.builder().build().readTree(EgoExports.json(GRAPH));
        JsonNode odd = json.get("nodes").get(1);
        assertThat(odd.get("label").asString()).isEqualTo(HOSTILE);
        assertThat(odd.get("id").asString()).isEqualTo(json.get("edges").get(0).get("target").asString());
        assertThat(odd.get("open").asBoolean()).isTrue();
        assertThat(odd.get("hub").asBoolean()).isTrue();
        assertThat(odd.get("x").asDouble()).isEqualTo(-12.5);
        assertThat(odd.get("session").asString()).isEqualTo("ticket-1");
        assertThat(odd.has("newest")).isFalse();
        JsonNode jane = json.get("nodes").get(0);
        assertThat(jane.get("newest").asString()).isEqualTo(NOW.toString());
        assertThat(jane.get("merged").get(0).asString()).isEqualTo(ODD.id());
        assertThat(json.get("edges").get(0).get("weight").asInt()).isEqualTo(2);
        assertThat(json.get("edges").get(0).get("tie").asString()).isEqualTo("tie_1");
        assertThat(json.get("timeline").get(0).get("memories").asInt()).isEqualTo(12);
    }

    @Test
    void emptyPictureIsValidEverywhere() throws Exception {
        EgoGraph empty = new EgoGraph(List.of(), List.of(), List.of());
        assertThat(EgoExports.json(empty)).isEqualTo("{\"nodes\":[],\"edges\":[],\"timeline\":[]}");
        assertThat(EgoExports.csv(empty)).isEqualTo("source,source_label,target,target_label,weight,tie\r\n");
        assertThat(xml(EgoExports.graphMl(empty)).getElementsByTagName("node").getLength()).isZero();
    }

    @Test
    void graphMlHasTypesAndImportsAgain() throws Exception {
        String text = EgoExports.graphMl(GRAPH);
        Document xml = xml(text);
        Map<String, String> types = new HashMap<>();
        for (int i = 0; i < xml.getElementsByTagName("key").getLength(); i++) {
            Element key = (Element) xml.getElementsByTagName("key").item(i);
            types.put(key.getAttribute("for") + " " + key.getAttribute("attr.name"), key.getAttribute("attr.type"));
        }
        assertThat(types).containsEntry("node kind", "string").containsEntry("node label", "string")
                .containsEntry("node evidence", "int").containsEntry("node x", "double")
                .containsEntry("node y", "double").containsEntry("node open", "boolean")
                .containsEntry("edge weight", "double").containsEntry("edge tie", "string");
        assertThat(((Element) xml.getElementsByTagName("graph").item(0)).getAttribute("edgedefault"))
                .isEqualTo("undirected");

        WeightedPseudograph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        Map<String, String> labels = new HashMap<>();
        importer.addVertexAttributeConsumer((vertex, value) -> {
            if (vertex.getSecond().equals("label")) {
                labels.put(vertex.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(text));
        assertThat(graph.vertexSet()).hasSize(2);
        assertThat(graph.getEdgeWeight(graph.edgeSet().iterator().next())).isEqualTo(2);
        assertThat(labels).containsValue(HOSTILE.replace('\u0000', '\uFFFD').replace('\u0007', '\uFFFD')
                .replace('\uFFFF', '\uFFFD').replace("\uD83D lone", "\uFFFD lone").replace("\r\n", "\n"));
    }

    @Test
    void csvHasOneEdgeALine() {
        EgoGraph graph = labelled("a \"b\", c");
        assertThat(EgoExports.csv(graph)).isEqualTo("source,source_label,target,target_label,weight,tie\r\n"
                + "ticket:1,\"a \"\"b\"\", c\",customer:jane,Jane,1,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "=1+1", "+49 30 1234", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "-1,5"})
    void noCellRunsAsAFormula(String label) {
        String row = EgoExports.csv(labelled(label)).lines().skip(1).toList().getFirst();
        assertThat(row).matches("ticket:1,\"?'.*");
    }

    @Test
    void whatASpreadsheetWouldCutAtASemicolonIsQuoted() {
        assertThat(EgoExports.csv(labelled("a;=1+1"))).contains(",\"a;=1+1\",");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }
}
