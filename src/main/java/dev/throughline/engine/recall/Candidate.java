package dev.throughline.engine.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.MemoryId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One memory on its way through a recall; lives on one thread.
final class Candidate {

    /// What one arm said of it.
    record Finding(int rank, double score) {}

    private final MemoryId id;
    private final Map<Arm, Finding> findings = new EnumMap<>(Arm.class);
    private final Map<Arm, Double> shares = new EnumMap<>(Arm.class);
    private List<Explanation.Step> path = List.of();
    private double cosine = Double.NaN;
    private double fused;
    private double late = Double.NaN;
    private int place = -1;

    Candidate(MemoryId id) {
        this.id = id;
    }

    MemoryId id() {
        return id;
    }

    void found(Arm arm, int rank, double score) {
        findings.putIfAbsent(arm, new Finding(rank, score));
        if (arm == Arm.SEMANTIC) {
            cosine = score;
        }
    }

    boolean foundBy(Arm arm) {
        return findings.containsKey(arm);
    }

    /// The arm's score, 0 if it did not find this one.
    double score(Arm arm) {
        Finding finding = findings.get(arm);
        return finding == null ? 0 : finding.score();
    }

    /// From 1; 0 if the arm did not find this one.
    int rank(Arm arm) {
        Finding finding = findings.get(arm);
        return finding == null ? 0 : finding.rank();
    }

    /// Cosine to the query, also when the semantic arm did not list it; NaN if unknown.
    double cosine() {
        return cosine;
    }

    void cosine(double value) {
        cosine = value;
    }

    void reachedOver(List<Explanation.Step> steps) {
        if (path.isEmpty()) {
            path = steps;
        }
    }

    List<Explanation.Step> path() {
        return path;
    }

    /// What an arm adds to the fused score.
    void share(Arm arm, double value) {
        shares.put(arm, value);
        fused = Math.min(1, shares.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    double share(Arm arm) {
        return shares.getOrDefault(arm, 0.0);
    }

    double fused() {
        return fused;
    }

    /// What late interaction says, 0..1; NaN where it did not run.
    double late() {
        return late;
    }

    /// @param fit what late interaction says, 0..1
    void late(double fit) {
        late = fit;
    }

    /// The fused score as it is now, with what late interaction says mixed in where it ran.
    double base() {
        return Double.isNaN(late) ? fused
                : (fused + Explanation.LATE_WEIGHT * late) / (1 + Explanation.LATE_WEIGHT);
    }

    /// Where the index has it; -1 if no arm of it found it.
    int place() {
        return place;
    }

    void place(int value) {
        place = value;
    }

    List<Explanation.ArmHit> hits() {
        List<Explanation.ArmHit> hits = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            Finding finding = findings.get(arm);
            if (finding != null) {
                hits.add(new Explanation.ArmHit(arm, finding.rank(), finding.score(), share(arm)));
            }
        }
        return hits;
    }
}
