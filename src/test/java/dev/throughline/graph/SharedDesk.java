package dev.throughline.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/// A source made up of entities and how many memories each pair shares; counts what it is asked.
final class SharedDesk implements CoMentionSource {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Entity JANE = entity(EntityKind.CUSTOMER, "jane");

    private static final EntityKind[] KINDS = {
        EntityKind.TICKET, EntityKind.ORDER, EntityKind.SKU, EntityKind.ERROR_CODE, EntityKind.EMAIL};

    final Map<Entity, Map<Entity, Neighbour>> pairs = new LinkedHashMap<>();
    final Map<Entity, List<Tie>> ties = new HashMap<>();
    final Map<Entity, List<Entity>> merged = new HashMap<>();
    final List<EgoGraph.Stretch> stretches = new ArrayList<>();
    int questions;

    static Entity entity(EntityKind kind, String key) {
        return new Entity(kind, key, key);
    }

    static Entity ticket(int number) {
        return entity(EntityKind.TICKET, String.valueOf(number));
    }

    SharedDesk share(Entity one, Entity other, int memories, int day) {
        Instant newest = START.plusSeconds(day * 86_400L);
        pairs.computeIfAbsent(one, _ -> new LinkedHashMap<>()).put(other, new Neighbour(other, memories, newest));
        pairs.computeIfAbsent(other, _ -> new LinkedHashMap<>()).put(one, new Neighbour(one, memories, newest));
        return this;
    }

    void tie(Entity one, Entity other, String id) {
        ties.computeIfAbsent(one, _ -> new ArrayList<>()).add(new Tie(other, id));
        ties.computeIfAbsent(other, _ -> new ArrayList<>()).add(new Tie(one, id));
    }

    /// Entities that hang on one of the first sixty each, and pairs at random.
    ///
    /// @return all of them, [#JANE] first
    List<Entity> crowd(int entities, int edges, long seed) {
        Random random = new Random(seed);
        List<Entity> all = new ArrayList<>(List.of(JANE));
        for (int i = 0; i < entities; i++) {
            Entity entity = entity(KINDS[i % KINDS.length], "e" + i);
            share(entity, all.get(random.nextInt(Math.min(all.size(), 60))), 1 + random.nextInt(5), i);
            all.add(entity);
        }
        for (int i = entities; i < edges; i++) {
            Entity one = all.get(random.nextInt(all.size()));
            Entity other = all.get(random.nextInt(all.size()));
            if (!one.equals(other)) {
                share(one, other, 1, i);
            }
        }
        return all;
    }

    @Override
    public List<Neighbour> neighbours(Entity entity, Set<EntityKind> kinds, int limit) {
        questions++;
        return pairs.getOrDefault(entity, Map.of()).values().stream()
                .filter(neighbour -> kinds.contains(neighbour.entity().kind()))
                .sorted(Comparator.comparingInt(neighbour -> -neighbour.memories()))
                .limit(limit)
                .toList();
    }

    @Override
    public Evidence evidence(Entity entity) {
        Map<Entity, Neighbour> beside = pairs.getOrDefault(entity, Map.of());
        return new Evidence(beside.size(), beside.values().stream()
                .map(Neighbour::newest).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
    }

    @Override
    public List<Tie> ties(Entity entity) {
        return ties.getOrDefault(entity, List.of());
    }

    @Override
    public List<Entity> merged(Entity entity) {
        return merged.getOrDefault(entity, List.of());
    }

    @Override
    public List<EgoGraph.Stretch> timeline(Entity entity) {
        return stretches;
    }
}
