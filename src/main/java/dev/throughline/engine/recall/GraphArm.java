package dev.throughline.engine.recall;

import dev.throughline.index.Conditions;
import dev.throughline.index.Hit;
import dev.throughline.index.Snapshot;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.MemoryId;
import dev.throughline.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Walks from the query's entities, and from the best candidates so far, to memories that share an entity with them
/// or stand next to them in a session. A bounded number of look-ups, whatever the size of the store.
final class GraphArm {

    private static final int SEEDS = 3;
    private static final int LOOKUPS = 8;
    private static final int PER_ENTITY = 16;
    private static final int NEIGHBOURS = 2;
    private static final Duration NEARBY = Duration.ofMinutes(5);
    private static final double FROM_QUERY = 1;
    private static final double FROM_CANDIDATE = 0.75;
    private static final double FROM_SESSION = 0.4;
    private static final double ADDED = 0.15;

    private final Store store;
    private final Snapshot view;
    private final Conditions conditions;
    private final Pool pool;
    private final Map<MemoryId, Reach> reached = new LinkedHashMap<>();
    private final Set<Entity> walked = new HashSet<>();

    private record Reach(double score, Explanation.Step step) {}

    GraphArm(Store store, Snapshot view, Conditions conditions, Pool pool) {
        this.store = store;
        this.view = view;
        this.conditions = conditions;
        this.pool = pool;
    }

    /// Adds what it finds to the pool.
    ///
    /// @return the memories found, best first
    List<MemoryId> walk(Collection<Entity> queryEntities, boolean neighborhood, Instant now) {
        store.merges().groups(queryEntities).values().forEach(group -> over(group, FROM_QUERY, null));
        List<Candidate> seeds = pool.ranked().stream().limit(SEEDS).toList();
        Map<MemoryId, List<Entity>> entities = store.entities(seeds.stream().map(Candidate::id).toList());
        Map<Entity, List<Entity>> groups = store.merges().groups(entities.values().stream()
                .flatMap(List::stream)
                .filter(entity -> entity.kind().identifier() && entity.kind() != EntityKind.URL)
                .toList());
        for (Candidate seed : seeds) {
            entities.getOrDefault(seed.id(), List.of()).stream()
                    .flatMap(entity -> Stream.ofNullable(groups.get(entity)))
                    .forEach(group -> over(group, FROM_CANDIDATE * seed.fused(), seed.id()));
        }
        if (neighborhood) {
            seeds.forEach(seed -> nextTo(seed, now));
        }
        return collect();
    }

    /// What being reached adds to a candidate: a little to what is good by itself, and to what no word and no meaning
    /// speaks for as much as brings it close behind what it is tied to (spreading activation; Collins and Loftus 1975).
    ///
    /// @param lookedFor whether the question is about what it names; a long text names much in passing
    static double share(Candidate candidate, boolean lookedFor) {
        double score = candidate.score(Arm.GRAPH);
        return lookedFor ? Math.max(ADDED * score, score - candidate.fused()) : ADDED * score;
    }

    private void over(List<Entity> group, double strength, @Nullable MemoryId from) {
        Entity entity = group.getFirst();
        if (walked.size() >= LOOKUPS || !walked.add(entity)) {
            return;
        }
        Set<String> ids = group.stream().map(Entity::id).collect(Collectors.toUnmodifiableSet());
        List<Hit> hits = view.exact(ids, conditions, PER_ENTITY);
        // What many memories share says little about each: the weight falls with the number.
        double rarity = 1 / (1 + Math.log(Math.max(1, hits.size())) / Math.log(2) / 4);
        for (Hit hit : hits) {
            if (!hit.id().equals(from)) {
                reach(hit.id(), strength * rarity, new Explanation.Step(LinkType.SHARES_ENTITY, entity, from));
            }
        }
    }

    private void nextTo(Candidate seed, Instant now) {
        for (MemoryId neighbour : store.sessionNeighbours(seed.id(), NEARBY, NEIGHBOURS, now)) {
            reach(neighbour, FROM_SESSION * seed.fused(), new Explanation.Step(LinkType.PRECEDES, null, seed.id()));
        }
    }

    private void reach(MemoryId id, double score, Explanation.Step step) {
        reached.merge(id, new Reach(score, step), (one, other) -> one.score() >= other.score() ? one : other);
    }

    private List<MemoryId> collect() {
        List<Map.Entry<MemoryId, Reach>> best = new ArrayList<>(reached.entrySet());
        best.sort((one, other) -> Double.compare(other.getValue().score(), one.getValue().score()));
        for (int i = 0; i < best.size(); i++) {
            Candidate candidate = pool.get(best.get(i).getKey());
            candidate.found(Arm.GRAPH, i + 1, best.get(i).getValue().score());
            candidate.reachedOver(List.of(best.get(i).getValue().step()));
        }
        return best.stream().map(Map.Entry::getKey).toList();
    }
}
