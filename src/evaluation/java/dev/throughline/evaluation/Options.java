package dev.throughline.evaluation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one run measures, from system properties.
///
/// @param data `data`: the folder of real data
/// @param sets `sets`: names with commas between them, or `all`
/// @param sample `sample`: at most so many questions of each asking, evenly spread; 0 for all
/// @param around `around`: of `related_tickets`, so many tickets that no question is about are stored; 0 for all. Fewer
///     are stored sooner and make the questions easier.
/// @param rows `rows`: `all` for the whole ablation, `product` for the product as it is alone, else parts of the names
///     of the rows wanted beside it, with commas between them
/// @param model `model`: a directory with another embedding model; the bundled one when null
/// @param deadline `deadline`: milliseconds a recall may take before it leaves the reranker out
/// @param output `output`: where figures and filled stores go
record Options(
        DataFolder data, List<String> sets, int sample, int around, List<String> rows, @Nullable Path model,
        @Nullable Duration deadline, Path output) {

    static Options fromProperties() {
        String model = property("model", "");
        String deadline = property("deadline", "");
        return new Options(
                new DataFolder(Path.of(property("data", "../shared/data"))),
                list(property("sets", "all")),
                Integer.parseInt(property("sample", "0")),
                Integer.parseInt(property("around", "0")),
                list(property("rows", "all")),
                model.isEmpty() ? null : Path.of(model),
                deadline.isEmpty() ? null : Duration.ofMillis(Long.parseLong(deadline)),
                Path.of(property("output", "target/evaluation")));
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : value.strip();
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    boolean wants(String set) {
        return sets.contains("all") || sets.contains(set);
    }

    boolean wantsRow(String row) {
        return rows.contains("all") || rows.stream().anyMatch(row::contains);
    }

    Path stores() {
        return output.resolve("stores");
    }

    /// Every so manieth, so that few stand for all.
    <T> List<T> sampled(List<T> all) {
        return sample <= 0 ? all : spread(all, sample);
    }

    /// At most so many, evenly from the whole list.
    static <T> List<T> spread(List<T> all, int count) {
        if (all.size() <= count) {
            return all;
        }
        return IntStream.range(0, count).mapToObj(i -> all.get((int) ((long) i * all.size() / count))).toList();
    }
}
