package dev.throughline.index;

import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Memories and conditions by chance, from few values, so that they meet and miss each other in every way. Agents include
/// two that differ only in an unpaired surrogate, times differ by single nanoseconds.
final class RandomMemories {

    static final String COMMON_ENTITY = "product:lamp";

    private static final List<String> AGENTS = List.of("bot", "Bot", "bot2", "bot\ud800", "bot\udc00", "bot\ufffd");
    private static final List<String> TAGS = List.of("customer:jane", "customer:jan", "vip", "Vip", "vip\ud800", "x\u0001d");
    private static final List<String> SESSIONS = List.of("s-1", "s-2", "s-10");
    private static final List<Instant> TIMES = Stream.of(
                    Samples.NOW,
                    Samples.NOW.plusNanos(1),
                    Samples.NOW.minusNanos(1),
                    Samples.NOW.minus(Duration.ofDays(400)),
                    Samples.NOW.plus(Duration.ofDays(3)),
                    Instant.parse("0001-01-01T00:00:00Z"),
                    Instant.parse("9999-12-31T23:59:59Z"),
                    Instant.EPOCH)
            .toList();
    private static final double[] IMPORTANCES = {-0.0, 0, 0.1, 0.5, Math.nextUp(0.5), 0.9, 1};

    private final Random random;

    RandomMemories(long seed) {
        random = new Random(seed);
    }

    IndexedMemory memory(int number) {
        Memory memory = Samples.memory("m" + number, any(AGENTS), "alpha note " + number, any(MemoryType.values()),
                importance(), someOf(TAGS), maybe(any(SESSIONS)), null, any(TIMES), maybe(any(TIMES)),
                maybe(any(TIMES)), any(MemoryState.values()));
        return new IndexedMemory(memory, List.of(COMMON_ENTITY), Samples.randomVector(random, 8));
    }

    Conditions conditions() {
        Instant since = rarely(any(TIMES));
        Instant until = rarely(any(TIMES));
        if (since != null && until != null && until.isBefore(since)) {
            until = null;
        }
        Filter filter = new Filter(random.nextInt(3) == 0 ? someOf(TAGS) : List.of(),
                random.nextBoolean() ? Set.of() : Set.copyOf(someOf(Arrays.asList(MemoryType.values()))),
                rarely(any(SESSIONS)), since, until,
                random.nextBoolean() ? 0 : importance(), random.nextBoolean() ? 1 : importance(),
                random.nextInt(10) == 0 ? Set.of() : new HashSet<>(mostOf(MemoryState.values())),
                random.nextBoolean());
        return new Conditions(scope(), filter, any(TIMES), rarely(any(TIMES)));
    }

    private Scope scope() {
        return switch (random.nextInt(6)) {
            case 0 -> Scope.wholeDesk();
            case 1 -> new Scope.Agents(Set.copyOf(someOf(AGENTS)));
            default -> Scope.agent(any(AGENTS));
        };
    }

    private double importance() {
        return IMPORTANCES[random.nextInt(IMPORTANCES.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> @Nullable T rarely(T value) {
        return random.nextInt(4) == 0 ? value : null;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> someOf(List<T> values) {
        return values.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private <T> List<T> mostOf(T[] values) {
        return Arrays.stream(values).filter(_ -> random.nextInt(4) != 0).toList();
    }
}
