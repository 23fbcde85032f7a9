package dev.throughline.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints a result as a Markdown table, so that it can be pasted into the page of results, and writes it as JSON.
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    /// The whole text, with a line end at the end.
    static String text(Result result) {
        StringBuilder text = new StringBuilder("\n## ").append(result.set()).append("\n\n");
        result.files().forEach(file -> text.append("- ").append(file.name()).append(" sha256 ")
                .append(file.sha256()).append('\n'));
        result.models().forEach((name, hash) -> text.append("- model ").append(name).append(" sha256 ").append(hash)
                .append('\n'));
        text.append("- unit: ").append(result.unit()).append('\n');
        text.append("- rule: ").append(result.rule()).append('\n');
        text.append(String.format(Locale.ROOT, "- stored: %s (%,d)%n", result.stored(), result.memories()));
        if (!result.arms().isEmpty()) {
            text.append("- ran: ").append(result.arms()).append('\n');
        }
        text.append(result.sample() == 0 ? "- every question" : "- a sample of " + result.sample());
        if (result.importSeconds() > 0) {
            text.append(String.format(Locale.ROOT, "; import %.0f s", result.importSeconds()));
        }
        text.append(String.format(Locale.ROOT, "; questions %.0f s%n", result.seconds()));
        if (result.lines().stream().anyMatch(line -> line.p50Millis() > 0)) {
            text.append("- p50 and p95 of \"").append(Variant.PRODUCT.name())
                    .append("\" are whole recalls; other rows, and the same texts asked in another way, find the ")
                    .append("question's vector remembered\n");
        }
        text.append('\n');
        text.append(table(result, result.lines().stream().filter(Report::beside).toList()));
        List<Line> ablation = result.lines().stream().filter(line -> line.category().equals(Tally.ALL)).toList();
        if (ablation.stream().anyMatch(line -> !beside(line))) {
            text.append("\n").append(table(result, ablation));
        }
        return text.toString();
    }

    /// What every figure is held against, by category; of the rest of the ablation only the totals are printed.
    private static boolean beside(Line line) {
        return line.p50Millis() == 0
                || line.row().equals(Variant.WORDS.name())
                || line.row().equals(Variant.PRODUCT.name());
    }

    private static String table(Result result, List<Line> lines) {
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("row", "category", "n"));
        head.addAll(result.columns());
        head.addAll(List.of("p50 ms", "p95 ms"));
        cells.add(head);
        for (Line line : lines) {
            List<String> row = new ArrayList<>();
            row.add(line.asking().isEmpty() ? line.row() : line.asking() + ": " + line.row());
            row.add(line.category());
            row.add(String.valueOf(line.n()));
            result.columns().forEach(column -> row.add(figure(line.values().get(column))));
            row.add(time(line.p50Millis()));
            row.add(time(line.p95Millis()));
            cells.add(row);
        }
        return Table.markdown(cells);
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String time(double millis) {
        return millis == 0 ? "" : String.format(Locale.ROOT, "%.1f", millis);
    }

    /// Writes `set.json` into the folder, or `set-sample.json`, so that a quick run leaves the whole figures alone.
    static Path write(Result result, Path folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("java", Runtime.version().toString());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("architecture", System.getProperty("os.arch", ""));
        json.put("result", result);
        String name = result.set() + (result.sample() == 0 ? "" : "-sample") + ".json";
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), JSON.writeValueAsString(json) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
