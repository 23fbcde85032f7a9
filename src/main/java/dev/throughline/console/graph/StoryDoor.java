package dev.throughline.console.graph;

import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Screen;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Memory;
import java.util.Optional;

/// Leads from the picture to the story on the desk.
final class StoryDoor {

    private final GraphTools tools;
    private final OpenCustomer open;
    private final Navigation navigation;

    StoryDoor(GraphTools tools, OpenCustomer open, Navigation navigation) {
        this.tools = tools;
        this.open = open;
        this.navigation = navigation;
    }

    /// Whether a node has a story: a ticket that is a session here, or a customer.
    static boolean leads(EgoGraph.Node node) {
        return node.session() != null || node.entity().kind() == EntityKind.CUSTOMER;
    }

    void open(EgoGraph.Node node) {
        String session = node.session();
        if (node.entity().kind() == EntityKind.TICKET && session != null) {
            openTicket(session);
        } else if (node.entity().kind() == EntityKind.CUSTOMER) {
            open.open(node.entity().key());
            navigation.go(Screen.DESK);
        }
    }

    void open(Memory memory) {
        memory.tagged(Customer.TAG_PREFIX).ifPresent(customer -> {
            open.open(customer, new Place.OfMemory(memory.id()));
            navigation.go(Screen.DESK);
        });
    }

    private void openTicket(String session) {
        tools.tasks().run("task.ticket", _ -> tools.service().sessions().memories(session).stream()
                .map(memory -> memory.tagged(Customer.TAG_PREFIX))
                .flatMap(Optional::stream)
                .findFirst()).onSuccess(handle -> handle.ifPresent(customer -> {
                    open.open(customer, new Place.OfTicket(session));
                    navigation.go(Screen.DESK);
                }));
    }
}
