package dev.throughline.engine;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Session;
import dev.throughline.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Ties the tickets of a picture to their sessions, so that a click can open them. An imported ticket `881` is the
/// session `ticket-881`.
final class TicketSessions {

    static final String PREFIX = "ticket-";

    private final Store store;

    TicketSessions(Store store) {
        this.store = store;
    }

    EgoGraph mark(EgoGraph graph) {
        Set<String> ids = graph.nodes().stream()
                .filter(node -> node.entity().kind() == EntityKind.TICKET)
                .map(node -> PREFIX + node.entity().key())
                .collect(Collectors.toSet());
        Map<String, Session> sessions = store.sessions(ids);
        List<EgoGraph.Node> nodes = graph.nodes().stream()
                .map(node -> {
                    Session session = sessions.get(PREFIX + node.entity().key());
                    return node.entity().kind() != EntityKind.TICKET || session == null
                            ? node
                            : new EgoGraph.Node(node.entity(), node.depth(), node.evidence(), node.hidden(), node.hub(),
                                    node.x(), node.y(), node.newest(), session.id(), session.open(), node.merged());
                })
                .toList();
        return new EgoGraph(nodes, graph.edges(), graph.timeline());
    }
}
