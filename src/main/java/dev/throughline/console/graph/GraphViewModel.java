package dev.throughline.console.graph;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What belongs together around the open customer, or around whatever else was put in the middle: loads the picture and
/// keeps it up to date. What is done in it is in the models it hands out.
public final class GraphViewModel {

    private final MemoryService service;
    private final OpenCustomer open;
    private final Navigation navigation;
    private final GraphTools tools;
    private final GraphWords words;
    private final StoryDoor door;
    private final Trail trail = new Trail();
    private final GraphSelection selection = new GraphSelection();
    private final KindFilter kinds = new KindFilter();
    private final TimeFilter times = new TimeFilter();
    private final ArrangementViewModel arrangement;
    private final EntitySearch search;
    private final PathViewModel path;
    private final CurationViewModel curation;
    private final MergeViewModel merge;
    private final ExpandViewModel expand;
    private final EvidenceViewModel evidence;
    private final PickViewModel pick;
    private final GraphExportViewModel exports;
    private final GraphPicture picture;
    private @Nullable Entity followed;

    public GraphViewModel(MemoryService service, OpenCustomer open, Live live, Edits edits, Navigation navigation,
            Tasks tasks, Notices notices, Messages messages, Times clock) {
        this.service = service;
        this.open = open;
        this.navigation = navigation;
        tools = new GraphTools(service, edits, tasks, notices, messages, clock);
        words = new GraphWords(messages, clock);
        door = new StoryDoor(tools, open, navigation);
        arrangement = new ArrangementViewModel(tools, this::retry);
        search = new EntitySearch(tools);
        path = new PathViewModel(tools);
        curation = new CurationViewModel(tools, this::refresh);
        merge = new MergeViewModel(tools, this::merged);
        expand = new ExpandViewModel(tools, arrangement, kinds);
        evidence = new EvidenceViewModel(tools);
        pick = new PickViewModel(new EntitySearch(tools), this::picked);
        exports = new GraphExportViewModel(tools);
        picture = new GraphPicture(tools, kinds, times, arrangement, path, selection);
        arrangement.arrangementProperty().subscribe((_, _) -> path.closeIfThrough(arrangement.hidden()));
        selection.chosenProperty().subscribe(this::readEvidence);
        open.storyProperty().subscribe((_, _) -> followCustomer());
        navigation.screenProperty().subscribe(_ -> followCustomer());
        new GraphNews(tools, navigation, this).listen(live);
    }

    // state

    /// How many steps to look, 1 to 3.
    public IntegerProperty depthProperty() {
        return picture.depth;
    }

    /// Kinds in the picture and kinds left out of it that it could have.
    public ObservableList<LegendLine> legend() {
        return picture.legend;
    }

