package dev.throughline.console.graph;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Notice;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Times;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.GraphData;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryService;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The graph screen's models, over a fictional desk with Mara Lindqvist in the middle unless something else is given.
/// Needs no toolkit.
final class GraphDesk {

    static final Entity MARA = new Entity(EntityKind.CUSTOMER, "mara-lindqvist", "Mara Lindqvist");
    static final Entity TYPO = new Entity(EntityKind.CUSTOMER, "mara-lindquist", "Mara Lindquist");
    static final Entity OKAN = new Entity(EntityKind.CUSTOMER, "okan-demir", "Okan Demir");
    static final Entity ORDER = new Entity(EntityKind.ORDER, "4521", "order 4521");
    static final Entity TICKET = new Entity(EntityKind.TICKET, "881", "ticket 881");
    static final Entity OTHER_TICKET = new Entity(EntityKind.TICKET, "806", "ticket 806");
    static final Entity LAMP = new Entity(EntityKind.SKU, "l-200-b", "SKU L-200-B");

    final MemoryService service;
    final ImmediateTasks tasks = new ImmediateTasks();
    final Messages messages = new Messages(Locale.ENGLISH);
    final Notices notices = new Notices(messages);
    final Navigation navigation = new Navigation();
    final OpenCustomer open;
    final Edits edits;
    final GraphViewModel graph;

    GraphDesk() {
        this(new FakeService(GraphData.connected()), MARA.key());
    }

    /// @param customer who is in the middle
    GraphDesk(MemoryService service, String customer) {
        this.service = service;
        Live live = new Live(service.journal(), tasks);
        open = new OpenCustomer(service.desk(), live, tasks, messages);
        Times times = new Times(messages, Clock.fixed(DeskData.NOW, ZoneOffset.UTC));
        edits = new Edits(service, live, tasks, notices, messages, times);
        graph = new GraphViewModel(service, open, live, edits, navigation, tasks, notices, messages, times);
        open.open(customer);
        navigation.go(Screen.GRAPH);
    }

    Optional<EgoGraph.Node> node(Entity entity) {
        return graph.node(entity);
    }

    EgoGraph picture() {
        return graph.graphProperty().get();
    }

    List<Entity> entities() {
        return picture().nodes().stream().map(EgoGraph.Node::entity).toList();
    }

    EgoGraph.Edge edge(Entity one, Entity other) {
        return graph.edge(new Chosen.Between(one, other)).orElseThrow();
    }

    String said() {
        return notices.currentProperty().get().text();
    }

    boolean offersUndo() {
        return notices.currentProperty().get() instanceof Notice.Done(String _, Runnable undo) && undo != null;
    }
}
