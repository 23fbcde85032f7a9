package dev.throughline.console.graph;

import dev.throughline.memory.Actor;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.function.Supplier;

/// What people know and no text says: that two entities belong together, or that two that were one are not.
public final class CurationViewModel {

    private final GraphTools tools;
    private final Runnable done;

    /// @param done called when something has changed
    CurationViewModel(GraphTools tools, Runnable done) {
        this.tools = tools;
        this.done = done;
    }

    // commands

    public void tie(Entity one, Entity other) {
        perform(() -> tools.service().entities().tie(Actor.console(), one, other),
                tools.messages().text("graph.tied", one.label(), other.label()));
    }

    /// Takes back a tie made by hand; does nothing to what memories say.
    public void untie(EgoGraph.Edge edge) {
        String tie = edge.tie();
        if (tie != null && !tie.isEmpty()) {
            perform(() -> {
                tools.service().entities().untie(Actor.console(), tie);
                return tie;
            }, tools.messages().text("graph.untied", edge.from().label(), edge.to().label()));
        }
    }

    /// Takes a merge apart again.
    public void split(Entity merged) {
        perform(() -> tools.service().entities().split(Actor.console(), merged),
                tools.messages().text("graph.split", merged.label()));
    }

    private void perform(Supplier<?> deed, String sentence) {
        tools.tasks().run("task.curation", _ -> deed.get()).onSuccess(_ -> {
            tools.done(sentence);
            done.run();
        }).onFailure(tools.notices()::failed);
    }
}
