package dev.throughline.engine.recall;

import dev.throughline.index.Hit;
import dev.throughline.index.Turns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Weighs every candidate by what stands around it, and brings in those of its session that no arm found. Words and
/// meaning are scaled to 0..1 over all that is looked at, every clue is added by its weight, and the sums are scaled so
/// that the best has 1. Linear in the turns looked at, some hundreds.
final class Surroundings {

    /// So many that no arm found may come in.
    private static final int NEWCOMERS = 64;

    private final Pool pool;
    private final Turns turns;
    private final Parts parts;

    private Surroundings(Pool pool, Turns turns) {
        this.pool = pool;
        this.turns = turns;
        this.parts = new Parts(turns.size());
    }

    /// @param origin of a whole text that was put in
    /// @return those that came in
    static List<Hit> weigh(Question question, Pool pool, Optional<Origin> origin) {
        List<Hit> seeds = pool.ranked().stream().map(Candidate::hit).toList();
        if (seeds.isEmpty()) {
            return List.of();
        }
        Turns turns = question.view().turns(seeds, question.query().text(), pool.vector(), question.conditions(),
                new NamedPeople(question.query().text()));
        Surroundings around = new Surroundings(pool, turns);
        Clues.add(question, turns, around.parts, origin);
        return around.settle();
    }

    private List<Hit> settle() {
        double scale = parts.highest() > 0 ? 1 / parts.highest() : 0;
        boolean[] known = new boolean[turns.size()];
        for (Candidate candidate : pool.all()) {
            int row = turns.row(candidate.place());
            known[row] = true;
            take(candidate, row, scale);
        }
        int[] coming = newcomers(known);
        List<Hit> hits = turns.hits(coming);
        for (int i = 0; i < coming.length; i++) {
            Candidate candidate = pool.get(hits.get(i).id());
            candidate.place(hits.get(i).place());
            take(candidate, coming[i], scale);
        }
        return hits;
    }

    private void take(Candidate candidate, int row, double scale) {
        candidate.cosine(turns.cosine(row));
        parts.give(row, candidate, scale);
    }

    /// The rows of the best that are not yet in the pool, ascending.
    private int[] newcomers(boolean[] known) {
        double[] totals = new double[known.length];
        int unknown = 0;
        for (int row = 0; row < known.length; row++) {
            if (!known[row]) {
                totals[unknown++] = parts.total(row);
            }
        }
        Arrays.sort(totals, 0, unknown);
        double least = unknown <= NEWCOMERS ? Double.MIN_VALUE : totals[unknown - NEWCOMERS];
        int[] rows = new int[NEWCOMERS];
        int count = 0;
        for (int row = 0; row < known.length && count < NEWCOMERS; row++) {
            if (!known[row] && parts.total(row) >= least) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
