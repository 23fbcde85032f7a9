package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever people merge, split, undo and redo: what is shown follows from the merges that stand, and with none of
/// them left everything is as it was.
class EngineMergesAtRandomTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Actor BOT = Actor.rest("bot");
    private static final Scope ALL = Scope.wholeDesk();
    private static final List<String> TEXTS = List.of("pat number17", "c-1", "order 2014", "2011", "c12", "p13");

    private record Said(Instant time, MemoryDraft draft) {}

    private final List<Entity> entities = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    /// What each merged entity was merged into.
    private final Map<Entity, Entity> model = new HashMap<>();

    private void fill(Random random) {
        for (int i = 0; i < 10; i++) {
            // spelled alike in pairs: c-0 and c0 are two customers
            entities.add(new Entity(EntityKind.CUSTOMER, (i % 2 == 0 ? "c-" : "c") + i / 2, "c"));
        }
        for (int i = 10; i < 20; i++) {
            entities.add(new Entity(EntityKind.CUSTOMER, "p" + i, "Pat Number" + i));
        }
        for (int i = 0; i < 10; i++) {
            entities.add(new Entity(EntityKind.ORDER, "20" + (10 + i), "order 20" + (10 + i)));
        }
        for (int i = 0; i < 120; i++) {
            say(random, 19);
        }
    }

    /// Of one of the first customers.
    private void say(Random random, int among) {
        clock.advance(Duration.ofMinutes(1));
        Entity customer = entities.get(random.nextInt(among));
        int number = said.size();
        String text = "Pat Number" + (10 + random.nextInt(10)) + " asked about order 20" + (10 + random.nextInt(10));
        MemoryDraft draft = MemoryDraft.of("kb", text + " as number " + number).withId(new MemoryId("m" + number))
                .withTags(List.of("customer:" + customer.key()))
                .withSession(random.nextInt(3) == 0 ? null : "s" + customer.key());
        if (customer.key().startsWith("p")) {
            draft = draft.withMetadata(Metadata.EMPTY.with("customer_name", customer.label()));
        }
        said.add(new Said(clock.instant(), draft));
        engine.memories().store(BOT, draft);
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

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void whatIsSaidMeanwhileIsWhereItBelongs(long seed, @TempDir Path elsewhere) {
        Random random = new Random(seed);
        fill(random);
        for (int step = 0; step < 60; step++) {
            clock.advance(Duration.ofMinutes(1));
            if (random.nextInt(3) == 0) {
                say(random, 20);
            } else {
                step(random);
            }
            holds(step);
        }
        for (Entity merged : Set.copyOf(model.keySet())) {
            engine.entities().split(DESK, merged);
        }
        DeskState apart = state();
        engine.close();
        engine = EngineFixture.open(elsewhere, clock);
        for (Said each : said) {
            clock.advance(Duration.between(clock.instant(), each.time()));
            engine.memories().store(BOT, each.draft());
        }
        assertThat(apart).usingRecursiveComparison().isEqualTo(state());
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
        Map<Entity, Set<Entity>> groups = new HashMap<>();
        for (Entity entity : entities) {
            assertThat(engine.entities().resolve(entity)).as("step " + step).isEqualTo(top(entity));
            if (entity.kind() == EntityKind.CUSTOMER) {
                groups.computeIfAbsent(top(entity), _ -> new HashSet<>()).add(entity);
            }
        }
        Map<Memory, Set<Entity>> about = new HashMap<>();
        for (Memory memory : engine.memories().list(ALL, Filter.LIVE, 0, 1_000).items()) {
            about.put(memory, engine.graph().mentions(memory.id()).stream().map(Mention::entity)
                    .filter(entity -> entity.kind() == EntityKind.CUSTOMER).collect(Collectors.toSet()));
        }
        Set<String> listed = new HashSet<>();
        groups.forEach((top, group) -> {
            Set<MemoryId> own = ofGroup(about, group);
            if (!own.isEmpty()) {
                listed.add(top.key());
                for (Entity each : group) {
                    assertThat(engine.desk().story(each.key()).customer().handle()).as("step " + step)
                            .isEqualTo(top.key());
                }
                assertThat(engine.desk().story(top.key()).memories()).as("step " + step).extracting(Memory::id)
                        .containsExactlyInAnyOrderElementsOf(own);
            }
        });
        assertThat(engine.desk().customers("", 1_000)).as("step " + step).extracting(Customer::handle)
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    /// Those that speak of one of them, and those of their sessions.
    private static Set<MemoryId> ofGroup(Map<Memory, Set<Entity>> about, Set<Entity> group) {
        Set<MemoryId> own = new HashSet<>();
        Set<String> sessions = new HashSet<>();
        about.forEach((memory, customers) -> {
            if (!Collections.disjoint(customers, group)) {
                own.add(memory.id());
                sessions.add(String.valueOf(memory.session()));
            }
        });
        about.keySet().stream()
                .filter(memory -> memory.session() != null && sessions.contains(memory.session()))
                .forEach(memory -> own.add(memory.id()));
        return own;
    }
}
