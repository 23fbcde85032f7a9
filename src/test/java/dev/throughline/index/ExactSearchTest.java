package dev.throughline.index;

import static dev.throughline.index.Samples.BOT;
import static dev.throughline.index.Samples.NOW;
import static dev.throughline.index.Samples.entities;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExactSearchTest {

    @TempDir
    Path directory;

    @Test
    void mostMatchedIdsComeFirstThenTheNewest() {
        try (MemoryIndex index = MemoryIndex.open(directory, VectorSpace.wordsOnly())) {
            index.apply(List.of(
                    entities("old", NOW.minusSeconds(9), "order:4521"),
                    entities("new", NOW.minusSeconds(1), "order:4521", "order:4521"),
                    entities("both", NOW.minusSeconds(99), "order:4521", "sku:lmn"),
                    entities("other", NOW, "order:45210")), List.of(), 1);
            assertEquals(List.of("both 2.0", "new 1.0", "old 1.0"),
                    scored(index.exact(Set.of("order:4521", "sku:lmn"), BOT, 10)));
            assertEquals(List.of(), index.exact(Set.of(), BOT, 10));
            assertEquals(List.of(), index.exact(Set.of("order:1"), BOT, 10));
        }
    }

    @Test
    void longAndManyIdsAreFine() {
        String address = "url:" + "x".repeat(60_000);
        try (MemoryIndex index = MemoryIndex.open(directory, VectorSpace.wordsOnly())) {
            index.apply(List.of(entities("a", NOW, address)), List.of(), 1);
            Set<String> many = IntStream.range(0, 5000).mapToObj(i -> "order:" + i).collect(Collectors.toSet());
            many.add(address);
            assertEquals(List.of("a 1.0"), scored(index.exact(many, BOT, 10)));
        }
    }

    private static List<String> scored(List<Hit> hits) {
        return hits.stream().map(hit -> hit.id() + " " + hit.score()).toList();
    }
}
