package dev.throughline.engine;

import dev.throughline.graph.EntityExtractor;
import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.NotFound;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Merges and ties of entities. Each merge is kept with the entity it was asked for, so a split gives back a group as
/// it was before.
final class EntityCommands implements Entities {

    private final Commands commands;
    private final Store store;

    EntityCommands(Commands commands) {
        this.commands = commands;
        this.store = commands.store();
    }

    @Override
    public Comparison compare(Entity one, Entity other) {
        Entity first = known(one);
        Entity second = known(other);
        if (first.equals(second)) {
            throw new InvalidRequest("other", "is " + first.id() + " itself, must be another entity");
        }
        if (resolve(first).equals(resolve(second))) {
            throw alreadyOne("other", first);
        }
        return new EntityComparison(store, commands.now()).of(first, second);
    }

    /// Where `merged` stands for another already, that one is merged: it is what people see.
    @Override
    public EntityMerge merge(Actor actor, Entity kept, Entity merged) {
        Entity target = known(kept);
        Entity asked = known(merged);
        Instant now = commands.now();
        // refuses what is the same or of another kind
        EntityMerge wanted = new EntityMerge(asked, target, now);
        return commands.run(actor, transaction -> {
            Entity top = transaction.standsFor(asked);
            if (top.equals(transaction.standsFor(target))) {
                throw alreadyOne("merged", target);
            }
            EntityMerge merge = top.equals(asked) ? wanted : new EntityMerge(top, target, now);
            transaction.change(ChangeKind.MERGED, null, merge);
            return merge;
        });
    }

    @Override
    public EntityMerge split(Actor actor, Entity merged) {
        Entity known = known(merged);
        return commands.run(actor, transaction -> {
            EntityMerge merge = transaction.record(EntityMerge.class, known.id())
                    .orElseThrow(() -> new NotFound("merge", known.id()));
            transaction.change(ChangeKind.SPLIT, merge, null);
            return merge;
        });
    }

    @Override
    public List<EntityMerge> mergedInto(Entity kept) {
        List<EntityMerge> found = new ArrayList<>();
        Deque<Entity> open = new ArrayDeque<>(List.of(known(kept)));
        while (!open.isEmpty()) {
            for (EntityMerge merge : store.recordsBeside(EntityMerge.class, open.remove().id())) {
                found.add(merge);
                open.add(merge.merged());
            }
        }
        found.sort(Comparator.comparing(EntityMerge::created).reversed());
        return List.copyOf(found);
    }

    @Override
    public Entity resolve(Entity entity) {
        Entity known = known(entity);
        Entity top = store.merges().groups(List.of(known)).getOrDefault(known, List.of(known)).getFirst();
        return top.equals(known) ? entity : top;
    }

    @Override
    public EntityLink tie(Actor actor, Entity one, Entity other) {
        EntityLink tie = new EntityLink(Ids.next("tie_"), known(one), known(other), commands.now());
        EntityGroups groups = EntityGroups.of(store);
        Entity end = groups.resolve(tie.other());
        if (groups.resolve(tie.one()).equals(end)) {
            throw alreadyOne("other", tie.one());
        }
        return groups.ties(tie.one()).stream()
                .filter(known -> known.one().equals(end) || known.other().equals(end))
                .findFirst()
                .orElseGet(() -> commands.run(actor, transaction -> {
                    transaction.change(ChangeKind.LINKED, null, tie);
                    return tie;
                }));
    }

    @Override
    public void untie(Actor actor, String id) {
        commands.run(actor, transaction -> {
            EntityLink tie = transaction.record(EntityLink.class, id).orElseThrow(() -> new NotFound("tie", id));
            transaction.change(ChangeKind.UNLINKED, tie, null);
            return tie;
        });
    }

    @Override
    public List<EntityLink> ties(Entity entity) {
        return EntityGroups.of(store).ties(known(entity));
    }

    /// As the store knows it; who only has a customer's handle may write it as people do.
    private Entity known(Entity entity) {
        return store.entity(entity.kind(), entity.key())
                .or(() -> EntityExtractor.named(entity.kind(), entity.key())
                        .flatMap(named -> store.entity(named.kind(), named.key())))
                .orElse(entity);
    }

    private static InvalidRequest alreadyOne(String field, Entity other) {
        return new InvalidRequest(field, "is one with " + other.id() + " already; split them to change that");
    }
}
