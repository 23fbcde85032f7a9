package dev.throughline.rest.routes;

import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.Times;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Links and graphs as the contract writes them; it has three ways to.
final class GraphShape {

    private static final int PREVIEW = 200;

    private GraphShape() {}

    static JsonObject edge(Link link) {
        return JsonObject.of("id", link.id())
                .with("source_id", link.source().value())
                .with("target_id", link.target().value())
                .with("edge_type", link.type().wireName())
                .with("weight", link.weight())
                .with("created_at", Times.seconds(link.created()))
                .withPresent("via", link.via());
    }

    static List<JsonObject> edges(List<Link> links) {
        return links.stream().map(GraphShape::edge).toList();
    }

    static JsonObject preview(MemoryGraph.Node node) {
        Memory memory = node.memory();
        return JsonObject.of("memory_id", memory.id().value())
                .with("content_preview", shortened(memory.content()))
                .with("importance", memory.importance())
                .with("depth", node.depth());
    }

    static JsonObject full(MemoryGraph.Node node) {
        Memory memory = node.memory();
        return JsonObject.of("id", memory.id().value())
                .with("content", memory.content())
                .with("memory_type", memory.type().wireName())
                .with("importance", memory.importance())
                .with("metadata", memory.metadata() == null ? null : memory.metadata().values());
    }

    static JsonObject similarity(Link link) {
        return JsonObject.of("source", link.source().value())
                .with("target", link.target().value())
                .with("similarity", link.weight())
                .with("relationship", link.type().wireName());
    }

    /// The types a field lists; empty when it is absent.
    static Set<LinkType> types(Fields fields, String name) {
        Set<LinkType> types = EnumSet.noneOf(LinkType.class);
        for (String text : fields.texts(name)) {
            types.add(LinkType.parse(name, text.toLowerCase(Locale.ROOT)));
        }
        return types;
    }

    /// Never cuts a surrogate pair in two.
    private static String shortened(String content) {
        if (content.length() <= PREVIEW) {
            return content;
        }
        int end = Character.isHighSurrogate(content.charAt(PREVIEW - 1)) ? PREVIEW - 1 : PREVIEW;
        return content.substring(0, end);
    }
}
