package dev.throughline.engine.recall;

import dev.throughline.index.Hit;
import dev.throughline.index.Turns;
import dev.throughline.memory.Clue;
import dev.throughline.memory.ClueWeights;
import dev.throughline.memory.RankingWeights;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weighs every candidate by what stands around it, and brings in those of its session that no arm found. All figures
/// are scaled to 0..1 over what was looked at before they are added; the sum is scaled so that the best has 1.
final class Surroundings {

    /// So many that no arm found may come in.
    private static final int NEWCOMERS = 64;

    private final Question question;
    private final Pool pool;
    private final Turns turns;
    private final Parts parts;

    private Surroundings(Question question, Pool pool, Turns turns) {
        this.question = question;
        this.pool = pool;
        this.turns = turns;
        this.parts = new Parts(turns.size());
    }

    static List<Hit> weigh(Question question, Pool pool, float @Nullable [] vector) {
        List<Hit> seeds = pool.ranked().stream().map(Candidate::hit).toList();
        Turns turns = question.view().turns(seeds, question.query().text(), vector, question.conditions(),
                new NamedPeople(question.query().text()));
        return new Surroundings(question, pool, turns).weigh();
    }

    private List<Hit> weigh() {
        RankingWeights weights = question.fusing();
        ClueWeights clues = weights.clues();
        Scales scales = new Scales(turns, weights.meaningShare());
        scales.own(parts);
        Neighbours.add(turns, parts, clues.neighbours());
        scales.windows(parts, clues.window());
        SessionEvidence.add(turns, parts, clues.session());
        for (int row = 0; row < turns.size(); row++) {
            if (turns.named(row)) {
                parts.add(Clue.PERSON, row, clues.person());
            }
        }
        TimeIntent.in(question.query().text(), question.moment(), ZoneId.systemDefault()).ifPresent(time -> {
            for (int row = 0; row < turns.size(); row++) {
                parts.add(Clue.TIME, row, clues.time() * time.fit(turns.event(row)));
            }
        });
        return settle();
    }

    private List<Hit> settle() {
        double best = parts.highest();
        double scale = best > 0 ? 1 / best : 0;
        boolean[] known = new boolean[turns.size()];
        for (Candidate candidate : pool.all()) {
            int row = turns.row(candidate.place());
            known[row] = true;
            parts.give(row, candidate, scale);
            candidate.cosine(turns.cosine(row));
        }
        int[] coming = newcomers(known);
        List<Hit> hits = turns.hits(coming);
        for (int i = 0; i < coming.length; i++) {
            Candidate candidate = pool.get(hits.get(i).id());
            candidate.place(hits.get(i).place());
            candidate.cosine(turns.cosine(coming[i]));
            parts.give(coming[i], candidate, scale);
        }
        return hits;
    }

    /// The best that are not yet in the pool, ascending.
    private int[] newcomers(boolean[] known) {
        double[] totals = new double[turns.size()];
        int unknown = 0;
        for (int row = 0; row < totals.length; row++) {
            if (!known[row]) {
                totals[unknown++] = parts.total(row);
            }
        }
        Arrays.sort(totals, 0, unknown);
        double least = unknown <= NEWCOMERS ? 0 : totals[unknown - NEWCOMERS];
        int[] rows = new int[unknown];
        int count = 0;
        for (int row = 0; row < totals.length && count < NEWCOMERS; row++) {
            if (!known[row] && parts.total(row) >= least && parts.total(row) > 0) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
