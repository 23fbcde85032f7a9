package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journal;
import dev.throughline.memory.Journal.Entry;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.SessionDraft;
import dev.throughline.store.Store;
import dev.throughline.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever two actors do, undo, redo and revert, in whatever order: a revert changes what its command changed and
/// nothing else, a refusal changes nothing and says why, and everything can be taken back.
class JournalPropertiesTest {

    private static final List<Actor> ACTORS = List.of(Actor.console(), Actor.rest("bot"));
    private static final List<String> IDS = List.of("m1", "m2", "m3", "m4", "m5");
    private static final List<String> SESSIONS = List.of("s1", "s2");
    private static final int STEPS = 120;

    @TempDir
    Path directory;

    private final SettableClock clock = SettableClock.standard();
    /// For the links of memories of any state, which no door lists.
    private Store store;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingCanBeTakenBackAndNothingElseChanges(long seed) {
        try (Engine engine = EngineFixture.open(directory, clock);
                Store besides = Store.open(directory.resolve("throughline.db"))) {
            store = besides;
            Map<String, Journaled> start = state(engine);
            Random random = new Random(seed);
            for (int i = 0; i < STEPS; i++) {
                clock.advance(Duration.ofSeconds(1));
                step(engine, random);
            }
            undoAll(engine);
            revertAll(engine);
            assertThat(state(engine)).isEqualTo(start);
            assertThat(entries(engine)).noneMatch(entry -> entry.reverses() == null && entry.standing());
        }
    }

