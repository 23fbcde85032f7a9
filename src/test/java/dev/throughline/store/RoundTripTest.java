package dev.throughline.store;

import static dev.throughline.store.Samples.BOT;
import static dev.throughline.store.Samples.T0;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes in comes out, to the last character and digit, also from a file opened again and from the journal.
class RoundTripTest {

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(directory.resolve("a folder/with ünïcode #1 100%/throughline.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    static List<String> oddStrings() {
        StringBuilder any = new StringBuilder();
        new Random(7).ints(2_000, 0, 0x10000).forEach(c -> any.append((char) c));
        return List.of("plain", "a\u0000b", "\u0000 ends \u0000", "lone \uD83D high", "lone \uDE00 low",
                "\uDE00\uD83D turned", "pair \uD83D\uDE00",
                "\u05E9\u05DC\u05D5\u05DD \u202Eabc\u202C \u0645\u0631\u062D\u0628\u0627",
                "👩‍👩‍👧‍👦 é e\u0301 \uFEFF \uFFFE \uFFFF", "\r\n\t \u0001\u001F\u007F\u0085\u2028",
                "'; drop table memory; -- \"\\",
                "\\ud800 \uD800 \\\uD800 \\\\ud83d", "x".repeat(100_000), "\u20AC".repeat(100_000), "😀".repeat(100_000),
                any.toString());
    }

    @ParameterizedTest
    @MethodSource("oddStrings")
    void keepsEveryStringEverywhere(String odd) {
        String tag = odd.length() > 256 ? odd.substring(0, 256) : odd;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(odd, odd);
        values.put("list", List.of(odd, odd));
        Metadata metadata = new Metadata(values);
        Memory memory = new Memory(new MemoryId("m"), "agent", odd, MemoryType.SEMANTIC, 0.25, List.of(tag, "b"), "s",
                metadata, T0, T0, null, 0, null, null, null, false, false, MemoryState.ACTIVE);
        Session session = new Session("s", "agent", T0, T0.plusMillis(1), odd, metadata, 0);
        Samples.put(store, session);
        Change change = Samples.put(store, memory).changes().getFirst();
        reopen();
        assertEquals(Optional.of(memory), store.memory(memory.id()));
        assertEquals(new Session("s", "agent", T0, T0.plusMillis(1), odd, metadata, 1),
                store.session("s").orElseThrow());
        assertEquals(List.of(change), store.log().history(memory.id(), 10));
        assertEquals(List.of(memory), store.list(Scope.agent("agent"),
                Filter.LIVE.withTags(List.of(tag)), T0, Order.NEWEST_FIRST, 0, 5).items());
    }

    @Test
    void keepsMetadataInOrderAndNumbersInTheirForm() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("z", new BigDecimal("1.0"));
        values.put("a", new BigInteger("10000000000000000000001"));
        values.put("exponent", new BigDecimal("1E+400"));
        values.put("small", new BigDecimal("-0.000000000000000000000000000000012300"));
        values.put("digits", new BigInteger("7".repeat(5_000)));
        values.put("nothing", null);
        values.put("nested", Map.of("list", Arrays.asList(true, null, "x", List.of(), Map.of())));
        values.put("", "empty key");
        Metadata metadata = new Metadata(values);
        Memory memory = new Memory(new MemoryId("m"), "a", "c", MemoryType.WORKING, 1.0 / 3, List.of("z", "a", "m"),
                null, metadata, T0, T0.plusMillis(5), T0.plusMillis(7), 3, 60L, T0.plusSeconds(60),
                T0.minusMillis(1), true, true, MemoryState.SUPERSEDED);
        Samples.put(store, memory);
        reopen();
        Memory found = store.memory(memory.id()).orElseThrow();
        assertEquals(memory, found);
        assertEquals(values.toString(), found.metadata().values().toString());
        assertEquals(memory, store.log().history(memory.id(), 1).getFirst().after());
    }

    @Test
    void keepsIdsThatSqliteWouldNot() {
        MemoryId high = new MemoryId("id \uD800");
        MemoryId low = new MemoryId("id \uD801");
        Samples.put(store, Samples.memory(high.value(), "ag\uDC00ent", "one"));
        Samples.put(store, Samples.memory(low.value(), "agent", "two"));
        assertEquals(List.of("two", "one"), store.memories(List.of(low, new MemoryId("id ?"), high)).stream()
                .map(Memory::content).toList());
        assertEquals(Set.of("agent", "ag\uDC00ent"), Set.copyOf(store.agents()));
    }

    @Test
    void keepsMentionsLinksVectorsKeysAndPolicy() {
        Memory one = Samples.memory("1", "a", "order 4521 and again 4521");
        Memory two = Samples.memory("2", "a", "two");
        Entity order = new Entity(EntityKind.ORDER, "4521", "order 4521");
        List<Mention> mentions = List.of(new Mention(order, Mention.Origin.CONTENT, 0, 10),
                new Mention(order, Mention.Origin.CONTENT, 21, 25),
                new Mention(new Entity(EntityKind.ERROR_CODE, "e\u0000\uD800", "E"), Mention.Origin.SESSION, 0, 0));
        Link link = new Link("l", one.id(), two.id(), LinkType.LINKED_BY, 0.7, T0, "order:4521");
        StoredKey key = new StoredKey(new AccessKey("k", "bot", AccessKey.Level.SUPER_ADMIN, List.of("n", "m"), T0,
                null, true, null, 0), "hash");
        DecayPolicy policy = DecayPolicy.scaled(Curve.POWER_LAW, 12.3, 0.01);
        float[] vector = {0.1f, -1, Float.MIN_VALUE, 3e30f};
        store.write(BOT, T0, tx -> {
            tx.insert(one, ChangeKind.STORED);
            tx.insert(two, ChangeKind.STORED);
            tx.mentions(one.id(), mentions);
            tx.insert(link, ChangeKind.LINKED);
            tx.vector(one.id(), "small", vector);
            tx.vector(one.id(), "large", new float[] {2});
            tx.key(key);
            tx.policy(null, policy);
            tx.value("mark", "\u0000");
            return tx;
        });
        reopen();
        assertEquals(mentions, store.mentions(one.id()));
        assertEquals(Map.of(one.id(), List.of(order, mentions.get(2).entity()), two.id(), List.of()),
                store.entities(List.of(one.id(), two.id())));
        assertEquals(List.of(link), store.links(two.id()));
        assertArrayEquals(vector, store.vectors().of(one.id(), "small").orElseThrow());
        assertEquals(Set.of("small", "large"), store.vectors().models());
        assertEquals(List.of(two.id()), store.vectors().missing("small", 10));
        assertEquals(2, store.vectors().countMissing("unknown"));
        assertEquals(Optional.of(key), store.keyByHash("hash"));
        assertEquals(Optional.of(policy), store.policy());
        assertEquals(Optional.of("\u0000"), store.value("mark"));
        List<Change> changes = store.changesAfter(0, 10);
        assertEquals(List.of(one, two, link, policy), changes.stream().map(Change::after).toList());
        assertEquals(Set.of(1L), Set.copyOf(changes.stream().map(Change::command).toList()));
    }

    private void reopen() {
        Path file = directory.resolve("a folder/with ünïcode #1 100%/throughline.db");
        store.close();
        store = Store.open(file);
    }
}
