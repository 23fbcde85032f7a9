package dev.throughline.engine;

import dev.throughline.engine.curation.DuplicateFinder;
import dev.throughline.engine.curation.Summary;
import dev.throughline.engine.recall.Sources;
import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Curation;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds what says the same thing twice, and sums up.
final class CurationCommands implements Curation {

    private final Commands commands;
    private final Supplier<Sources> sources;

    CurationCommands(Commands commands, Supplier<Sources> sources) {
        this.commands = commands;
        this.sources = sources;
    }

    @Override
    public Duplicates duplicates(Scope scope, double threshold, Set<MemoryType> types) {
        Sources current = sources.get();
        String model = current.embedder() == null ? "" : current.embedder().model();
        return new DuplicateFinder(commands.store(), current.index(), model)
                .find(scope, threshold, types, commands.now());
    }

    @Override
    public int supersede(Actor actor, Duplicates duplicates) {
        Instant now = commands.now();
        return commands.run(actor, transaction -> {
            int count = 0;
            for (List<MemoryId> group : duplicates.groups()) {
                for (MemoryId id : group.subList(1, group.size())) {
                    Memory memory = transaction.memory(id).filter(m -> m.liveAt(now)).orElse(null);
                    if (memory != null) {
                        transaction.update(memory, Edits.withState(memory, MemoryState.SUPERSEDED, now),
                                ChangeKind.SUPERSEDED);
                        count++;
                    }
                }
            }
            return count;
        });
    }

    @Override
    public MemoryDraft summarize(String agent, List<MemoryId> ids, @Nullable MemoryType type) {
        if (new LinkedHashSet<>(ids).size() < 2) {
            throw new InvalidRequest("memory_ids", "has " + ids.size() + " entries, must have at least 2 different ones");
        }
        List<Memory> memories = ids.stream().distinct().map(id -> live(agent, id))
                .sorted(Comparator.comparing(Memory::eventTime))
                .toList();
        Set<String> tags = new LinkedHashSet<>();
        memories.forEach(memory -> tags.addAll(memory.tags()));
        double importance = memories.stream().mapToDouble(Memory::importance).max().orElse(0);
        List<String> sources = memories.stream().map(memory -> memory.id().value()).toList();
        return MemoryDraft.of(agent, Summary.of(memories))
                .withType(type == null ? MemoryType.SEMANTIC : type)
                .withImportance(importance)
                .withTags(tags.stream().limit(50).toList())
                .withMetadata(new Metadata(Map.of("source", "summary", "source_memory_ids", sources)));
    }

    private Memory live(String agent, MemoryId id) {
        return commands.store().memory(id)
                .filter(memory -> memory.agent().equals(agent) && memory.liveAt(commands.now()))
                .orElseThrow(() -> new NotFound("memory", id.value()));
    }
}
