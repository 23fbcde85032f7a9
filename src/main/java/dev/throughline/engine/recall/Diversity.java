package dev.throughline.engine.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders answers so that copies of one turn, or the turns of one long session, do not fill the list: the next is always
/// the best by what it would add (maximal marginal relevance; Carbonell and Goldstein 1998), where a text that stands
/// above already adds half each time, and the turns of a session a little less each once they make half of the list. What differs in
/// one figure is no copy: two orders are two orders. Cost: answers times candidates, with a hash for each text.
final class Diversity {

    private static final double AGAIN = 0.5;
    private static final int LEAST_WELCOME = 4;
    private static final double CROWD = 0.97;
    private static final double LEAST_OF_CROWD = 0.8;

    private final Question question;
    private final Map<Long, Integer> texts = new HashMap<>();
    private final Map<String, Integer> sessions = new HashMap<>();

    /// @param score before certainty
    /// @param repetition what is left of it because of those above, 0..1
    record Placed(Scoring.Entry entry, double score, double repetition) {}

    Diversity(Question question) {
        this.question = question;
    }

    /// The best first, as many as the question wants. What was looked for stays in front of all else.
    List<Placed> order(List<Scoring.Entry> entries) {
        List<Scoring.Entry> left = new ArrayList<>(entries);
        left.sort((one, other) -> compare(one, other));
        long[] marks = new long[left.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = SameLetters.mark(left.get(i).memory().content());
        }
        boolean[] taken = new boolean[marks.length];
        List<Placed> placed = new ArrayList<>();
        while (placed.size() < question.query().topK() && placed.size() < marks.length) {
            int next = next(left, marks, taken);
            Scoring.Entry entry = left.get(next);
            taken[next] = true;
            double part = part(entry, marks[next]);
            placed.add(new Placed(entry, entry.score() * part, part));
            texts.merge(marks[next], 1, Integer::sum);
            if (entry.memory().session() != null) {
                sessions.merge(entry.memory().session(), 1, Integer::sum);
            }
        }
        return placed;
    }

    private int next(List<Scoring.Entry> left, long[] marks, boolean[] taken) {
        int best = -1;
        double highest = 0;
        for (int i = 0; i < marks.length; i++) {
            Scoring.Entry entry = left.get(i);
            // In order of their scores: none further down can have more than its own.
            if (best >= 0 && (entry.score() < highest || entry.first() != left.get(best).first())) {
                break;
            }
            double score = taken[i] ? -1 : entry.score() * part(entry, marks[i]);
            if (!taken[i] && (best < 0 || score > highest)) {
                best = i;
                highest = score;
            }
        }
        return best;
    }

    /// Where one arm or its ranks alone were asked for, its own order stands.
    private double part(Scoring.Entry entry, long mark) {
        if (!question.surroundings()) {
            return 1;
        }
        double part = Math.pow(AGAIN, texts.getOrDefault(mark, 0));
        String session = entry.memory().session();
        int before = session == null || question.query().filter().session() != null
                ? 0
                : sessions.getOrDefault(session, 0);
        int welcome = Math.max(LEAST_WELCOME, question.query().topK() / 2);
        return before < welcome ? part : part * Math.max(LEAST_OF_CROWD, Math.pow(CROWD, before - welcome + 1));
    }

    private static int compare(Scoring.Entry one, Scoring.Entry other) {
        int byFirst = Boolean.compare(other.first(), one.first());
        int byScore = byFirst != 0 ? byFirst : Double.compare(other.score(), one.score());
        return byScore != 0 ? byScore : one.memory().id().compareTo(other.memory().id());
    }
}
