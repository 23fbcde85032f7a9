package dev.throughline.index;

import static dev.throughline.index.Samples.BOT;
import static dev.throughline.index.Samples.EVERYTHING;
import static dev.throughline.index.Samples.SPACE;
import static dev.throughline.index.Samples.ids;
import static dev.throughline.index.Samples.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.MemoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexLifeTest {

    @TempDir
    Path directory;

    @Test
    void aNewIndexIsEmpty() {
        try (MemoryIndex index = MemoryIndex.open(directory.resolve("not/yet/there"), SPACE)) {
            assertEquals(Optional.empty(), index.rebuilt());
            assertEquals(0, index.applied());
            assertEquals(0, index.documents());
            assertTrue(index.bytes() > 0);
            assertEquals(List.of(), index.lexical("lamp", EVERYTHING, 10));
            assertEquals(List.of(), index.exact(Set.of("order:1"), EVERYTHING, 10));
            assertEquals(List.of(), index.semantic(new float[] {1, 0, 0, 0, 0, 0, 0, 0}, EVERYTHING, 10));
            assertEquals(List.of(), index.similar(new MemoryId("a"), 0, EVERYTHING, 10));
        }
    }

    @Test
    void theNextSearchSeesWhatWasApplied() {
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            for (int i = 0; i < 300; i++) {
                index.apply(List.of(words("m" + i, "lamp")), i == 0 ? List.of() : List.of(new MemoryId("m" + (i - 1))), i);
                assertEquals(List.of("m" + i), ids(index.lexical("lamp", BOT, 10)));
            }
        }
    }

    @Test
    void anUpsertReplacesAndWinsOverARemoval() {
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            index.apply(List.of(words("a", "lamp"), words("a", "desk")), List.of(), 1);
            index.apply(List.of(words("a", "chair")), List.of(new MemoryId("a"), new MemoryId("b")), 2);
            assertEquals(1, index.documents());
            assertEquals(List.of("a"), ids(index.lexical("chair", BOT, 10)));
            assertEquals(List.of(), index.lexical("lamp desk", BOT, 10));
        }
    }

    @Test
    void aSnapshotStandsStill() {
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            index.apply(List.of(words("a", "lamp")), List.of(), 1);
            Snapshot before = index.snapshot();
            index.apply(List.of(words("b", "lamp")), List.of(new MemoryId("a")), 2);
            assertEquals(List.of("b"), ids(index.lexical("lamp", BOT, 10)));
            assertEquals(List.of("a"), ids(before.lexical("lamp", BOT, 10)));
            before.close();
            before.close();
            assertThrows(IndexFailure.class, () -> before.lexical("lamp", BOT, 10));
        }
    }

    @Test
    void whatWasCommittedSurvivesACrashAndTheRestDoesNot() throws IOException {
        Path crashed = directory.resolve("crashed");
        try (MemoryIndex index = MemoryIndex.open(directory.resolve("index"), SPACE)) {
            index.apply(List.of(words("a", "lamp")), List.of(), 41);
            index.commit();
            index.apply(List.of(words("b", "lamp")), List.of(), 42);
            assertEquals(42, index.applied());
            assertEquals(2, index.documents());
            copy(directory.resolve("index"), crashed);
        }
        try (MemoryIndex index = MemoryIndex.open(crashed, SPACE)) {
            assertEquals(Optional.empty(), index.rebuilt());
            assertEquals(41, index.applied());
            assertEquals(List.of("a"), ids(index.lexical("lamp", BOT, 10)));
        }
        try (MemoryIndex index = MemoryIndex.open(directory.resolve("index"), SPACE)) {
            assertEquals(42, index.applied(), "closing commits");
            assertEquals(2, index.documents());
        }
    }

    @Test
    void aSequenceWithoutChangesIsCommittedToo() {
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            index.apply(List.of(), List.of(), 7);
            index.commit();
        }
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            assertEquals(7, index.applied());
        }
    }

    @Test
    void clearForgetsEverythingAtOnce() {
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            index.apply(List.of(words("a", "lamp")), List.of(), 9);
            index.commit();
            index.clear();
            assertEquals(0, index.applied());
            assertEquals(0, index.documents());
            index.apply(List.of(words("b", "lamp")), List.of(), 10);
            assertEquals(List.of("b"), ids(index.lexical("lamp", BOT, 10)));
        }
    }

    @Test
    void anotherVectorSpaceBeginsAnew() {
        MemoryIndex.open(directory, SPACE).close();
        for (VectorSpace other : List.of(new VectorSpace("other", 8), new VectorSpace("other", 16), VectorSpace.wordsOnly())) {
            try (MemoryIndex index = MemoryIndex.open(directory, other)) {
                assertTrue(index.rebuilt().orElseThrow().contains("made for"), index.rebuilt()::toString);
                assertEquals(0, index.applied());
                index.apply(List.of(words("a", "lamp")), List.of(), 5);
            }
            try (MemoryIndex index = MemoryIndex.open(directory, other)) {
                assertEquals(Optional.empty(), index.rebuilt());
                assertEquals(5, index.applied());
            }
        }
    }

    @Test
    void aClosedIndexFails() {
        MemoryIndex index = MemoryIndex.open(directory, SPACE);
        index.close();
        index.close();
        assertThrows(IndexFailure.class, () -> index.apply(List.of(words("a", "lamp")), List.of(), 1));
        assertThrows(IndexFailure.class, index::commit);
        assertThrows(IndexFailure.class, index::clear);
        assertThrows(IndexFailure.class, index::documents);
        IndexFailure failure = assertThrows(IndexFailure.class, () -> index.lexical("lamp", BOT, 1));
        assertEquals("The search index is closed", failure.getMessage());
    }

    @Test
    void anIndexInUseIsLeftAlone() {
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            index.apply(List.of(words("a", "lamp")), List.of(), 1);
            assertThrows(IndexFailure.class, () -> MemoryIndex.open(directory, new VectorSpace("other", 3)));
            index.commit();
            assertEquals(1, index.documents());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
