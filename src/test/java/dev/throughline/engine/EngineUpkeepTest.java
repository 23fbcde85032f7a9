package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.index.MemoryIndex;
import dev.throughline.index.VectorSpace;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.Health;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.Progress;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Upkeep.Backup;
import dev.throughline.memory.Upkeep.Fault;
import dev.throughline.memory.Upkeep.Finding;
import dev.throughline.memory.Upkeep.SelfCheck;
import dev.throughline.testing.HashingEmbedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EngineUpkeepTest extends EngineTest {

    private Memory store(String content) {
        return engine.memories().store(Actor.cli(), MemoryDraft.of("desk", content)
                .withTags(List.of("customer:mara"))).memory();
    }

    private SelfCheck check() {
        return engine.upkeep().check(Progress.NONE, Cancellation.NEVER);
    }

    private SelfCheck repair(SelfCheck found) {
        return engine.upkeep().repair(Actor.console(), found, Progress.NONE, Cancellation.NEVER);
    }

    private void behindItsBack(String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("throughline.db"));
                Statement statement = db.createStatement()) {
            statement.execute("pragma busy_timeout = 5000");
            statement.execute(sql);
        }
    }

    @Test
    void aSoundEngineHasNoFindings() {
        store("one");
        store("two");
        assertThat(check().findings()).isEmpty();
        assertThat(check().looked()).isEqualTo(2);
    }

    @Test
    void memoriesMissingFromTheIndexAreFoundAndPutBack() {
        Memory lost = store("the lamp came broken");
        Memory kept = store("the parcel is late");
        engine.close();
        HashingEmbedder model = new HashingEmbedder();
        Path index = directory.resolve("index").resolve(model.model());
        try (MemoryIndex damaged = MemoryIndex.open(index, new VectorSpace(model.model(), model.dimension()))) {
            damaged.apply(List.of(), List.of(lost.id()), damaged.applied());
        }
        open();

        SelfCheck found = check();
        assertThat(found.findings()).extracting(Finding::fault).containsExactly(Fault.INDEX_DIFFERS);
        assertThat(repair(found).findings()).isEmpty();
        assertThat(engine.recall(RecallQuery.of(Scope.agent("desk"), "lamp")).items().getFirst().memory().id())
                .isEqualTo(lost.id());
        assertThat(engine.memories().live(kept.id()).content()).isEqualTo(kept.content());
    }

    @Test
    void customersThatDoNotFollowFromTheirMemoriesAreMadeAnew() throws SQLException {
        store("one");
        behindItsBack("update customer set memories = 99");
        SelfCheck found = check();
        assertThat(found.findings()).extracting(Finding::fault).containsExactly(Fault.CUSTOMERS_DIFFER);
        assertThat(engine.desk().customer("mara").orElseThrow().memories()).isEqualTo(99);
        assertThat(repair(found).findings()).isEmpty();
        assertThat(engine.desk().customer("mara").orElseThrow().memories()).isEqualTo(1);
    }

    @Test
    void missingVectorsAreMade() throws SQLException {
        store("one");
        behindItsBack("delete from vector");
        SelfCheck found = check();
        assertThat(found.findings()).extracting(Finding::fault).containsExactly(Fault.VECTORS_MISSING);
        assertThat(repair(found).findings()).isEmpty();
    }

    @Test
    void whileBotsWriteNothingIsReported() {
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService bots = Executors.newFixedThreadPool(2)) {
            for (int bot = 0; bot < 2; bot++) {
                int number = bot;
                bots.submit(() -> {
                    for (int i = 0; !stop.get(); i++) {
                        store("bot " + number + " says " + i);
                    }
                });
            }
            try {
                for (int i = 0; i < 10; i++) {
                    assertThat(check().findings()).isEmpty();
                }
            } finally {
                stop.set(true);
            }
        }
    }

    @Test
    void aCheckCanBeStopped() {
        assertThatThrownBy(() -> engine.upkeep().check(Progress.NONE, () -> true)).isInstanceOf(Cancelled.class);
    }

    @Test
    void aBackupIsAWholeDataDirectoryOfItsOwn() throws Exception {
        Memory memory = store("the lamp came broken");
        Path other = Files.createDirectory(directory.resolve("copy"));
        Backup backup = engine.upkeep().backup(other.resolve("throughline.db"));
        assertThat(backup.bytes()).isEqualTo(Files.size(backup.file()));
        assertThat(engine.health().backup()).isEqualTo(backup);
        try (Engine copy = EngineFixture.open(other, clock)) {
            assertThat(copy.memories().live(memory.id())).isEqualTo(memory);
            assertThat(copy.recall(RecallQuery.of(Scope.agent("desk"), "lamp")).items()).hasSize(1);
            assertThat(copy.upkeep().check(Progress.NONE, Cancellation.NEVER).findings()).isEmpty();
        }
        assertThat(other.resolve("throughline.db.part")).doesNotExist();
    }

    @Test
    void aBackupOverwritesNothing() throws Exception {
        Path there = Files.writeString(directory.resolve("there.db"), "mine");
        assertThatThrownBy(() -> engine.upkeep().backup(there)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("exists already");
        assertThat(there).hasContent("mine");
        assertThatThrownBy(() -> engine.upkeep().backup(directory.resolve("no").resolve("where.db")))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void stageTimesAreThoseOfTheLatestRecalls() {
        store("the lamp came broken");
        for (int i = 0; i < 5; i++) {
            engine.recall(RecallQuery.of(Scope.agent("desk"), "lamp " + i));
        }
        List<Health.StageTimes> stages = engine.health().stages();
        assertThat(stages).extracting(Health.StageTimes::name).contains("lexical").endsWith("total");
        assertThat(stages).allSatisfy(stage -> {
            assertThat(stage.recalls()).isBetween(1, 1_000);
            assertThat(stage.p95Micros()).isGreaterThanOrEqualTo(stage.p50Micros());
        });
    }
}
