package dev.throughline.console.graph;

import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Story;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Entities around the open customer, or around whatever else was put in the middle.
public final class GraphViewModel {

    private static final int MOST_NODES = 150;
    private static final int SUGGESTIONS = 8;
    private static final Duration TYPING = Duration.ofMillis(150);

    private final MemoryService service;
    private final OpenCustomer open;
    private final Navigation navigation;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation pictures = new Generation();
    private final Generation searches = new Generation();
    private final IntegerProperty depth = new SimpleIntegerProperty(2);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Entity> suggestions = FXCollections.observableArrayList();
    private final ObservableList<LegendLine> legend = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable EgoGraph> graph = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Entity> centre = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<EgoGraph.@Nullable Node> current = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private Tasks.Pause waiting = () -> {};
    private @Nullable Entity followed;

    public GraphViewModel(
            MemoryService service, OpenCustomer open, Navigation navigation, Tasks tasks, Messages messages) {
        this.service = service;
        this.open = open;
        this.navigation = navigation;
        this.tasks = tasks;
        this.messages = messages;
        depth.subscribe((_, _) -> draw());
        text.subscribe((_, _) -> {
            waiting.cancel();
            waiting = tasks.after(TYPING, this::suggest);
        });
        open.storyProperty().subscribe((_, _) -> followCustomer());
        navigation.screenProperty().subscribe(_ -> followCustomer());
    }

    // state

    public IntegerProperty depthProperty() {
        return depth;
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObservableList<Entity> suggestions() {
        return suggestions;
    }

    ObservableList<LegendLine> legend() {
        return legend;
    }

    public ReadOnlyObjectProperty<@Nullable EgoGraph> graphProperty() {
        return graph.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Entity> centreProperty() {
        return centre.getReadOnlyProperty();
    }

    /// The node under the pointer or the keyboard.
    public ObjectProperty<EgoGraph.@Nullable Node> currentProperty() {
        return current;
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    // commands

    public void centreOn(Entity entity) {
        centre.set(entity);
        draw();
    }

    public void retry() {
        draw();
    }

    /// Puts the open customer back into the middle.
    public void home() {
        open.customer().ifPresent(customer -> centreOn(entity(customer)));
    }

    /// A ticket opens in its story, a customer opens, anything else becomes the middle.
    public void open(EgoGraph.Node node) {
        String session = node.session();
        if (node.entity().kind() == EntityKind.TICKET && session != null) {
            openTicket(session);
        } else if (node.entity().kind() == EntityKind.CUSTOMER) {
            open.open(node.entity().key());
            navigation.go(Screen.DESK);
        } else {
            centreOn(node.entity());
        }
    }

    private void openTicket(String session) {
        tasks.run("task.ticket", _ -> service.sessions().memories(session).stream()
                .map(memory -> memory.tagged(Customer.TAG_PREFIX))
                .flatMap(Optional::stream)
                .findFirst()).onSuccess(handle -> handle.ifPresent(customer -> {
                    open.open(customer, new Place.OfTicket(session));
                    navigation.go(Screen.DESK);
                }));
    }

    private void followCustomer() {
        Story story = open.storyProperty().get();
        if (navigation.screenProperty().get() != Screen.GRAPH || story == null) {
            return;
        }
        Entity customer = entity(story.customer());
        if (graph.get() == null || !customer.equals(followed)) {
            followed = customer;
            centreOn(customer);
        }
    }

    private static Entity entity(Customer customer) {
        return new Entity(EntityKind.CUSTOMER, customer.handle(), customer.name());
    }

    private void suggest() {
        String asked = text.get().strip();
        long number = searches.next();
        if (asked.isEmpty()) {
            suggestions.clear();
            return;
        }
        tasks.run("task.entities", _ -> service.graph().find(Scope.wholeDesk(), asked, SUGGESTIONS))
                .onSuccess(found -> {
                    if (!searches.late(number)) {
                        suggestions.setAll(found);
                    }
                });
    }

    private void draw() {
        Entity middle = centre.get();
        if (middle == null) {
            return;
        }
        long asked = pictures.next();
        loading.set(true);
        problem.set(null);
        EgoQuery query = EgoQuery.of(Scope.wholeDesk(), middle, depth.get(), MOST_NODES);
        tasks.run("task.graph", _ -> service.graph().ego(query)).onSuccess(fresh -> {
            if (!pictures.late(asked)) {
                loading.set(false);
                current.set(null);
                legend.setAll(count(fresh));
                graph.set(fresh);
            }
        }).onFailure(reason -> {
            if (!pictures.late(asked)) {
                loading.set(false);
                graph.set(null);
                problem.set(Problem.of(reason, messages));
            }
        });
    }

    private static List<LegendLine> count(EgoGraph graph) {
        Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);
        graph.nodes().forEach(node -> counts.merge(node.entity().kind(), 1, Integer::sum));
        return counts.entrySet().stream().map(each -> new LegendLine(each.getKey(), each.getValue())).toList();
    }
}
