package dev.throughline.rest;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Curation;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes the same words for the same thing.
final class InMemoryCuration implements Curation {

    private final Memories memories;

    InMemoryCuration(Memories memories) {
        this.memories = memories;
    }

    @Override
    public Duplicates duplicates(Scope scope, double threshold, Set<MemoryType> types) {
        List<Memory> all = memories.list(scope, Filter.LIVE, 0, 100_000).items();
        List<List<MemoryId>> groups = all.stream()
                .collect(Collectors.groupingBy(Memory::content, LinkedHashMap::new, Collectors.toList()))
                .values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().map(Memory::id).toList())
                .toList();
        return new Duplicates(groups, all.size());
    }

    @Override
    public int supersede(Actor actor, Duplicates duplicates) {
        duplicates.groups().forEach(group -> group.stream().skip(1).forEach(id ->
                memories.edit(actor, id, MemoryEdit.NOTHING.withState(MemoryState.SUPERSEDED))));
        return duplicates.superfluous();
    }

    @Override
    public MemoryDraft summarize(String agent, List<MemoryId> ids, MemoryType type) {
        String text = ids.stream().map(id -> memories.live(id).content()).collect(Collectors.joining(" "));
        return MemoryDraft.of(agent, text).withType(type == null ? MemoryType.SEMANTIC : type);
    }
}
