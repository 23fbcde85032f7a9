package dev.throughline.console.testing;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A few entities by pattern, laid out on rings.
final class FakeGraph {

    private static final Map<EntityKind, Pattern> PATTERNS = Map.of(
            EntityKind.ORDER, Pattern.compile("order (\\d{4})"),
            EntityKind.SKU, Pattern.compile("SKU ([A-Z0-9-]+)"),
            EntityKind.ERROR_CODE, Pattern.compile("([A-Z]{3,4}-\\d{3,4})"),
            EntityKind.SERIAL, Pattern.compile("(HL-[0-9A-Z-]+)"),
            EntityKind.MONEY, Pattern.compile("(\\d+\\.\\d\\d €)"));

    private FakeGraph() {}

    static List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        PATTERNS.forEach((kind, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Mention(new Entity(kind, matcher.group(1).toLowerCase(), matcher.group()),
                        Mention.Origin.CONTENT, matcher.start(), matcher.end()));
            }
        });
        return found;
    }

    static EgoGraph ego(EgoQuery query, DeskData data) {
        List<EgoGraph.Node> nodes = new ArrayList<>();
        List<EgoGraph.Edge> edges = new ArrayList<>();
        nodes.add(new EgoGraph.Node(query.centre(), 0, 30, 0, false, 0, 0, DeskData.NOW, null, false,
                List.of()));
        List<Session> tickets = data.sessions.stream()
                .filter(s -> s.metadata().text("customer").orElse("").equals(query.centre().key())).limit(12).toList();
        int i = 0;
        for (Session session : tickets) {
            double angle = 2 * Math.PI * i++ / tickets.size() - Math.PI / 2;
            Entity ticket = new Entity(EntityKind.TICKET, session.metadata().text("ticket_id").orElseThrow(),
                    "ticket " + session.metadata().text("ticket_id").orElseThrow());
            nodes.add(new EgoGraph.Node(ticket, 1, 6, 0, false, 130 * Math.cos(angle), 130 * Math.sin(angle), DeskData.NOW,
                    session.id(), session.open(), List.of()));
            edges.add(new EgoGraph.Edge(query.centre(), ticket, 6, null));
            if (query.depth() < 2) {
                continue;
            }
            double spread = -0.35;
            for (Mention mention : data.memories.stream().filter(m -> session.id().equals(m.session()))
                    .flatMap(m -> mentions(m.content()).stream()).distinct().toList()) {
                if (nodes.stream().noneMatch(node -> node.entity().equals(mention.entity()))) {
                    nodes.add(new EgoGraph.Node(mention.entity(), 2, 2 + mention.entity().key().length() % 5, 0, false,
                            260 * Math.cos(angle + spread), 260 * Math.sin(angle + spread), DeskData.NOW, null, false,
                            List.of()));
                    spread += 0.25;
                }
                EgoGraph.Edge edge = new EgoGraph.Edge(ticket, mention.entity(), 1, null);
                if (!edges.contains(edge)) {
                    edges.add(edge);
                }
            }
        }
        return new EgoGraph(nodes, edges, List.of());
    }

    /// Memories that speak of the same.
    static MemoryGraph around(MemoryId root, Collection<Memory> all) {
        Memory middle = all.stream().filter(m -> m.id().equals(root)).findFirst().orElseThrow();
        List<Entity> spoken = mentions(middle.content()).stream().map(Mention::entity).toList();
        List<MemoryGraph.Node> nodes = new ArrayList<>(List.of(new MemoryGraph.Node(middle, 0)));
        List<Link> links = new ArrayList<>();
        for (Memory other : all) {
            mentions(other.content()).stream().map(Mention::entity)
                    .filter(entity -> !other.id().equals(root) && spoken.contains(entity)).findFirst()
                    .ifPresent(entity -> {
                        nodes.add(new MemoryGraph.Node(other, 1));
                        links.add(new Link("l" + links.size(), root, other.id(), LinkType.SHARES_ENTITY, 0.5,
                                DeskData.NOW, entity.id()));
                    });
        }
        return new MemoryGraph(nodes, links);
    }
}
