package dev.throughline.console.graph;

import dev.throughline.console.kit.Generation;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Showing more around a node: all of it if that is little, else after asking which kind and how many.
public final class ExpandViewModel {

    /// Up to so many come without asking.
    static final int FEW = 12;
    /// The most that can be asked for at once.
    static final int MOST = 500;

    /// What the person is asked.
    ///
    /// @param counts neighbours of each kind, in the picture or not; 1,000 means at least that many
    public record Question(EgoGraph.Node node, Map<EntityKind, Integer> counts) {
        public Question {
            counts = new EnumMap<>(counts);
        }
    }

    private final GraphTools tools;
    private final ArrangementViewModel arrangement;
    private final KindFilter kinds;
    private final Generation questions = new Generation();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();

    ExpandViewModel(GraphTools tools, ArrangementViewModel arrangement, KindFilter kinds) {
        this.tools = tools;
        this.arrangement = arrangement;
        this.kinds = kinds;
    }

    // state

    /// Null while nothing is asked.
    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    // commands

    public void expand(EgoGraph.Node node) {
        if (node.hidden() == 0) {
            tools.notices().done(tools.messages().text("graph.expand.nothing", node.entity().label()));
        } else if (node.hidden() <= FEW && !node.hub()) {
            arrangement.expand(node.entity(), Set.of(), MOST);
        } else {
            ask(node);
        }
    }

    /// Asks, however few there are.
    public void ask(EgoGraph.Node node) {
        long asked = questions.next();
        tools.tasks().run("task.neighbours",
                _ -> tools.service().graph().neighbours(Scope.wholeDesk(), node.entity())).onSuccess(counts -> {
                    if (!questions.late(asked) && !counts.isEmpty()) {
                        question.set(null);
                        question.set(new Question(node, counts));
                    }
                });
    }

    /// Kinds that are asked for come into the picture even if they were left out of it.
    ///
    /// @param chosen at least one
    /// @param most 1 to 500
    public void answer(Set<EntityKind> chosen, int most) {
        Question asked = question.get();
        question.set(null);
        if (asked != null && !chosen.isEmpty()) {
            arrangement.expand(asked.node().entity(), chosen, Math.clamp(most, 1, MOST));
            kinds.show(chosen);
        }
    }

    public void close() {
        questions.next();
        question.set(null);
    }
}
