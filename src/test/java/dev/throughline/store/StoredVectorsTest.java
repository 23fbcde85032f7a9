package dev.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Memory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The vectors of long texts' passages.
class StoredVectorsTest {

    private static final float[] WHOLE = {1, 0};
    private static final List<float[]> PASSAGES = List.of(new float[] {0.5f, -2}, new float[] {3, 1e-9f});

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
            tx.vector(one.id(), "m", WHOLE, PASSAGES);
            tx.vector(two.id(), "m", WHOLE);
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

    private List<float[]> passages(Memory memory, String model) {
        return store.vectors().passages(List.of(one.id(), two.id()), model).getOrDefault(memory.id(), List.of());
    }

    @Test
    void theyAreThereBesideTheWholeTextsVector() {
        assertThat(passages(one, "m")).hasSize(2);
        assertThat(passages(one, "m").getFirst()).containsExactly(PASSAGES.getFirst());
        assertThat(passages(one, "m").getLast()).containsExactly(PASSAGES.getLast());
        assertThat(store.vectors().of(one.id(), "m").orElseThrow()).containsExactly(WHOLE);
        assertThat(passages(two, "m")).isEmpty();
        assertThat(passages(one, "another")).isEmpty();
    }

    @Test
    void aShortTextAfterALongOneHasNone() {
        write(tx -> tx.vector(one.id(), "m", WHOLE));
        assertThat(passages(one, "m")).isEmpty();
    }

    @Test
    void otherWordsDropThem() {
        Memory other = Samples.memory("one", "kb", "something else");
        write(tx -> tx.update(one, other, ChangeKind.EDITED));
        assertThat(passages(one, "m")).isEmpty();
    }

    @Test
    void theyGoWithTheirModel() {
        write(tx -> {
            tx.vector(one.id(), "new", WHOLE, PASSAGES);
            tx.dropVectors("new");
        });
        assertThat(passages(one, "m")).isEmpty();
        assertThat(passages(one, "new")).hasSize(2);
    }

    @Test
    void theyOutliveTheProcess() {
        store.close();
        store = Store.open(directory.resolve("store.db"));
        assertThat(passages(one, "m")).hasSize(2);
    }
}
