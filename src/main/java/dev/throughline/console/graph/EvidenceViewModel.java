package dev.throughline.console.graph;

import dev.throughline.console.kit.Generation;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The newest memories that speak of both ends of an edge.
///
/// They are looked for among the newest of the ticket or the customer at one end; between other things the one that
/// the path from end to end names is all there is.
public final class EvidenceViewModel {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 4;

    private final GraphTools tools;
    private final Generation questions = new Generation();
    private final ReadOnlyObjectWrapper<@Nullable List<Memory>> memories = new ReadOnlyObjectWrapper<>();

    EvidenceViewModel(GraphTools tools) {
        this.tools = tools;
    }

    // state

    /// Newest first; null while they are looked for.
    public ReadOnlyObjectProperty<@Nullable List<Memory>> memoriesProperty() {
        return memories.getReadOnlyProperty();
    }

    // commands

    /// @param edge one of the two nodes' edges
    void read(EgoGraph.Edge edge, EgoGraph.Node one, EgoGraph.Node other) {
        long asked = questions.next();
        memories.set(null);
        if (edge.weight() == 0) {
            memories.set(List.of());
            return;
        }
        tools.tasks().run("task.evidence", _ -> find(one, other)).onSuccess(found -> {
            if (!questions.late(asked)) {
                memories.set(found);
            }
        }).onFailure(_ -> {
            if (!questions.late(asked)) {
                memories.set(List.of());
            }
        });
    }

    void forget() {
        questions.next();
        memories.set(null);
    }

    private List<Memory> find(EgoGraph.Node one, EgoGraph.Node other) {
        List<Memory> found = new ArrayList<>(narrowed(one).map(filter -> speakingOf(filter, other))
                .or(() -> narrowed(other).map(filter -> speakingOf(filter, one))).orElse(List.of()));
        if (found.isEmpty()) {
            tools.service().graph().path(Scope.wholeDesk(), one.entity(), other.entity())
                    .filter(path -> path.steps().size() == 1)
                    .map(path -> path.steps().getFirst().example())
                    .ifPresent(found::add);
        }
        return found;
    }

    /// The memories to look through for a node, if it has a short list of its own.
    private static Optional<Filter> narrowed(EgoGraph.Node node) {
        String session = node.session();
        if (session != null) {
            return Optional.of(Filter.LIVE.withSession(session));
        }
        return node.entity().kind() == EntityKind.CUSTOMER
                ? Optional.of(Filter.LIVE.withTags(List.of(Customer.TAG_PREFIX + node.entity().key())))
                : Optional.empty();
    }

    private List<Memory> speakingOf(Filter filter, EgoGraph.Node node) {
        Set<Entity> names = Set.copyOf(Stream.concat(Stream.of(node.entity()), node.merged().stream()).toList());
        return tools.service().memories().list(Scope.wholeDesk(), filter, 0, LOOKED_AT).items().stream()
                .filter(memory -> tools.service().graph().mentions(memory.id()).stream()
                        .anyMatch(mention -> names.contains(mention.entity())))
                .limit(SHOWN).toList();
    }
}
