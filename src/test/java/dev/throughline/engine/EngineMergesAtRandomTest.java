package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever people merge, split, undo and redo: what is shown follows from the merges that stand, and with none of
/// them left everything is as it was.
class EngineMergesAtRandomTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Actor BOT = Actor.rest("bot");
    private static final List<String> TEXTS = List.of("customer 7", "c-1", "order 2004", "2011", "c12");

    private final List<Entity> entities = new ArrayList<>();
    /// What each merged entity was merged into.
    private final Map<Entity, Entity> model = new HashMap<>();

    private void fill(Random random) {
        for (int i = 0; i < 20; i++) {
            // spelled alike in pairs: c-0 and c0 are two customers
            entities.add(new Entity(EntityKind.CUSTOMER, (i % 2 == 0 ? "c-" : "c") + i / 2, "Customer " + i));
        }
        for (int i = 0; i < 10; i++) {
            entities.add(new Entity(EntityKind.ORDER, "20" + (10 + i), "order 20" + (10 + i)));
        }
        for (int i = 0; i < 120; i++) {
            clock.advance(Duration.ofMinutes(1));
            Entity customer = entities.get(random.nextInt(19));
            String text = "Customer " + random.nextInt(20) + " asked about order 20" + (10 + random.nextInt(10));
            engine.memories().store(BOT, MemoryDraft.of("kb", text + " as number " + i).withId(new MemoryId("m" + i))
                    .withTags(List.of("customer:" + customer.key()))
                    .withSession(random.nextInt(3) == 0 ? null : "s" + customer.key()));
        }
    }

    private DeskState state() {
        return DeskState.of(engine, entities, TEXTS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsTakenApartIsAsItWas(long seed) {
        Random random = new Random(seed);
        fill(random);
        DeskState before = state();
        for (int step = 0; step < 60; step++) {
            clock.advance(Duration.ofMinutes(1));
            step(random);
            holds(step);
        }
        for (Entity merged : Set.copyOf(model.keySet())) {
            engine.entities().split(DESK, merged);
        }
        assertThat(state()).usingRecursiveComparison().isEqualTo(before);
    }

    private void step(Random random) {
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> merge(any(random), any(random));
            case 3 -> split(any(random));
            case 4 -> follow(() -> engine.journal().undo(DESK));
            default -> follow(() -> engine.journal().redo(DESK));
        }
    }

    private Entity any(Random random) {
        return entities.get(random.nextInt(entities.size()));
    }

    private void merge(Entity kept, Entity merged) {
        try {
            engine.entities().merge(DESK, kept, merged);
            Entity top = top(merged);
            assertThat(top).isNotEqualTo(top(kept));
            model.put(top, kept);
        } catch (InvalidRequest e) {
            assertThat(kept.kind() != merged.kind() || top(kept).equals(top(merged))).as(e.getMessage()).isTrue();
        }
    }

    private void split(Entity merged) {
        try {
            engine.entities().split(DESK, merged);
            assertThat(model.remove(merged)).isNotNull();
        } catch (NotFound e) {
            assertThat(model).doesNotContainKey(merged);
        }
    }

    /// Undo and redo are believed; that the rest follows from the merges is what is tested.
    private void follow(Runnable command) {
        try {
            command.run();
        } catch (InvalidRequest e) {
            assertThat(e.field()).isEqualTo("undo");
        }
        model.clear();
        entities.forEach(entity -> engine.entities().mergedInto(entity)
                .forEach(merge -> model.put(merge.merged(), merge.kept())));
    }

    private Entity top(Entity entity) {
        Entity top = entity;
        while (model.containsKey(top)) {
            top = model.get(top);
        }
        return top;
    }

    private void holds(int step) {
        Map<Entity, Set<String>> handles = new HashMap<>();
        for (Entity entity : entities) {
            assertThat(engine.entities().resolve(entity)).as("step " + step).isEqualTo(top(entity));
            if (entity.kind() == EntityKind.CUSTOMER) {
                handles.computeIfAbsent(top(entity), _ -> new TreeSet<>()).add(entity.key());
            }
        }
        Set<String> listed = new HashSet<>();
        handles.forEach((top, group) -> {
            Set<MemoryId> own = new HashSet<>();
            engine.memories().list(Scope.wholeDesk(), dev.throughline.memory.Filter.LIVE, 0, 1_000).items().stream()
                    .filter(memory -> about(memory, group)).forEach(memory -> own.add(memory.id()));
            if (own.isEmpty()) {
                return;
            }
            listed.add(top.key());
            for (String handle : group) {
                assertThat(engine.desk().story(handle).customer().handle()).as("step " + step).isEqualTo(top.key());
            }
            assertThat(engine.desk().story(top.key()).memories()).as("step " + step).extracting(Memory::id)
                    .containsExactlyInAnyOrderElementsOf(own);
        });
        assertThat(engine.desk().customers("", 1_000)).as("step " + step).extracting(Customer::handle)
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    /// By tag; sessions are of one customer here, so they add nobody else's.
    private static boolean about(Memory memory, Set<String> group) {
        Set<String> tags = group.stream().map(handle -> Customer.TAG_PREFIX + handle).collect(Collectors.toSet());
        return memory.tags().stream().anyMatch(tags::contains);
    }
}
