package dev.throughline.engine.recall;

import dev.throughline.index.Hit;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Clue;
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

    private static final Clue[] CLUES = Clue.values();

    private final MemoryId id;
    private final Map<Arm, Finding> findings = new EnumMap<>(Arm.class);
    private final Map<Arm, Double> shares = new EnumMap<>(Arm.class);
    private List<Explanation.Step> path = List.of();
    private double cosine = Double.NaN;
    private double fused;
    private double late = Double.NaN;
    private int place = -1;
    private boolean hinted;
    private final double[] clues = new double[CLUES.length];

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
        sum();
    }

    /// What a clue adds to the fused score.
    void share(Clue clue, double value) {
        clues[clue.ordinal()] = value;
        sum();
    }

    /// Takes part of all shares.
    void shrink(double part) {
        shares.replaceAll((_, share) -> share * part);
        for (int i = 0; i < clues.length; i++) {
            clues[i] *= part;
        }
        sum();
    }

    private void sum() {
        double sum = 0;
        for (double share : shares.values()) {
            sum += share;
        }
        for (double share : clues) {
            sum += share;
        }
        fused = sum;
    }

    /// Where the index has it; -1 if no arm of it found it.
    int place() {
        return place;
    }

    void place(int value) {
        place = value;
    }

    /// Found among what carries one of the hints.
    boolean hinted() {
        return hinted;
    }

    void hinted(boolean value) {
        hinted = value;
    }

    Hit hit() {
        return new Hit(id, (float) fused, place);
    }

    List<Explanation.ClueShare> clues() {
        List<Explanation.ClueShare> named = new ArrayList<>();
        for (Clue clue : CLUES) {
            if (clues[clue.ordinal()] > 0) {
                named.add(new Explanation.ClueShare(clue, clues[clue.ordinal()]));
            }
        }
        return named;
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

    /// The fused score, mixed with what late interaction says where it ran.
    double base() {
        return Double.isNaN(late) ? fused : Explanation.compared(fused, late);
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
