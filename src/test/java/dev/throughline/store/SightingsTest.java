package dev.throughline.store;

import static dev.throughline.store.Samples.T0;
import static dev.throughline.store.Samples.at;
import static dev.throughline.store.Samples.in;
import static dev.throughline.store.Samples.memory;
import static dev.throughline.store.Samples.mention;
import static dev.throughline.store.Samples.put;
import static dev.throughline.store.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What live memories say of entities, within a scope and a stretch of time.
class SightingsTest {

    private static final Entity JANE = new Entity(EntityKind.CUSTOMER, "jane", "Jane");
    private static final Entity TICKET = new Entity(EntityKind.TICKET, "881", "881");
    private static final Entity ORDER = new Entity(EntityKind.ORDER, "4521", "4521");
    private static final Entity SKU = new Entity(EntityKind.SKU, "k-9", "K-9");
    private static final Scope DESK = Scope.wholeDesk();

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(directory.resolve("t.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Mention of(Entity entity) {
        return mention(entity.kind(), entity.key(), entity.label());
    }

    private static Instant hour(double hours) {
        return T0.plusMillis(Math.round(hours * 3_600_000));
    }

    private Sightings all() {
        return store.sightings(DESK, T0, Times.ALL);
    }

    private void desk() {
        put(store, at(memory("1", "a", "one"), hour(1)), of(JANE), of(TICKET));
        put(store, at(memory("2", "b", "two"), hour(2)), of(JANE), of(TICKET), of(ORDER));
        put(store, in(at(memory("3", "a", "three"), hour(3)), "s"), of(JANE));
        put(store, in(at(memory("4", "a", "four"), hour(4)), "s"), of(SKU));
        put(store, in(at(memory("5", "a", "five"), hour(5)), "s"), of(SKU));
        put(store, with(at(memory("6", "a", "six"), hour(6)), MemoryState.ARCHIVED, null), of(JANE), of(SKU));
    }

    @Test
    void evidenceIsOfTheScopeAndTheTimes() {
        desk();
        assertThat(all().evidence(JANE)).isEqualTo(new Evidence(3, hour(3)));
        assertThat(store.sightings(Scope.agent("b"), T0, Times.ALL).evidence(JANE)).isEqualTo(new Evidence(1, hour(2)));
        assertThat(store.sightings(new Scope.Agents(Set.of()), T0, Times.ALL).evidence(JANE))
                .isEqualTo(new Evidence(0, null));
        assertThat(store.sightings(DESK, T0, new Times(hour(2), hour(3))).evidence(JANE))
                .isEqualTo(new Evidence(2, hour(3)));
        assertThat(store.sightings(DESK, T0, new Times(hour(2).plusNanos(1), hour(3).minusNanos(1))).evidence(JANE))
                .isEqualTo(new Evidence(0, null));
        assertThat(all().evidence(new Entity(EntityKind.ORDER, "0", "0"))).isEqualTo(new Evidence(0, null));
    }

    @Test
    void timesHoldForBothOfTwoInOneSession() {
        desk();
        assertThat(all().beside(JANE, Set.of(EntityKind.SKU), 10)).containsExactly(new CoMention(SKU, 2, hour(5)));
        assertThat(store.sightings(DESK, T0, new Times(null, hour(4))).beside(JANE, Set.of(), 10))
                .contains(new CoMention(SKU, 1, hour(4)));
        assertThat(store.sightings(DESK, T0, new Times(hour(4), null)).beside(JANE, Set.of(), 10)).isEmpty();
        assertThat(all().besideFar(JANE, Set.of(), 10)).isEqualTo(all().beside(JANE, Set.of(), 10)).hasSize(3);
    }

    @Test
    void neighboursAreCountedByKindUpToALimit() {
        desk();
        assertThat(all().counts(JANE, 1_000))
                .isEqualTo(Map.of(EntityKind.TICKET, 1, EntityKind.ORDER, 1, EntityKind.SKU, 1));
        for (int i = 0; i < 7; i++) {
            put(store, memory("t" + i, "a", "t"), of(JANE), of(new Entity(EntityKind.TICKET, "t" + i, "")));
        }
        assertThat(all().counts(JANE, 5)).containsEntry(EntityKind.TICKET, 5);
        assertThat(all().counts(JANE, 1_000)).containsEntry(EntityKind.TICKET, 8);
        assertThat(all().counts(new Entity(EntityKind.ORDER, "0", "0"), 5)).isEmpty();
    }

    @Test
    void togetherIsInOneMemoryOrElseInOneSession() {
        desk();
        Together both = new Together(2, new MemoryId("2"));
        assertThat(all().together(JANE, TICKET)).contains(both);
        assertThat(all().together(TICKET, JANE)).contains(both);
        Together inSession = all().together(JANE, SKU).orElseThrow();
        assertThat(inSession).isEqualTo(all().together(SKU, JANE).orElseThrow());
        assertThat(inSession).isEqualTo(new Together(1, new MemoryId("3")));
        assertThat(all().together(SKU, TICKET)).isEmpty();
        assertThat(store.sightings(Scope.agent("b"), T0, Times.ALL).together(JANE, TICKET))
                .contains(new Together(1, new MemoryId("2")));
        assertThat(store.sightings(Scope.agent("b"), T0, Times.ALL).together(JANE, SKU)).isEmpty();
    }

    @Test
    void theTimelineCoversEverythingWhateverTheTimes() {
        desk();
        List<EgoGraph.Stretch> timeline = store.sightings(DESK, T0, new Times(hour(99), null)).timeline(JANE, 60);
        assertThat(timeline).isEqualTo(all().timeline(JANE, 60));
        assertThat(timeline.stream().mapToInt(EgoGraph.Stretch::memories).sum()).isEqualTo(3);
        assertThat(timeline.getFirst().memories()).isEqualTo(1);
        assertThat(timeline.getLast().memories()).isEqualTo(1);
        assertThat(all().timeline(new Entity(EntityKind.ORDER, "0", "0"), 60)).isEmpty();
        assertThat(all().timeline(ORDER, 60)).containsExactly(
                new EgoGraph.Stretch(hour(2), hour(2).plusSeconds(60), 1));
    }

    @ParameterizedTest
    @CsvSource({"0.01,PT1M", "0.98,PT1M", "1,PT2M", "59,PT1H", "61,PT2H", "24,PT25M", "1300,PT22H", "1439,P1D",
        "10000,P7D", "2000000,P1389D"})
    void stretchesAreEqualWholeAndAtMostSixty(double hours, Duration each) {
        put(store, at(memory("first", "a", "x"), hour(0.26)), of(JANE));
        put(store, at(memory("middle", "a", "x"), hour(0.26 + hours / 2)), of(JANE));
        put(store, at(memory("last", "a", "x"), hour(0.26 + hours)), of(JANE));
        List<EgoGraph.Stretch> timeline = all().timeline(JANE, 60);
        assertThat(timeline).hasSizeLessThanOrEqualTo(60);
        assertThat(timeline.stream().mapToInt(EgoGraph.Stretch::memories).sum()).isEqualTo(3);
        for (int i = 0; i < timeline.size(); i++) {
            EgoGraph.Stretch stretch = timeline.get(i);
            assertThat(Duration.between(stretch.from(), stretch.until())).isEqualTo(each);
            assertThat(i == 0 ? stretch.from() : timeline.get(i - 1).until()).isEqualTo(stretch.from());
        }
        assertThat(timeline.getFirst().from()).isBeforeOrEqualTo(hour(0.26));
        assertThat(timeline.getLast().until()).isAfter(hour(0.26 + hours));
    }
}
