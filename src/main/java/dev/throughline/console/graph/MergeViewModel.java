package dev.throughline.console.graph;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityMerge;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Merging two entities: what speaks for and against it, and which of them stays.
public final class MergeViewModel {

    /// @param comparison from the side of the one that stays
    /// @param swapped whether the one chosen second stays
    public record Proposal(Entities.Comparison comparison, boolean swapped) {

        public Entity kept() {
            return swapped ? comparison.other() : comparison.one();
        }

        public Entity merged() {
            return swapped ? comparison.one() : comparison.other();
        }

        /// Entities of different kinds stay two.
        public boolean allowed() {
            return !comparison.warnings().contains(Entities.Warning.DIFFERENT_KINDS);
        }
    }

    private final GraphTools tools;
    private final Consumer<EntityMerge> done;
    private final Generation questions = new Generation();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> proposal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// @param done called when two have become one
    MergeViewModel(GraphTools tools, Consumer<EntityMerge> done) {
        this.tools = tools;
        this.done = done;
    }

    // state

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Null while it is not known yet.
    public ReadOnlyObjectProperty<@Nullable Proposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // commands

    /// @param one stays, unless the two are swapped
    public void propose(Entity one, Entity other) {
        long asked = questions.next();
        proposal.set(null);
        problem.set(null);
        open.set(true);
        tools.tasks().run("task.compare", _ -> tools.service().entities().compare(one, other)).onSuccess(found -> {
            if (!questions.late(asked)) {
                proposal.set(new Proposal(found, false));
            }
        }).onFailure(reason -> {
            if (!questions.late(asked)) {
                problem.set(Problem.of(reason, tools.messages()));
            }
        });
    }

    /// The other one stays.
    public void swap() {
        Proposal now = proposal.get();
        if (now != null) {
            proposal.set(new Proposal(now.comparison(), !now.swapped()));
        }
    }

    public void merge() {
        Proposal now = proposal.get();
        if (now == null || !now.allowed()) {
            return;
        }
        tools.tasks().run("task.curation",
                _ -> tools.service().entities().merge(Actor.console(), now.kept(), now.merged())).onSuccess(merge -> {
                    close();
                    tools.done(tools.messages().text("graph.merged", merge.merged().label(), merge.kept().label()));
                    done.accept(merge);
                }).onFailure(reason -> problem.set(Problem.of(reason, tools.messages())));
    }

    public void close() {
        questions.next();
        open.set(false);
        proposal.set(null);
        problem.set(null);
    }
}
