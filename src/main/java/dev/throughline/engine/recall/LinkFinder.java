package dev.throughline.engine.recall;

import dev.throughline.graph.LinkSource;
import dev.throughline.index.Conditions;
import dev.throughline.index.Hit;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The links of a memory. Those made by hand are read from the store; the others are worked out when asked, so that
/// they are never out of date: shared identifiers and likeness from the index, order from the session.
public final class LinkFinder implements LinkSource {

    /// Cosine from which two memories are related.
    public static final double RELATED = 0.85;

    private static final int RELATED_MOST = 10;
    private static final int SHARING_MOST = 16;

    private final Store store;
    private final Sources sources;
    private final Scope scope;
    private final Instant now;

    /// @param scope no link leads out of it
    public LinkFinder(Store store, Sources sources, Scope scope, Instant now) {
        this.store = store;
        this.sources = sources;
        this.scope = scope;
        this.now = now;
    }

    /// Live memories only, each link once, the firm ones first.
    @Override
    public List<Link> links(MemoryId id) {
        Optional<Memory> memory = store.memory(id).filter(m -> scope.covers(m.agent()) && m.liveAt(now));
        if (memory.isEmpty()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (Link link : store.links(id)) {
            if (store.memory(link.other(id)).filter(m -> scope.covers(m.agent()) && m.liveAt(now)).isPresent()) {
                links.add(link);
            }
        }
        sharing(memory.get(), links);
        inSession(memory.get(), links);
        related(memory.get(), links);
        return links;
    }

    private void sharing(Memory memory, List<Link> links) {
        List<Entity> speaksOf = store.entities(List.of(memory.id())).getOrDefault(memory.id(), List.of()).stream()
                .filter(entity -> entity.kind().identifier() && entity.kind() != EntityKind.URL)
                .toList();
        // several that are one make one link
        for (List<Entity> group : new LinkedHashSet<>(store.merges().groups(speaksOf).values())) {
            Set<String> ids = group.stream().map(Entity::id).collect(Collectors.toUnmodifiableSet());
            List<Hit> hits = sources.index().exact(ids, live(), SHARING_MOST);
            double weight = 1 / (1 + Math.log(Math.max(1, hits.size() - 1)) / Math.log(2) / 4);
            for (Hit hit : hits) {
                if (!hit.id().equals(memory.id())) {
                    links.add(derived(memory, hit.id(), LinkType.SHARES_ENTITY, weight,
                            group.getFirst().id()));
                }
            }
        }
    }

    private void inSession(Memory memory, List<Link> links) {
        if (memory.session() == null) {
            return;
        }
        List<Memory> session = store.sessionMemories(memory.session(), Filter.LIVE, now);
        for (int i = 0; i + 1 < session.size(); i++) {
            Memory one = session.get(i);
            Memory next = session.get(i + 1);
            boolean touches = one.id().equals(memory.id()) || next.id().equals(memory.id());
            if (touches && scope.covers(one.agent()) && scope.covers(next.agent())) {
                links.add(derived(one, next.id(), LinkType.PRECEDES, 1, ""));
            }
        }
    }

    private void related(Memory memory, List<Link> links) {
        if (sources.embedder() == null) {
            return;
        }
        store.vectors().of(memory.id(), sources.embedder().model()).ifPresent(vector -> {
            for (Hit hit : sources.index().similar(vector, RELATED, live(), RELATED_MOST + 1)) {
                if (!hit.id().equals(memory.id())) {
                    links.add(derived(memory, hit.id(), LinkType.RELATED_TO, Math.clamp(hit.score(), 0, 1), ""));
                }
            }
        });
    }

    private Conditions live() {
        return new Conditions(scope, Filter.LIVE, now, null);
    }

    /// Worked out, so its id is made of what it says: the same link has the same id from both ends.
    private static Link derived(Memory from, MemoryId to, LinkType type, double weight, String via) {
        boolean directed = type == LinkType.PRECEDES;
        boolean turned = !directed && to.compareTo(from.id()) < 0;
        MemoryId source = turned ? to : from.id();
        MemoryId target = turned ? from.id() : to;
        String id = type.wireName() + "/" + source + "/" + target + (via.isEmpty() ? "" : "/" + via);
        return new Link(id, source, target, type, weight, from.created(), via.isEmpty() ? null : via);
    }
}