    /// What is drawn: the engine's picture, and the rest of the path that is shown.
    public ReadOnlyObjectProperty<@Nullable EgoGraph> graphProperty() {
        return picture.graph.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Entity> centreProperty() {
        return picture.centre.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return picture.problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return picture.loading.getReadOnlyProperty();
    }

    /// Whether there is an open customer to go back to.
    public ObservableValue<Boolean> homeProperty() {
        return open.storyProperty().map(_ -> true).orElse(false);
    }

    Trail trail() {
        return trail;
    }

    public GraphSelection selection() {
        return selection;
    }

    public KindFilter kinds() {
        return kinds;
    }

    public TimeFilter times() {
        return times;
    }

    public ArrangementViewModel arrangement() {
        return arrangement;
    }

    public EntitySearch search() {
        return search;
    }

    public PathViewModel path() {
        return path;
    }

    public CurationViewModel curation() {
        return curation;
    }

    public MergeViewModel merge() {
        return merge;
    }

    public ExpandViewModel expand() {
        return expand;
    }

    public EvidenceViewModel evidence() {
        return evidence;
    }

    public PickViewModel pick() {
        return pick;
    }

    public GraphExportViewModel exports() {
        return exports;
    }

    GraphWords words() {
        return words;
    }

    /// The node of an entity, if it is in the picture.
    public Optional<EgoGraph.Node> node(Entity entity) {
        return nodes().stream().filter(node -> node.entity().equals(entity)).findFirst();
    }

    /// The edge between two entities, if it is in the picture.
    public Optional<EgoGraph.Edge> edge(Chosen.Between between) {
        return picture.drawn().flatMap(graph -> graph.edges().stream().filter(between::is).findFirst());
    }

    // commands

    /// Puts an entity in the middle; the way back remembers the one before.
    public void centreOn(Entity entity) {
        trail.visit(entity);
        go(entity);
    }

    /// Puts the ticket of a memory in the middle, or its customer if it belongs to no ticket, or the open one.
    public void centreOnTicketOf(MemoryId memory) {
        tools.tasks().run("task.ticket", _ -> service.graph().mentions(memory).stream()
                .map(Mention::entity)
                .filter(entity -> entity.kind() == EntityKind.TICKET || entity.kind() == EntityKind.CUSTOMER)
                .min(Comparator.comparing(entity -> entity.kind() == EntityKind.TICKET ? 0 : 1)))
                .onSuccess(found -> found.ifPresentOrElse(this::centreOn, this::home));
    }

    public ObservableValue<Boolean> canGoBack() {
        return trail.beforeProperty().map(_ -> true).orElse(false);
    }

    public ObservableValue<Boolean> canGoForward() {
        return trail.afterProperty().map(_ -> true).orElse(false);
    }

    public void back() {
        Entity before = trail.back();
        if (before != null) {
            go(before);
        }
    }

    public void forward() {
        Entity after = trail.forward();
        if (after != null) {
            go(after);
        }
    }

    public void retry() {
        picture.draw();
    }

    /// Puts the open customer back into the middle.
    public void home() {
        open.customer().ifPresent(customer -> centreOn(entity(customer)));
    }

    /// A ticket opens in its story, a customer opens, anything else becomes the middle.
    public void open(EgoGraph.Node node) {
        if (StoryDoor.leads(node)) {
            door.open(node);
        } else {
            centreOn(node.entity());
        }
    }

    /// Shows a memory in its customer's story.
    public void open(Memory memory) {
        door.open(memory);
    }

    /// A node was pointed out by click, key or row: it is the second of a pair if one is being chosen, else selected.
    public void choose(Entity entity) {
        if (!pick.choose(entity)) {
            selection.choose(entity);
        }
    }

    /// Takes away every filter and brings back what was hidden by hand.
    public void showAll() {
        times.clear();
        kinds.show(picture.legend.stream().map(LegendLine::kind).collect(Collectors.toSet()));
        arrangement.unhide(arrangement.hidden());
    }

    /// Reads the picture again as it is now.
    void refresh() {
        if (picture.centre.get() != null) {
            picture.draw();
            path.refresh();
        }
    }

    private void go(Entity entity) {
        if (!entity.equals(picture.centre.get())) {
            picture.centre.set(entity);
            selection.clear();
            pick.cancel();
            expand.close();
            path.close();
            times.clear();
        }
        picture.draw();
    }

    private void merged(EntityMerge merge) {
        if (merge.merged().equals(picture.centre.get())) {
            centreOn(merge.kept());
        } else {
            refresh();
        }
        selection.choose(merge.kept());
    }

    private void picked(PickViewModel.Purpose purpose, Entity first, Entity second) {
        switch (purpose) {
            case PATH -> path.find(first, second);
            case MERGE -> merge.propose(first, second);
            case TIE -> curation.tie(first, second);
        }
    }

    private void followCustomer() {
        Story story = open.storyProperty().get();
        if (navigation.screenProperty().get() != Screen.GRAPH || story == null) {
            return;
        }
        Entity customer = entity(story.customer());
        if (picture.graph.get() == null || !customer.equals(followed)) {
            followed = customer;
            centreOn(customer);
        }
    }

    private static Entity entity(Customer customer) {
        return new Entity(EntityKind.CUSTOMER, customer.handle(), customer.name());
    }

    private void readEvidence(Chosen chosen) {
        if (chosen instanceof Chosen.Between between) {
            edge(between).ifPresent(edge -> node(edge.from()).ifPresent(one -> node(edge.to())
                    .ifPresent(other -> evidence.read(edge, one, other))));
        } else {
            evidence.forget();
        }
    }

    /// Whom an entity stands beside, the strongest tie first.
    List<Beside> beside(Entity entity) {
        return picture.drawn().map(graph -> Beside.of(graph, entity)).orElse(List.of());
    }

    List<EgoGraph.Node> nodes() {
        return picture.drawn().map(EgoGraph::nodes).orElse(List.of());
    }
}
