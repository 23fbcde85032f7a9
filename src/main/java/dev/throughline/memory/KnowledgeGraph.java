package dev.throughline.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Entities, and how memories hang together.
public interface KnowledgeGraph {

    /// The entities in a text, as a store would find them.
    List<Mention> extract(String text);

    /// What is looked for in the texts of an agent's memories.
    Extraction extraction(String agent);

    /// From now on; memories stored before keep the entities they have.
    ///
    /// @return what was given
    Extraction changeExtraction(Actor actor, String agent, Extraction extraction);

    /// The entities of one memory, by their place in it.
    List<Mention> mentions(MemoryId id);

    /// Memories reached from one over links, nearest first.
    ///
    /// @param depth 1 to 5
    /// @param types any of them; every type when empty
    /// @param minWeight links weaker than this do not count
    /// @param limit memories at most, 1 to 1,000
    /// @throws NotFound if there is no such live memory
    MemoryGraph around(MemoryId root, int depth, Set<LinkType> types, double minWeight, int limit);

    /// The fewest links from one memory to another within a scope; empty if there is no way in six steps.
    ///
    /// @return the memories on the way, both ends included
    Optional<List<MemoryId>> path(Scope scope, MemoryId from, MemoryId to);

    /// Links two memories by hand. The same link again changes nothing.
    ///
    /// @throws NotFound if either is not there
    /// @throws InvalidRequest if they are of two agents, or the same
    Link link(Actor actor, MemoryId source, MemoryId target, LinkType type);

    /// @throws NotFound if there is none
    void unlink(Actor actor, String linkId);

    /// The links among a scope's live memories, most important memories first.
    ///
    /// @param maxMemories 1 to 10,000
    MemoryGraph whole(Scope scope, int maxMemories);

    /// A graph as text: JSON, GraphML, or CSV with one link a line.
    String export(MemoryGraph graph, GraphFormat format);

    /// Entities around one, laid out for drawing. The same query gives the same picture.
    EgoGraph ego(EgoQuery query);

    /// How many neighbours of each kind an entity has; kinds without any are left out. A figure of 1,000 means at
    /// least that many. Of an entity that more than 20,000 memories speak of, the newest of these are counted.
    Map<EntityKind, Integer> neighbours(Scope scope, Entity entity);

    /// The fewest steps from one entity to another in a scope, over memories that speak of both and over ties made by
    /// hand, not through hubs; empty if there is no way in six steps.
    Optional<EntityPath> path(Scope scope, Entity from, Entity to);

    /// A picture as text: JSON, GraphML, or CSV with one edge a line.
    String export(EgoGraph graph, GraphFormat format);

    /// How someone arranged the picture around an entity.
    Arrangement arrangement(Entity centre);

    /// Keeps an arrangement. Journaled, so it can be undone.
    Arrangement arrange(Actor actor, Arrangement arrangement);

    /// Entities whose label or key begins with the text, identifiers first.
    ///
    /// @param limit 1 to 100
    List<Entity> find(Scope scope, String text, int limit);
}
