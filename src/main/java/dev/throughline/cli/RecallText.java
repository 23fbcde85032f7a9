package dev.throughline.cli;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recalled;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A recall as people read it.
final class RecallText {

    private static final int LONGEST = 240;
    private static final String INDENT = "    ";
    private static final long MICROS = 1000;

    private final DateTimeFormatter time;
    private final boolean explain;

    /// @param zone for the times
    RecallText(ZoneId zone, boolean explain) {
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        this.explain = explain;
    }

    List<String> lines(Recall recall) {
        List<String> lines = new ArrayList<>();
        int rank = 1;
        for (Recalled item : recall.items()) {
            lines.addAll(item(rank, item));
            rank++;
        }
        lines.add(recall.items().isEmpty()
                ? "Nothing found."
                : recall.items().size() + " of " + recall.candidates() + " candidates");
        if (explain) {
            for (Recall.Stage stage : recall.stages()) {
                lines.add(format("%s%-10s %7.2f ms%s", INDENT, stage.name(), (double) stage.micros() / MICROS,
                        stage.found() == 0 ? "" : ", " + stage.found() + " found"));
            }
            lines.add(INDENT + reranking(recall.reranking()));
        }
        return lines;
    }

    private List<String> item(int rank, Recalled item) {
        Memory memory = item.memory();
        List<String> lines = new ArrayList<>();
        lines.add(format("%2d. %.3f  %s  %s", rank, item.score(), time.format(memory.eventTime()),
                shortened(memory.content())));
        lines.add(INDENT + memory.id() + ", " + memory.type().wireName()
                + (memory.session() == null ? "" : ", session " + memory.session())
                + (memory.tags().isEmpty() ? "" : ", " + String.join(" ", memory.tags())));
        if (explain) {
            explanation(item.explanation()).forEach(line -> lines.add(INDENT + line));
        }
        return lines;
    }

    private static List<String> explanation(Explanation why) {
        List<String> lines = new ArrayList<>();
        for (Explanation.ArmHit hit : why.hits()) {
            lines.add(format("found by %-8s at rank %d, %s %.3f, adds %.3f", hit.arm().wireName(), hit.rank(),
                    measure(hit.arm()), hit.score(), hit.share()));
        }
        for (Explanation.ClueShare clue : why.clues()) {
            lines.add(format("clue     %-10s adds %.3f", clue.clue().wireName(), clue.share()));
        }
        Double reranked = why.reranked();
        Double late = why.lateInteraction();
        lines.add(format("score    base %.3f (fused %.3f%s%s) x importance %.3f x recency %.3f x certainty %.3f",
                why.base(), why.fused(), late == null ? "" : format(", late interaction %.3f", late),
                reranked == null ? "" : format(", reranked %.3f", reranked), why.importanceFactor(),
                why.recencyFactor(), why.certainty()));
        if (why.repetition() < 1) {
            lines.add(format("again    x %.3f, because answers before it say the same or are of its session",
                    why.repetition()));
        }
        lines.add(format("faded    importance now %.3f, %.0f %% of what was stored", why.importance(),
                why.decay() * 100));
        if (!why.matchedWords().isEmpty()) {
            lines.add("words    " + String.join(", ", why.matchedWords()));
        }
        why.path().forEach(step -> lines.add("linked   " + step(step)));
        return lines;
    }

    private static String step(Explanation.Step step) {
        return step.type().wireName()
                + (step.via() == null ? "" : " " + step.via().label())
                + (step.from() == null ? " with the question" : " with " + step.from());
    }

    private static String measure(Arm arm) {
        return switch (arm) {
            case EXACT -> "identifier";
            case LEXICAL -> "BM25";
            case SEMANTIC -> "cosine";
            case GRAPH -> "link weight";
        };
    }

    private static String reranking(Recall.Reranking reranking) {
        return switch (reranking) {
            case NOT_ASKED -> "not reranked: not asked for";
            case NOT_FITTING -> "not reranked: this very text is remembered, so what is like it was looked for";
            case PENDING -> "not reranked yet";
            case NOT_AVAILABLE -> "not reranked: no reranker is installed";
            case DONE -> "reranked";
            case CUT_BY_DEADLINE -> "not reranked: there was no time left";
            case FAILED -> "not reranked: the reranker failed";
        };
    }

    private static String shortened(String content) {
        String line = content.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
