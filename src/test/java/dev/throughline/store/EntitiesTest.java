package dev.throughline.store;

import static dev.throughline.store.Samples.T0;
import static dev.throughline.store.Samples.at;
import static dev.throughline.store.Samples.in;
import static dev.throughline.store.Samples.memory;
import static dev.throughline.store.Samples.mention;
import static dev.throughline.store.Samples.put;
import static dev.throughline.store.Samples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entities lead to the live memories of a scope that speak of them, and to each other.
class EntitiesTest {

    private static final Entity ORDER = new Entity(EntityKind.ORDER, "4521", "4521");
    private static final Entity KETTLE = new Entity(EntityKind.PRODUCT, "kettle", "kettle");
    private static final Entity EMAIL = new Entity(EntityKind.EMAIL, "jane@example.org", "jane@example.org");
    private static final Scope DESK = Scope.wholeDesk();

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void fill() {
        store = Store.open(directory.resolve("t.db"));
        put(store, in(memory("1", "a", "one"), "s"), mention(EntityKind.ORDER, "4521", "4521"),
                mention(EntityKind.PRODUCT, "kettle", "kettle"));
        put(store, at(memory("2", "b", "two"), T0.plusSeconds(2)), mention(EntityKind.ORDER, "4521", "order 4521"),
                mention(EntityKind.PRODUCT, "kettle", "Kettle"));
        put(store, in(at(memory("3", "a", "three"), T0.plusSeconds(3)), "s"),
                mention(EntityKind.EMAIL, "jane@example.org", "jane@example.org"));
        put(store, with(memory("4", "a", "four"), MemoryState.ARCHIVED, null),
                mention(EntityKind.ORDER, "4521", "ORDER 4521"), mention(EntityKind.SKU, "k-9", "K-9"));
        put(store, with(memory("5", "a", "five"), MemoryState.ACTIVE, T0.plusSeconds(5)),
                mention(EntityKind.ORDER, "4521", "4521"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void leadToLiveMemoriesOfTheScope() {
        assertEquals(List.of("2", "5", "1"), ids(store.mentioning(ORDER, DESK, T0, 10)));
        assertEquals(List.of("2", "1"), ids(store.mentioning(ORDER, DESK, T0.plusSeconds(5), 10)));
        assertEquals(List.of("1"), ids(store.mentioning(ORDER, Scope.agent("a"), T0.plusSeconds(5), 10)));
        assertEquals(List.of(), ids(store.mentioning(ORDER, new Scope.Agents(Set.of()), T0, 10)));
        assertEquals(3, store.sightings(DESK, T0, Times.ALL).evidence(ORDER).memories());
        assertEquals(0, store.sightings(DESK, T0, Times.ALL).evidence(new Entity(EntityKind.SKU, "4521", "")).memories());
    }

    @Test
    void followTheirMemories() {
        Samples.change(store, at(store.memory(new MemoryId("1")).orElseThrow(), T0.plusSeconds(9)), ChangeKind.EDITED);
        assertEquals(List.of("1", "2", "5"), ids(store.mentioning(ORDER, DESK, T0, 10)));
        Samples.change(store, with(memory("4", "a", "four"), MemoryState.ACTIVE, null), ChangeKind.RESTORED);
        assertEquals(4, store.sightings(DESK, T0, Times.ALL).evidence(ORDER).memories());
    }

    @Test
    void leadToWhatStandsBesideThemOrInTheirSessions() {
        assertEquals(List.of(new CoMention(KETTLE, 2, T0.plusSeconds(2)), new CoMention(EMAIL, 1, T0.plusSeconds(3))),
                store.sightings(DESK, T0, Times.ALL).beside(ORDER, Set.of(), 10));
        assertEquals(List.of(new CoMention(EMAIL, 1, T0.plusSeconds(3))),
                store.sightings(Scope.agent("a"), T0, Times.ALL)
                        .beside(ORDER, Set.of(EntityKind.EMAIL, EntityKind.SKU), 10));
        assertEquals(List.of(), store.sightings(Scope.agent("nobody"), T0, Times.ALL).beside(ORDER, Set.of(), 10));
    }

    @Test
    void areFoundByTheirBeginning() {
        assertEquals(List.of(ORDER), store.findEntities(DESK, "ORD", 10));
        assertEquals(List.of(EMAIL), store.findEntities(DESK, "jan", 10));
        assertEquals(List.of(), store.findEntities(Scope.agent("b"), "jan", 10));
        assertEquals(List.of(), store.findEntities(DESK, "k-9", 10));
        assertEquals(List.of(ORDER, EMAIL, KETTLE), store.findEntities(DESK, "", 10));
    }

    @Test
    void keepTheLabelThatSaysMost() {
        assertEquals("ORDER 4521", store.entity(EntityKind.ORDER, "4521").map(Entity::label).orElseThrow());
        assertEquals(Optional.empty(), store.entity(EntityKind.ORDER, "0"));
    }

    @Test
    void linksGoWithTheirMemoryAndTheJournalSaysSo() {
        Link link = new Link("l", new MemoryId("1"), new MemoryId("3"), LinkType.LINKED_BY, 1, T0, null);
        store.write(Samples.BOT, T0, tx -> {
            tx.insert(link, ChangeKind.LINKED);
            return tx;
        });
        assertEquals(List.of(link), store.links(Scope.agent("a"), 10));
        assertEquals(List.of(), store.links(Scope.agent("b"), 10));
        Committed<Boolean> removed = store.commit(Samples.BOT, T0, tx -> {
            tx.remove(tx.memory(link.source()).orElseThrow(), ChangeKind.STORED);
            return true;
        });
        assertEquals(List.of(ChangeKind.UNLINKED, ChangeKind.STORED),
                removed.changes().stream().map(change -> change.kind()).toList());
        assertEquals(Optional.empty(), store.link("l"));
        assertEquals(link, store.log().changes(removed.changes().getFirst().command()).getFirst().before());
        assertEquals(List.of("2", "5"), ids(store.mentioning(ORDER, DESK, T0, 10)));
    }

    private static List<String> ids(List<MemoryId> ids) {
        return ids.stream().map(MemoryId::value).toList();
    }
}
