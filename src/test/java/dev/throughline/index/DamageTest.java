package dev.throughline.index;

import static dev.throughline.index.Samples.BOT;
import static dev.throughline.index.Samples.SPACE;
import static dev.throughline.index.Samples.ids;
import static dev.throughline.index.Samples.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

    @TempDir
    Path directory;

    private int copies;

    /// What can happen to a file.
    private interface Accident {
        void to(Path file) throws IOException;
    }

    @Test
    void aFileCutShort() throws IOException {
        forEachFile(file -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file),
                (int) Files.size(file) / 2)));
    }

    @Test
    void anEmptiedFile() throws IOException {
        forEachFile(file -> Files.write(file, new byte[0]));
    }

    @Test
    void aFileOverwrittenWithNoise() throws IOException {
        Random random = new Random(1);
        forEachFile(file -> {
            byte[] noise = new byte[(int) Files.size(file)];
            random.nextBytes(noise);
            Files.write(file, noise);
        });
    }

    @Test
    void oneWrongByte() throws IOException {
        Random random = new Random(2);
        forEachFile(file -> {
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= 0x10;
            Files.write(file, bytes);
        });
    }

    @Test
    void aMissingFile() throws IOException {
        forEachFile(Files::delete);
    }

    @Test
    void filesOfOthersAreLeftAlone() throws IOException {
        fill(directory);
        Path note = Files.writeString(directory.resolve("note.txt"), "mine");
        Files.write(filesIn(directory).getFirst(), new byte[3]);
        MemoryIndex.open(directory, SPACE).close();
        assertEquals("mine", Files.readString(note));
    }

    private void forEachFile(Accident accident) throws IOException {
        Path whole = directory.resolve("whole");
        fill(whole);
        List<Path> files = filesIn(whole);
        assertTrue(files.size() > 2, "several files");
        for (Path file : files) {
            Path copy = Files.createDirectory(directory.resolve("damaged-" + ++copies));
            for (Path each : files) {
                Files.copy(each, copy.resolve(each.getFileName()));
            }
            accident.to(copy.resolve(file.getFileName()));
            try (MemoryIndex index = MemoryIndex.open(copy, SPACE)) {
                assertTrue(index.rebuilt().orElseThrow(() -> new AssertionError(file)).startsWith("The search index was "));
                assertEquals(0, index.applied());
                index.apply(List.of(words("new", "lamp")), List.of(), 1);
                assertEquals(List.of("new"), ids(index.lexical("lamp", BOT, 10)));
            }
        }
    }

    /// Some segments, one with a deletion.
    private static void fill(Path folder) {
        try (MemoryIndex index = MemoryIndex.open(folder, SPACE)) {
            RandomMemories random = new RandomMemories(1);
            for (int batch = 0; batch < 3; batch++) {
                index.apply(List.of(random.memory(batch), random.memory(batch + 1)), List.of(), batch + 1);
                index.commit();
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