    private void step(Engine engine, Random random) {
        Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> checked(engine, () -> engine.journal().undo(actor));
            case 2 -> checked(engine, () -> engine.journal().redo(actor));
            case 3, 4 -> {
                List<Entry> entries = entries(engine);
                if (!entries.isEmpty()) {
                    revert(engine, actor, entries.get(random.nextInt(entries.size())));
                }
            }
            default -> edit(engine, actor, random);
        }
    }

    /// What is undone or redone is what its command touched, or it is refused and nothing is.
    private void checked(Engine engine, Supplier<Optional<Journal.Step>> verb) {
        Map<String, Journaled> before = state(engine);
        try {
            Optional<Journal.Step> step = verb.get();
            assertThat(changed(before, state(engine)))
                    .isSubsetOf(step.map(done -> subjects(engine, done.command())).orElse(Set.of()));
        } catch (InvalidRequest refused) {
            assertThat(refused).hasMessageContaining("is not possible");
            assertThat(state(engine)).isEqualTo(before);
        }
    }

    private void revert(Engine engine, Actor actor, Entry entry) {
        Map<String, Journaled> before = state(engine);
        boolean hindered = engine.journal().obstacle(entry.command()).isPresent();
        try {
            engine.journal().revert(actor, entry.command());
            assertThat(hindered).isFalse();
            Map<String, Journaled> after = state(engine);
            assertThat(changed(before, after)).isSubsetOf(subjects(engine, entry.command()));
            Map<String, Optional<Journaled>> expected = new HashMap<>();
            engine.journal().changes(entry.command()).reversed().forEach(change ->
                    expected.put(change.subject(), Optional.ofNullable(change.before())));
            expected.forEach((subject, image) -> assertThat(Optional.ofNullable(after.get(subject)))
                    .isEqualTo(image.map(JournalPropertiesTest::plain)));
            assertThat(entry.standing()).isTrue();
            assertThat(entry(engine, entry.command()).standing()).isFalse();
        } catch (InvalidRequest refused) {
            assertThat(hindered).isTrue();
            assertThat(refused).hasMessageStartingWith("revert is not possible");
            assertThat(state(engine)).isEqualTo(before);
        }
    }

    private void edit(Engine engine, Actor actor, Random random) {
        MemoryId id = new MemoryId(IDS.get(random.nextInt(IDS.size())));
        MemoryId other = new MemoryId(IDS.get(random.nextInt(IDS.size())));
        String session = SESSIONS.get(random.nextInt(SESSIONS.size()));
        try {
            switch (random.nextInt(11)) {
                case 0, 1, 2 -> engine.memories().store(actor, MemoryDraft.of("kb", "text " + random.nextInt(100))
                        .withId(id).withSession(random.nextBoolean() ? session : null));
                case 3 -> engine.memories().edit(actor, id, MemoryEdit.NOTHING.withImportance(random.nextInt(9) / 10.0));
                case 4 -> engine.memories().edit(actor, id, MemoryEdit.NOTHING.withContent("words " + random.nextInt(50)));
                case 5 -> engine.memories().edit(actor, id, MemoryEdit.NOTHING.withTags(List.of("customer:mara")));
                case 6 -> engine.memories().editAll(actor, engine.memories().list(Scope.wholeDesk(), Filter.ANY, 0, 10).items()
                        .stream().collect(Collectors.toMap(Memory::id, _ -> MemoryEdit.NOTHING.withState(
                                MemoryState.values()[random.nextInt(2)]))));
                case 7 -> engine.graph().link(actor, id, other, LinkType.LINKED_BY);
                case 8 -> engine.sessions().start(actor, new SessionDraft(session, "kb", null, null));
                case 9 -> engine.sessions().end(actor, session, null);
                default -> engine.lifecycle().change(actor, DecayPolicy.scaled(Curve.FLAT, 1 + random.nextInt(9), 0));
            }
        } catch (NotFound | InvalidRequest _) {
            // The memory is not there now, or is the same: nothing was done.
        }
    }

    /// In turns, each as far as it goes.
    private void undoAll(Engine engine) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Actor actor : ACTORS) {
                try {
                    moved |= engine.journal().undo(actor).isPresent();
                } catch (InvalidRequest refused) {
                    assertThat(refused).hasMessageContaining("is not possible");
                }
            }
        }
    }

    /// What undo could not reach in the actors' own order goes newest first; where something is in the way, the command
    /// that the refusal names goes before it.
    private void revertAll(Engine engine) {
        int steps = 0;
        for (Optional<Entry> newest = newestStanding(engine); newest.isPresent(); newest = newestStanding(engine)) {
            long command = newest.get().command();
            for (var obstacle = engine.journal().obstacle(command); obstacle.isPresent();
                    obstacle = engine.journal().obstacle(command)) {
                command = obstacle.get().later();
            }
            engine.journal().revert(ACTORS.getFirst(), command);
            assertThat(steps++).isLessThan(1_000);
        }
    }

    private static Optional<Entry> newestStanding(Engine engine) {
        return entries(engine).stream().filter(entry -> entry.reverses() == null && entry.standing()).findFirst();
    }

    private static List<Entry> entries(Engine engine) {
        return engine.journal().entries(JournalQuery.newest(1_000));
    }

    private static Entry entry(Engine engine, long command) {
        return engine.journal().entries(JournalQuery.newest(1).withBefore(command + 1)).getFirst();
    }

    private static Set<String> subjects(Engine engine, long command) {
        return engine.journal().changes(command).stream().map(Change::subject).collect(Collectors.toSet());
    }

    private static Set<String> changed(Map<String, Journaled> before, Map<String, Journaled> after) {
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return all;
    }

    /// Everything there is, by its subject in the journal.
    private Map<String, Journaled> state(Engine engine) {
        Map<String, Journaled> state = new HashMap<>();
        List<Memory> memories = engine.memories().list(Scope.wholeDesk(), Filter.ANY, 0, 100).items();
        memories.forEach(memory -> state.put(memory.id().value(), memory));
        memories.stream().flatMap(memory -> store.links(memory.id()).stream())
                .forEach(link -> state.put(link.id(), link));
        engine.sessions().list(Scope.wholeDesk(), false, 0, 100).items()
                .forEach(session -> state.put(session.id(), plain(session)));
        state.put("policy", engine.lifecycle().policy());
        return state;
    }

    private static Journaled plain(Journaled thing) {
        return thing instanceof Session s
                ? new Session(s.id(), s.agent(), s.started(), s.ended(), s.summary(), s.metadata(), 0) : thing;
    }
}
