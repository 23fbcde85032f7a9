package dev.throughline.engine;

import dev.throughline.memory.Customer;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Filter;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that people see of some entities, to hold one moment against another.
record DeskState(
        List<Customer> customers, Map<Entity, Optional<Story>> stories, Map<String, List<Customer>> searches,
        Map<Entity, EgoGraph> pictures, Map<Entity, Entity> resolved, Map<Entity, List<EntityMerge>> merged,
        Map<Entity, List<EntityLink>> ties, Map<String, List<Entity>> found, Map<String, List<String>> recalled,
        Map<Entity, List<String>> tagged) {

    private static final Scope DESK = Scope.wholeDesk();

    /// @param texts searched for as customers, as entities, and asked about in a recall
    static DeskState of(MemoryService service, Collection<Entity> entities, Collection<String> texts) {
        DeskState state = new DeskState(service.desk().customers("", 1_000), new LinkedHashMap<>(),
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Entity entity : entities) {
            state.pictures.put(entity, service.graph().ego(EgoQuery.of(DESK, entity, 2, 100)));
            state.resolved.put(entity, service.entities().resolve(entity));
            state.merged.put(entity, service.entities().mergedInto(entity));
            state.ties.put(entity, service.entities().ties(entity));
            if (entity.kind() == EntityKind.CUSTOMER) {
                state.stories.put(entity, story(service, entity.key()));
                state.tagged.put(entity, tagged(service, entity));
            }
        }
        for (String text : texts) {
            state.searches.put(text, service.desk().customers(text, 1_000));
            state.found.put(text, service.graph().find(DESK, text, 100));
            state.recalled.put(text, recalled(service, RecallQuery.of(DESK, text)));
        }
        return state;
    }

    /// What each answer says and how it was found; not its score, which falls as time goes by.
    static List<String> recalled(MemoryService service, RecallQuery query) {
        return service.recall(query.withTopK(100).withoutReinforcement()).items().stream()
                .map(item -> item.memory().content() + " " + item.explanation().fused() + " "
                        + item.explanation().hits())
                .toList();
    }

    private static Optional<Story> story(MemoryService service, String handle) {
        try {
            return Optional.of(service.desk().story(handle));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private static List<String> tagged(MemoryService service, Entity customer) {
        Filter about = Filter.LIVE.withTags(List.of(Customer.TAG_PREFIX + customer.key()));
        List<String> all = new ArrayList<>();
        service.memories().list(DESK, about, 0, 1_000).items().forEach(memory -> all.add(memory.content()));
        all.addAll(recalled(service, RecallQuery.of(DESK, "what do we know").withFilter(about)));
        return all;
    }
}
