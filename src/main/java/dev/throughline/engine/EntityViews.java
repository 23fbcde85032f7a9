package dev.throughline.engine;

import dev.throughline.graph.EgoGraphs;
import dev.throughline.graph.EntityPaths;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityPath;
import dev.throughline.memory.Scope;
import dev.throughline.store.Store;
import dev.throughline.store.Times;
import dev.throughline.store.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pictures of entities, ways between them, and how people arranged the pictures.
final class EntityViews {

    private final Commands commands;
    private final Store store;

    EntityViews(Commands commands) {
        this.commands = commands;
        this.store = commands.store();
    }

    EgoGraph ego(EgoQuery query) {
        Times times = new Times(query.since(), query.until());
        EntityGroups groups = EntityGroups.of(store);
        EgoGraph graph = EgoGraphs.build(groups.resolve(query),
                new EntityNeighbours(store, query.scope(), commands.now(), times, groups));
        return new TicketSessions(store).mark(graph);
    }

    Map<EntityKind, Integer> neighbours(Scope scope, Entity entity) {
        EntityGroups groups = EntityGroups.of(store);
        return new EntityNeighbours(store, scope, commands.now(), Times.ALL, groups).counts(groups.resolve(entity));
    }

    Optional<EntityPath> path(Scope scope, Entity from, Entity to) {
        EntityGroups groups = EntityGroups.of(store);
        EntityNeighbours neighbours = new EntityNeighbours(store, scope, commands.now(), Times.ALL, groups);
        Entity start = groups.resolve(from);
        return EntityPaths.find(start, groups.resolve(to), neighbours).map(way -> {
            List<EntityPath.Step> steps = new ArrayList<>();
            for (int i = 1; i < way.size(); i++) {
                steps.add(step(neighbours, way.get(i - 1), way.get(i)));
            }
            return new EntityPath(start, steps);
        });
    }

    private EntityPath.Step step(EntityNeighbours neighbours, Entity from, Entity to) {
        Optional<Together> together = neighbours.together(from, to);
        return new EntityPath.Step(to, together.map(Together::memories).orElse(0),
                together.flatMap(found -> store.memory(found.newest())).orElse(null));
    }

    Arrangement arrangement(Entity centre) {
        return store.record(Arrangement.class, centre.id()).orElseGet(() -> Arrangement.none(centre));
    }

    /// An arrangement of nothing is none: its record goes.
    Arrangement arrange(Actor actor, Arrangement arrangement) {
        return commands.run(actor, transaction -> {
            Arrangement before = transaction.record(Arrangement.class, arrangement.centre().id()).orElse(null);
            Arrangement after = arrangement.isEmpty() ? null : arrangement;
            boolean same = before == null ? after == null : before.equals(after);
            if (!same) {
                transaction.change(ChangeKind.ARRANGED, before, after);
            }
            return arrangement;
        });
    }
}
