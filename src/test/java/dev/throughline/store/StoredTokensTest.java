package dev.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Memory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTokensTest {

    private static final byte[] CODE = {1, 0, -1, 127};

    @TempDir
    Path directory;

    private final Memory one = Samples.memory("one", "kb", "the first");
    private final Memory two = Samples.memory("two", "kb", "the second");
    private Store store;

    @BeforeEach
    void storeTwo() {
        store = Store.open(directory.resolve("store.db"));
        write(tx -> {
            tx.insert(one, ChangeKind.STORED);
            tx.insert(two, ChangeKind.STORED);
            tx.vector(one.id(), "m", new float[] {1});
            tx.tokenVectors(one.id(), "space", CODE);
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void write(Consumer<Transaction> work) {
        store.write(Samples.DESK, Samples.T0, tx -> {
            work.accept(tx);
            return true;
        });
    }

    @Test
    void whatWasKeptIsThereInItsSpaceAlone() {
        assertThat(store.tokens().of(List.of(one.id(), two.id()), "space")).containsOnlyKeys(one.id())
                .satisfies(found -> assertThat(found.get(one.id())).containsExactly(CODE));
        assertThat(store.tokens().of(List.of(one.id()), "m")).isEmpty();
        assertThat(store.vectors().models()).containsExactly("m");
    }

    @Test
    void whatIsMissingIsListedTheNewestFirst() {
        assertThat(store.tokens().missing("space", 10)).containsExactly(two.id());
        assertThat(store.tokens().missing("other", 10)).containsExactly(two.id(), one.id());
        assertThat(store.tokens().missing("other", 1)).containsExactly(two.id());
        assertThat(store.tokens().countMissing("space")).isEqualTo(1);
    }

    @Test
    void anotherContentDropsThemUnlessTheyComeWithIt() {
        Memory changed = new Memory(one.id(), one.agent(), "other words", one.type(), one.importance(), one.tags(), null,
                null, one.created(), Instant.parse("2026-03-02T10:00:00Z"), null, 0, null, null, null, false, false,
                one.state());
        write(tx -> tx.update(one, changed, ChangeKind.EDITED));
        assertThat(store.tokens().countMissing("space")).isEqualTo(2);

        write(tx -> {
            tx.vector(one.id(), "m", new float[] {2});
            tx.tokenVectors(one.id(), "space", new byte[] {9});
            tx.update(changed, one, ChangeKind.EDITED);
        });
        assertThat(store.tokens().of(List.of(one.id()), "space").get(one.id())).containsExactly(9);
    }

    @Test
    void otherSpacesCanBeForgotten() {
        write(tx -> {
            tx.tokenVectors(one.id(), "new", new byte[] {5});
            tx.dropTokenVectors("new");
        });
        assertThat(store.tokens().of(List.of(one.id()), "space")).isEmpty();
        assertThat(store.tokens().of(List.of(one.id()), "new")).hasSize(1);
    }
}
