package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Merges and ties in maps, journaled so that undo goes over them.
final class FakeEntities implements Entities {

    private final FakeMemories memories;
    private final Map<Entity, EntityMerge> merges = new LinkedHashMap<>();
    private final Map<String, EntityLink> links = new LinkedHashMap<>();

    FakeEntities(FakeMemories memories) {
        this.memories = memories;
        memories.journal.applies(this::apply);
    }

    private void apply(Change change) {
        switch (change.before()) {
            case EntityMerge merge -> merges.remove(merge.merged());
            case EntityLink link -> links.remove(link.id());
            case null, default -> { }
        }
        switch (change.after()) {
            case EntityMerge merge -> merges.put(merge.merged(), merge);
            case EntityLink link -> links.put(link.id(), link);
            case null, default -> { }
        }
    }

    private List<Memory> about(Entity entity) {
        return memories.all.values().stream().filter(memory -> FakeGraph.spokenOf(memory).contains(entity))
                .sorted(Comparator.comparing(Memory::eventTime).reversed()).toList();
    }

    @Override
    public Comparison compare(Entity one, Entity other) {
        if (resolve(one).equals(resolve(other))) {
            throw new InvalidRequest("other", "is the same already");
        }
        List<Memory> first = about(one);
        List<Memory> second = about(other);
        List<Memory> both = first.stream().filter(second::contains).toList();
        Set<Entity> beside = first.stream().flatMap(m -> FakeGraph.spokenOf(m).stream()).collect(Collectors.toSet());
        List<Entity> shared = second.stream().flatMap(m -> FakeGraph.spokenOf(m).stream()).distinct()
                .filter(beside::contains).filter(each -> !each.equals(one) && !each.equals(other))
                .sorted(Comparator.comparing(Entity::id)).limit(10).toList();
        List<Warning> warnings = new ArrayList<>();
        if (one.kind() != other.kind()) {
            warnings.add(Warning.DIFFERENT_KINDS);
        } else if (one.kind().identifier()) {
            warnings.add(Warning.DIFFERENT_IDENTIFIERS);
        }
        if (shared.isEmpty()) {
            warnings.add(Warning.NOTHING_IN_COMMON);
        }
        return new Comparison(one, other, first.size() - both.size(), second.size() - both.size(), both.size(), shared,
                first.stream().findFirst(), second.stream().findFirst(), warnings);
    }

    @Override
    public EntityMerge merge(Actor actor, Entity kept, Entity merged) {
        EntityMerge merge = new EntityMerge(merged, kept, DeskData.NOW);
        memories.journal.write(actor, ChangeKind.MERGED, null, merge);
        return merge;
    }

    @Override
    public EntityMerge split(Actor actor, Entity merged) {
        EntityMerge merge = Optional.ofNullable(merges.get(merged))
                .orElseThrow(() -> new NotFound("merge", merged.id()));
        memories.journal.write(actor, ChangeKind.SPLIT, merge, null);
        return merge;
    }

    @Override
    public List<EntityMerge> mergedInto(Entity kept) {
        return merges.values().stream().filter(merge -> merge.kept().equals(kept)).toList();
    }

    @Override
    public Entity resolve(Entity entity) {
        EntityMerge merge = merges.get(entity);
        return merge == null ? entity : resolve(merge.kept());
    }

    @Override
    public EntityLink tie(Actor actor, Entity one, Entity other) {
        EntityLink link = new EntityLink("tie" + links.size(), one, other, DeskData.NOW);
        memories.journal.write(actor, ChangeKind.LINKED, null, link);
        return link;
    }

    @Override
    public void untie(Actor actor, String id) {
        EntityLink link = Optional.ofNullable(links.get(id)).orElseThrow(() -> new NotFound("tie", id));
        memories.journal.write(actor, ChangeKind.UNLINKED, link, null);
    }

    @Override
    public List<EntityLink> ties(Entity entity) {
        return links.values().stream().filter(link -> link.one().equals(entity) || link.other().equals(entity)).toList();
    }
}
