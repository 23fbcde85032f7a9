package dev.throughline.console.testing;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A recall in stages over memories in memory: words first, then likeness made up from the ids, then a reranker that
/// likes short texts. Its figures add up as the engine's do.
public final class FakeRecall {

    private static final double MOST = 1.05 * 1.05;
    private static final double RERANKED = 0.4;

    /// What is to become of reranking; nothing is reranked as it is.
    public Recall.Reranking reranking = Recall.Reranking.NOT_AVAILABLE;
    public boolean modelMissing;
    /// Thrown when the words have been told; null for none.
    public RuntimeException failure;

    private final Collection<Memory> memories;
    private List<String> words = List.of();
    private List<Memory> matching = List.of();

    FakeRecall(Collection<Memory> memories) {
        this.memories = memories;
    }

    Recall recall(RecallQuery query, Consumer<Recall> early) {
        words = List.of(query.text().toLowerCase(Locale.ROOT).split("\\s+"));
        matching = memories.stream().filter(memory -> query.filter().matches(memory, DeskData.NOW)).toList();
        boolean rerank = reranking == Recall.Reranking.DONE;
        Recall.Reranking awaited = reranking == Recall.Reranking.NOT_AVAILABLE ? reranking : Recall.Reranking.PENDING;
        if (!modelMissing) {
            early.accept(answer(query, false, false, awaited, Recall.Reached.WORDS));
        }
        if (failure != null) {
            throw failure;
        }
        if (rerank) {
            early.accept(answer(query, !modelMissing, false, awaited, Recall.Reached.FUSED));
        }
        return answer(query, !modelMissing, rerank, reranking, Recall.Reached.WHOLE);
    }

    private Recall answer(RecallQuery query, boolean meaning, boolean rerank, Recall.Reranking what,
            Recall.Reached reached) {
        List<Recalled> found = new ArrayList<>();
        for (Memory memory : matching) {
            List<String> matched = words.stream()
                    .filter(word -> memory.content().toLowerCase(Locale.ROOT).contains(word)).toList();
            boolean alike = meaning && likeness(memory) > 0.8 && matching.stream().anyMatch(this::speaksOfIt);
            if (!matched.isEmpty() || alike) {
                found.add(recalled(memory, matched, found.size() + 1, meaning, rerank));
            }
        }
        found.sort(Comparator.comparingDouble(Recalled::score).reversed());
        return new Recall(found.stream().limit(query.topK()).toList(), List.of(), found.size(),
                stages(meaning, rerank, reached, found.size()), what, reached);
    }

    private boolean speaksOfIt(Memory memory) {
        return words.stream().anyMatch(word -> memory.content().toLowerCase(Locale.ROOT).contains(word));
    }

    private static double likeness(Memory memory) {
        return Math.floorMod(memory.id().value().hashCode() * 31, 17) / 17.0;
    }

    private Recalled recalled(Memory memory, List<String> matched, int rank, boolean meaning, boolean rerank) {
        double share = matched.size() / (double) words.size();
        List<String> numbers = matched.stream().filter(word -> word.matches("\\d{4}")).toList();
        List<Explanation.ArmHit> hits = new ArrayList<>();
        if (!numbers.isEmpty()) {
            hits.add(new Explanation.ArmHit(Arm.EXACT, rank, 1, 0.2));
        }
        if (share > 0) {
            hits.add(new Explanation.ArmHit(Arm.LEXICAL, rank, 7.3 * share, (meaning ? 0.3 : 0.75) * share));
        }
        if (meaning) {
            hits.add(new Explanation.ArmHit(Arm.SEMANTIC, rank + 1, 0.5 + 0.4 * likeness(memory), 0.45 * likeness(memory)));
        }
        if (meaning && !numbers.isEmpty()) {
            hits.add(new Explanation.ArmHit(Arm.GRAPH, rank, 0.5, 0.05));
        }
        List<Explanation.Step> path = numbers.isEmpty() || !meaning ? List.of() : List.of(new Explanation.Step(
                LinkType.SHARES_ENTITY, new Entity(EntityKind.ORDER, numbers.getFirst(), "order " + numbers.getFirst()),
                rank % 2 == 0 ? null : matching.getFirst().id()));
        double fused = Math.min(1, hits.stream().mapToDouble(Explanation.ArmHit::share).sum());
        Double fit = rerank ? Math.clamp(1 - memory.content().length() / 220.0, 0, 1) : null;
        double base = fit == null ? fused : (fused + RERANKED * fit) / (1 + RERANKED);
        double decay = 0.8;
        double importance = 1 + 0.05 * (2 * memory.importance() * decay - 1);
        double days = Duration.between(memory.eventTime(), DeskData.NOW).toHours() / 24.0;
        double recency = 1 + 0.05 * (2 * Math.pow(2, -days / 30) - 1);
        return new Recalled(memory, base * importance * recency / MOST, meaning ? 0.71 : null, share, 0,
                new Explanation(hits, fused, fit, base, memory.importance() * decay, decay, importance, recency, 1,
                        matched, path));
    }

    private List<Recall.Stage> stages(boolean meaning, boolean rerank, Recall.Reached reached, int found) {
        List<Recall.Stage> stages = new ArrayList<>(List.of(new Recall.Stage("identify", 120, 0)));
        if (words.stream().anyMatch(word -> word.matches("\\d{4}"))) {
            stages.add(new Recall.Stage("exact", 240, found / 2));
        }
        stages.add(new Recall.Stage("lexical", 900, found));
        if (meaning) {
            stages.add(new Recall.Stage("embed", 6_200, 0));
            stages.add(new Recall.Stage("semantic", 2_100, 20));
        }
        if (reached != Recall.Reached.WORDS) {
            stages.add(new Recall.Stage("fuse", 110, 0));
            stages.add(new Recall.Stage("graph", 700, 3));
        }
        if (rerank) {
            stages.add(new Recall.Stage("rerank", 41_000, 0));
        }
        stages.add(new Recall.Stage("total", stages.stream().mapToLong(Recall.Stage::micros).sum() + 800, 0));
        return stages;
    }
}
