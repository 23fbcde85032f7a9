package dev.throughline.engine.recall;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Follows the links of the answers a few steps, strongest first.
public final class Associations {

    private final Store store;
    private final LinkFinder links;
    private final Predicate<Memory> allowed;

    private record Found(Memory memory, double weight, int depth, List<Explanation.Step> path) {}

    /// @param allowed what may be shown, and be on the way to something that is: what is held to one customer leads to
    ///     no other one
    public Associations(Store store, LinkFinder links, Predicate<Memory> allowed) {
        this.store = store;
        this.links = links;
        this.allowed = allowed;
    }

    /// Memories linked to the answers and not among them. The score is the product of the links' weights and the
    /// answer's score.
    public List<Recalled> of(List<Recalled> answers, RecallQuery.Associated wanted) {
        Set<MemoryId> seen = new HashSet<>();
        List<Found> frontier = new ArrayList<>();
        for (Recalled answer : answers) {
            seen.add(answer.memory().id());
            frontier.add(new Found(answer.memory(), answer.score(), 0, List.of()));
        }
        List<Found> found = new ArrayList<>();
        for (int depth = 1; depth <= wanted.depth() && found.size() < wanted.cap(); depth++) {
            frontier = step(frontier, depth, wanted.minWeight(), seen);
            found.addAll(frontier);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::depth).thenComparing(Comparator.comparingDouble(Found::weight)
                        .reversed()).thenComparing(one -> one.memory().id()))
                .limit(wanted.cap())
                .map(Associations::recalled)
                .toList();
    }

    private List<Found> step(List<Found> frontier, int depth, double minWeight, Set<MemoryId> seen) {
        Map<MemoryId, Found> next = new LinkedHashMap<>();
        for (Found from : frontier) {
            for (Link link : links.links(from.memory().id())) {
                MemoryId other = link.other(from.memory().id());
                if (link.weight() >= minWeight && !seen.contains(other)) {
                    store.memory(other).filter(allowed).map(memory -> reached(from, link, memory, depth)).ifPresent(
                            found -> next.merge(other, found, (one, two) -> one.weight() >= two.weight() ? one : two));
                }
            }
        }
        seen.addAll(next.keySet());
        return List.copyOf(next.values());
    }

    private Found reached(Found from, Link link, Memory memory, int depth) {
        List<Explanation.Step> path = new ArrayList<>(from.path());
        path.add(new Explanation.Step(link.type(), entity(link.via()), from.memory().id()));
        return new Found(memory, from.weight() * link.weight(), depth, path);
    }

    private @Nullable Entity entity(@Nullable String id) {
        int colon = id == null ? -1 : id.indexOf(':');
        if (id == null || colon < 0) {
            return null;
        }
        EntityKind kind = EntityKind.valueOf(id.substring(0, colon).toUpperCase(Locale.ROOT));
        return store.entity(kind, id.substring(colon + 1)).orElse(null);
    }

    private static Recalled recalled(Found found) {
        Memory memory = found.memory();
        Explanation explanation = new Explanation(List.of(), found.weight(), null, found.weight(),
                memory.importance(), 1, 1, 1, 1, List.of(), found.path());
        return new Recalled(memory, found.weight(), null, null, found.depth(), explanation);
    }
}
