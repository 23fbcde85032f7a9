package dev.throughline.rest.routes;

import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.JsonWriter;
import dev.throughline.rest.wire.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Graphs as text for other programs.
final class GraphText {

    /// The forms there are.
    enum Format {
        JSON,
        GRAPHML,
        CSV;

        static Format parse(String text, Format... allowed) {
            for (Format format : allowed) {
                if (format.wireName().equals(text.toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            List<String> names = Arrays.stream(allowed).map(Format::wireName).toList();
            throw new InvalidRequest("format", "is \"" + text + "\", must be " + String.join(" or ", names));
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private GraphText() {}

    static String write(MemoryGraph graph, Format format) {
        return switch (format) {
            case JSON -> JsonWriter.write(JsonObject.of("nodes", graph.nodes().stream().map(GraphShape::full).toList())
                    .with("edges", GraphShape.edges(graph.links())));
            case GRAPHML -> graphMl(graph);
            case CSV -> csv(graph);
        };
    }

    private static String csv(MemoryGraph graph) {
        StringBuilder out = new StringBuilder("id,source_id,target_id,edge_type,weight,created_at\r\n");
        for (Link link : graph.links()) {
            out.append(cell(link.id())).append(',')
                    .append(cell(link.source().value())).append(',')
                    .append(cell(link.target().value())).append(',')
                    .append(link.type().wireName()).append(',')
                    .append(link.weight()).append(',')
                    .append(Times.seconds(link.created())).append("\r\n");
        }
        return out.toString();
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String graphMl(MemoryGraph graph) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                <key id="content" for="node" attr.name="content" attr.type="string"/>
                <key id="memory_type" for="node" attr.name="memory_type" attr.type="string"/>
                <key id="importance" for="node" attr.name="importance" attr.type="double"/>
                <key id="edge_type" for="edge" attr.name="edge_type" attr.type="string"/>
                <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
                <graph id="memories" edgedefault="directed">
                """);
        for (MemoryGraph.Node node : graph.nodes()) {
            Memory memory = node.memory();
            out.append("<node id=\"").append(xml(memory.id().value())).append("\">")
                    .append(data("content", xml(memory.content())))
                    .append(data("memory_type", memory.type().wireName()))
                    .append(data("importance", Double.toString(memory.importance())))
                    .append("</node>\n");
        }
        for (Link link : graph.links()) {
            out.append("<edge id=\"").append(xml(link.id()))
                    .append("\" source=\"").append(xml(link.source().value()))
                    .append("\" target=\"").append(xml(link.target().value())).append("\">")
                    .append(data("edge_type", link.type().wireName()))
                    .append(data("weight", Double.toString(link.weight())))
                    .append("</edge>\n");
        }
        return out.append("</graph>\n</graphml>\n").toString();
    }

    private static String data(String key, String escaped) {
        return "<data key=\"" + key + "\">" + escaped + "</data>";
    }

    /// XML has no form at all for most control characters and for half a surrogate pair; they become U+FFFD.
    private static String xml(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> {
                    boolean none = (c < 0x20 && c != '\t' && c != '\n')
                            || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                            || c == 0xFFFE || c == 0xFFFF;
                    out.appendCodePoint(none ? 0xFFFD : c);
                }
            }
        });
        return out.toString();
    }
}
