package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the graph screen says about what is in the picture. Needs no toolkit.
final class GraphWords {

    private static final int LABEL_LIMIT = 28;
    private static final int NAMED = 8;

    private final Messages messages;
    private final Times times;
    private final DateTimeFormatter day;

    GraphWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
        day = DateTimeFormatter.ofPattern(messages.text("time.day"), messages.locale());
    }

    String kind(EntityKind kind) {
        return messages.word("entity-kind", kind);
    }

    /// For instance `Order order 4521`.
    String kindAndName(Entity entity) {
        return messages.text("graph.kind-and-name", kind(entity.kind()), entity.label());
    }

    /// What stands under a node.
    String label(EgoGraph.Node node) {
        String name = shortened(node.entity().label());
        return node.open() ? messages.text("graph.label.open", name) : name;
    }

    private static String shortened(String label) {
        return label.length() <= LABEL_LIMIT ? label : label.substring(0, LABEL_LIMIT - 1) + "…";
    }

    String memories(int count) {
        return messages.text("graph.memories", count);
    }

    /// For instance `12 memories, the newest 3 May`.
    String evidence(EgoGraph.Node node) {
        Instant newest = node.newest();
        return newest == null ? memories(node.evidence())
                : messages.text("graph.evidence", memories(node.evidence()), times.day(newest));
    }

    /// For instance `3 May 2026`.
    String when(Instant moment) {
        return day.format(times.date(moment));
    }

    /// What an edge says.
    String edge(EgoGraph.Edge edge) {
        if (edge.tie() == null) {
            return memories(edge.weight());
        }
        return edge.weight() == 0 ? messages.text("graph.edge.tied")
                : messages.text("graph.edge.memories-and-tied", memories(edge.weight()));
    }

    /// A node as a reader says it.
    String node(EgoGraph.Node node, boolean pinned) {
        List<String> parts = new ArrayList<>();
        parts.add(kindAndName(node.entity()));
        parts.add(memories(node.evidence()));
        if (node.open()) {
            parts.add(messages.text("graph.open"));
        }
        if (node.hidden() > 0) {
            parts.add(messages.text("graph.more-hidden", node.hidden()));
        }
        if (node.hub() && node.depth() > 0) {
            parts.add(messages.text("graph.hub"));
        }
        if (pinned) {
            parts.add(messages.text("graph.pinned"));
        }
        return String.join(", ", parts);
    }

    /// An edge as a reader says it.
    String row(EgoGraph.Edge edge) {
        return messages.text("graph.edge.row", edge.from().label(), edge.to().label(), edge(edge));
    }

    /// A node with whom it stands beside, for the picture as a whole.
    String nodeAndNeighbours(EgoGraph.Node node, boolean pinned, List<EgoGraph.Node> beside) {
        String named = beside.stream().limit(NAMED).map(each -> each.entity().label())
                .collect(Collectors.joining(", "));
        String whole = beside.size() <= NAMED ? named
                : messages.text("graph.beside.more", named, beside.size() - NAMED);
        return messages.text("graph.node-and-neighbours", node(node, pinned), whole);
    }

    /// For instance `3 May 2026 – 16 Nov 2026`.
    String range(Instant from, Instant until) {
        return messages.text("graph.range", when(from), when(until));
    }

    /// A way as one sentence.
    String way(Way way) {
        if (way.path().isEmpty()) {
            return messages.text("graph.no-way", way.from().label(), way.to().label());
        }
        String stations = way.stations().stream().map(Entity::label).collect(Collectors.joining(" → "));
        return messages.text("graph.way", stations, wayRestsOn(way));
    }

    /// For instance `3 steps, through 5 memories`.
    String wayRestsOn(Way way) {
        return messages.text("graph.way.rests", way.stations().size() - 1, memories(way.memories()));
    }
}
