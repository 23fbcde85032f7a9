package dev.throughline.store;

import static dev.throughline.store.Samples.BOT;
import static dev.throughline.store.Samples.T0;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists agree with the vocabulary's own idea of scope and filter, for memories of two agents and two customers.
class ListTest {

    private static final Instant NOW = T0.plusSeconds(10_000);

    @TempDir
    Path directory;

    private Store store;
    private final List<Memory> all = new ArrayList<>();

    @BeforeEach
    void fill() {
        store = Store.open(directory.resolve("t.db"));
        Random random = new Random(42);
        store.write(BOT, T0, tx -> {
            for (int i = 0; i < 400; i++) {
                Memory memory = random(random, i);
                all.add(memory);
                tx.insert(memory, ChangeKind.STORED);
            }
            return all;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Memory random(Random random, int i) {
        String customer = random.nextBoolean() ? "customer:jane-doe" : "customer:ola";
        MemoryState state = MemoryState.values()[random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2)];
        return new Memory(new MemoryId("m" + i), random.nextBoolean() ? "alpha" : "beta", "content " + i,
                MemoryType.values()[random.nextInt(4)], random.nextInt(11) / 10.0,
                random.nextBoolean() ? List.of(customer) : List.of("x", customer),
                random.nextBoolean() ? "s" + random.nextInt(5) : null, null, T0.plusSeconds(random.nextInt(300)), T0,
                null, 0, null, random.nextInt(4) == 0 ? T0.plusSeconds(random.nextInt(20_000)) : null,
                random.nextInt(5) == 0 ? T0.minusSeconds(random.nextInt(50)) : null, false, false, state);
    }

    private static Filter filter(Random random) {
        Filter filter = random.nextInt(3) == 0 ? Filter.ANY : Filter.LIVE;
        if (random.nextInt(3) == 0) {
            filter = filter.withTags(random.nextBoolean() ? List.of("customer:ola")
                    : List.of("x", "customer:jane-doe"));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.withTypes(Set.of(MemoryType.EPISODIC, MemoryType.values()[1 + random.nextInt(3)]));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.withSession("s" + random.nextInt(6));
        }
        if (random.nextInt(3) == 0) {
            Instant from = T0.plusSeconds(random.nextInt(200)).plusNanos(random.nextInt(2));
            filter = filter.withTimes(random.nextBoolean() ? null : from, from.plusSeconds(100));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.withImportance(random.nextInt(5) / 10.0, random.nextInt(6, 11) / 10.0);
        }
        return filter;
    }

    @Test
    void listsWhatScopeAndFilterMean() {
        Random random = new Random(1);
        List<Scope> scopes = List.of(Scope.agent("alpha"), Scope.agent("beta"), Scope.wholeDesk(),
                new Scope.Agents(Set.of("alpha", "beta")), new Scope.Agents(Set.of()), Scope.agent("nobody"));
        for (int round = 0; round < 500; round++) {
            Scope scope = scopes.get(random.nextInt(scopes.size()));
            Filter filter = filter(random);
            Order order = Order.values()[random.nextInt(3)];
            int offset = random.nextInt(30);
            int limit = random.nextInt(100);
            List<Memory> meant = all.stream().filter(m -> scope.covers(m.agent()) && filter.matches(m, NOW))
                    .sorted(comparator(order)).toList();
            assertEquals(new Page<>(meant.stream().skip(offset).limit(limit).toList(), meant.size()),
                    store.list(scope, filter, NOW, order, offset, limit), scope + " " + filter + " " + order);
            assertEquals(meant.size(), store.count(scope, filter, NOW));
        }
    }

    @Test
    void selectsLiveMemoriesOfOneAgentOnly() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            List<MemoryId> ids = random.ints(5, 0, 500).mapToObj(i -> new MemoryId("m" + i)).toList();
            Instant before = random.nextBoolean() ? T0.plusSeconds(random.nextInt(300)) : null;
            Filter filter = filter(random);
            Selection selection = new Selection("alpha", ids, filter, before);
            Set<MemoryId> meant = Set.copyOf(all.stream()
                    .filter(m -> m.agent().equals("alpha") && m.liveAt(NOW))
                    .filter(m -> ids.contains(m.id()) || selection.hasConditions() && filter.matches(m, NOW)
                            && (before == null || m.created().isBefore(before)))
                    .map(Memory::id).toList());
            List<MemoryId> selected = store.select(selection, NOW);
            assertEquals(meant, Set.copyOf(selected));
            assertEquals(meant.size(), selected.size());
        }
    }

    @Test
    void findsNeighboursInTheSessionByTime() {
        for (Memory one : all) {
            List<MemoryId> near = store.sessionNeighbours(one.id(), Duration.ofSeconds(40), 4, NOW);
            List<Long> distances = all.stream()
                    .filter(m -> one.session() != null && one.session().equals(m.session()))
                    .filter(m -> m != one && m.liveAt(NOW))
                    .map(m -> Duration.between(m.eventTime(), one.eventTime()).abs().toMillis())
                    .filter(millis -> millis <= 40_000).sorted().limit(4).toList();
            assertEquals(distances, store.memories(near).stream()
                    .map(m -> Duration.between(m.eventTime(), one.eventTime()).abs().toMillis()).toList());
            assertTrue(store.memories(near).stream().allMatch(m -> m.liveAt(NOW) && one.session().equals(m.session())));
        }
    }

    @Test
    void walksActiveExpiredAndCounts() {
        List<Memory> walked = new ArrayList<>();
        store.forEachActive(MemoryType.WORKING, walked::add);
        assertEquals(all.stream().filter(m -> m.state() == MemoryState.ACTIVE && m.type() == MemoryType.WORKING)
                .toList(), walked);
        assertEquals(Set.copyOf(all.stream().filter(m -> m.state() == MemoryState.ACTIVE && m.expiredAt(NOW)).toList()),
                Set.copyOf(store.expired(NOW, 1_000)));
        assertEquals(all.size(), store.states().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(List.of("alpha", "beta"), store.agents());
        assertEquals(store.count(Scope.agent("beta"), Filter.LIVE, NOW), store.statistics("beta", NOW).memories());
        assertEquals(0, store.statistics("nobody", NOW).memories());
    }

    private Comparator<Memory> comparator(Order order) {
        Comparator<Memory> oldest = Comparator.comparing(Memory::eventTime).thenComparing(all::indexOf);
        return switch (order) {
            case OLDEST_FIRST -> oldest;
            case NEWEST_FIRST -> oldest.reversed();
            case MOST_IMPORTANT -> Comparator.comparing(Memory::importance).thenComparing(oldest).reversed();
        };
    }
}
