package dev.throughline.console.graph;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How the picture around the centre is arranged by hand. Each deed is one entry of the journal, so undo and redo go
/// over all of them; they are saved in the order in which they were done.
public final class ArrangementViewModel {

    private final GraphTools tools;
    private final Runnable saved;
    private final InOrder saves;
    private final ReadOnlyObjectWrapper<@Nullable Arrangement> arrangement = new ReadOnlyObjectWrapper<>();

    /// @param saved called when what was done last is kept, or could not be
    ArrangementViewModel(GraphTools tools, Runnable saved) {
        this.tools = tools;
        this.saved = saved;
        saves = new InOrder(tools.tasks(), "task.arrange");
    }

    // state

    /// As it is with everything done so far; null before there is a picture.
    public ReadOnlyObjectProperty<@Nullable Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    public Set<Entity> hidden() {
        Arrangement now = arrangement.get();
        return now == null ? Set.of() : now.hidden();
    }

    public boolean pinned(Entity entity) {
        Arrangement now = arrangement.get();
        return now != null && now.pinned().containsKey(entity);
    }

    public boolean stops(Entity entity) {
        Arrangement now = arrangement.get();
        return now != null && now.stops().contains(entity);
    }

    public boolean expanded(Entity entity) {
        Arrangement now = arrangement.get();
        return now != null && now.expansions().stream().anyMatch(each -> each.at().equals(entity));
    }

    /// Whether something is still being saved, so that the engine's picture may be older than the screen's.
    boolean saving() {
        return !saves.idle();
    }

    // commands

    public void pin(Entity entity, double x, double y) {
        pin(Map.of(entity, new Arrangement.Place(x, y)));
    }

    /// Pins nodes where they are.
    public void pin(List<EgoGraph.Node> nodes) {
        pin(nodes.stream().collect(Collectors.toMap(EgoGraph.Node::entity,
                node -> new Arrangement.Place(node.x(), node.y()))));
    }

    private void pin(Map<Entity, Arrangement.Place> places) {
        change(now -> {
            Map<Entity, Arrangement.Place> pins = new HashMap<>(now.pinned());
            pins.putAll(places);
            pins.remove(now.centre());
            return new Arrangement(now.centre(), pins, now.hidden(), now.stops(), now.expansions());
        });
    }

    public void unpin(Collection<Entity> entities) {
        change(now -> {
            Map<Entity, Arrangement.Place> pins = new HashMap<>(now.pinned());
            pins.keySet().removeAll(entities);
            return new Arrangement(now.centre(), pins, now.hidden(), now.stops(), now.expansions());
        });
    }

    /// Takes entities out of the picture; the centre stays.
    public void hide(Collection<Entity> entities) {
        Arrangement before = arrangement.get();
        change(now -> {
            Set<Entity> hidden = new HashSet<>(now.hidden());
            hidden.addAll(entities);
            hidden.remove(now.centre());
            return new Arrangement(now.centre(), now.pinned(), hidden, now.stops(), now.expansions());
        });
        if (before != null && !before.equals(arrangement.get())) {
            tools.done(entities.size() == 1
                    ? tools.messages().text("graph.hidden.one", entities.iterator().next().label())
                    : tools.messages().text("graph.hidden.many", entities.size()));
        }
    }

    public void unhide(Collection<Entity> entities) {
        change(now -> {
            Set<Entity> hidden = new HashSet<>(now.hidden());
            hidden.removeAll(entities);
            return new Arrangement(now.centre(), now.pinned(), hidden, now.stops(), now.expansions());
        });
    }

    /// Whether the picture goes on behind an entity.
    public void stop(Entity entity, boolean stop) {
        change(now -> {
            Set<Entity> stops = new HashSet<>(now.stops());
            if (stop) {
                stops.add(entity);
            } else {
                stops.remove(entity);
            }
            return new Arrangement(now.centre(), now.pinned(), now.hidden(), stops, now.expansions());
        });
    }

    /// @param kinds every kind when empty
    /// @param most 1 to 500
    public void expand(Entity entity, Set<EntityKind> kinds, int most) {
        change(now -> {
            List<Arrangement.Expansion> expansions = new ArrayList<>(now.expansions());
            expansions.add(new Arrangement.Expansion(entity, kinds, most));
            Set<Entity> stops = new HashSet<>(now.stops());
            stops.remove(entity);
            return new Arrangement(now.centre(), now.pinned(), now.hidden(), stops, expansions);
        });
    }

    public void collapse(Entity entity) {
        change(now -> new Arrangement(now.centre(), now.pinned(), now.hidden(), now.stops(),
                now.expansions().stream().filter(each -> !each.at().equals(entity)).toList()));
    }

    /// The picture as it comes.
    public void reset() {
        Arrangement before = arrangement.get();
        if (before != null && !before.isEmpty()) {
            change(now -> Arrangement.none(now.centre()));
            tools.done(tools.messages().text("graph.reset.done"));
        }
    }

    /// What the engine has.
    void loaded(Arrangement fresh) {
        if (!saving()) {
            arrangement.set(fresh);
        }
    }

    private void change(UnaryOperator<Arrangement> deed) {
        Arrangement before = arrangement.get();
        if (before == null) {
            return;
        }
        Arrangement after = deed.apply(before);
        if (after.equals(before)) {
            return;
        }
        arrangement.set(after);
        saves.run(() -> tools.service().graph().arrange(Actor.console(), after), _ -> saved.run(), reason -> {
            tools.notices().failed(reason);
            saved.run();
        });
    }
}
