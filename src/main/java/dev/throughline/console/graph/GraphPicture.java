package dev.throughline.console.graph;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The picture as it is now: asks the engine for it as it is arranged and filtered, and adds what a path lacks.
final class GraphPicture {

    private static final int MOST_NODES = 150;

    /// What the engine is asked, read on the JavaFX thread.
    private record Question(Entity middle, int depth, Set<EntityKind> kinds, TimeFilter.@Nullable Range range) {}

    /// What it answers.
    private record Answer(Entity centre, EgoGraph graph, Arrangement arrangement) {}

    final IntegerProperty depth = new SimpleIntegerProperty(2);
    final ObservableList<LegendLine> legend = FXCollections.observableArrayList();
    final ReadOnlyObjectWrapper<@Nullable EgoGraph> graph = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<@Nullable Entity> centre = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();

    private final GraphTools tools;
    private final KindFilter kinds;
    private final TimeFilter times;
    private final ArrangementViewModel arrangement;
    private final PathViewModel path;
    private final GraphSelection selection;
    private final Generation pictures = new Generation();
    private @Nullable EgoGraph answered;

    GraphPicture(GraphTools tools, KindFilter kinds, TimeFilter times, ArrangementViewModel arrangement,
            PathViewModel path, GraphSelection selection) {
        this.tools = tools;
        this.kinds = kinds;
        this.times = times;
        this.arrangement = arrangement;
        this.path = path;
        this.selection = selection;
        depth.subscribe((_, _) -> draw());
        kinds.shownProperty().subscribe((_, _) -> draw());
        times.setProperty().subscribe((_, _) -> draw());
        path.wayProperty().subscribe((_, _) -> compose());
    }

    Optional<EgoGraph> drawn() {
        return Optional.ofNullable(graph.get());
    }

    /// Asks anew. While an arrangement is being saved nothing is asked: what is saved last draws.
    void draw() {
        Entity middle = centre.get();
        if (middle == null || arrangement.saving()) {
            return;
        }
        Question question = new Question(middle, depth.get(), kinds.shownProperty().get(), times.setProperty().get());
        long asked = pictures.next();
        loading.set(true);
        problem.set(null);
        tools.tasks().run("task.graph", _ -> ask(question)).onSuccess(answer -> {
            if (!pictures.late(asked)) {
                loading.set(false);
                show(answer);
            }
        }).onFailure(reason -> {
            if (!pictures.late(asked)) {
                loading.set(false);
                answered = null;
                problem.set(Problem.of(reason, tools.messages()));
                compose();
            }
        });
    }

    private Answer ask(Question question) {
        Entity centre = tools.service().entities().resolve(question.middle());
        Arrangement arranged = tools.service().graph().arrangement(centre);
        TimeFilter.Range range = question.range();
        EgoQuery query = EgoQuery.of(Scope.wholeDesk(), centre, question.depth(), MOST_NODES)
                .withKinds(question.kinds())
                .withTimes(range == null ? null : range.since(), range == null ? null : range.until())
                .withArrangement(arranged);
        return new Answer(centre, tools.service().graph().ego(query), arranged);
    }

    private void show(Answer answer) {
        centre.set(answer.centre());
        answered = answer.graph();
        arrangement.loaded(answer.arrangement());
        times.show(answer.graph().timeline());
        compose();
    }

    private void compose() {
        EgoGraph base = answered;
        Way way = path.wayProperty().get();
        EgoGraph whole = base == null ? null : way == null ? base : way.in(base);
        legend.setAll(Legend.of(whole, legend, kinds));
        if (whole != null) {
            selection.keepOnly(whole);
        }
        graph.set(whole);
    }
}
