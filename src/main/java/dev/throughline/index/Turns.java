package dev.throughline.index;

import java.util.Arrays;
import java.util.List;

/// Hits with the memories around them in their sessions, and how well each fits the question, alone and together with
/// the one before and the one after it. Columns instead of objects, as there may be a thousand rows; a row is named by
/// its number, 0 to [#size()] - 1. Lives as long as the snapshot it came from and on one thread.
public final class Turns {

    /// In place of a row or a session that there is none of.
    public static final int NONE = -1;

    private final Snapshot origin;
    final int[] places;
    final int[] session;
    final int[] before;
    final int[] after;
    final long[] event;
    final float[] words;
    final float[] cosine;
    final float[] windowWords;
    final float[] named;
    final boolean[] dated;
    final int sessions;

    /// @param places ascending
    Turns(Snapshot origin, int[] places, int sessions) {
        this.origin = origin;
        this.places = places;
        this.sessions = sessions;
        int size = places.length;
        session = filled(size);
        before = filled(size);
        after = filled(size);
        event = new long[size];
        words = new float[size];
        cosine = new float[size];
        Arrays.fill(cosine, Float.NaN);
        windowWords = new float[size];
        named = new float[size];
        dated = new boolean[size];
    }

    public int size() {
        return places.length;
    }

    /// The row of a hit of the same snapshot, or [#NONE].
    public int row(int place) {
        return Math.max(NONE, Arrays.binarySearch(places, place));
    }

    /// How many sessions the rows are of; they are numbered from 0.
    public int sessions() {
        return sessions;
    }

    /// The number of its session, or [#NONE].
    public int session(int row) {
        return session[row];
    }

    /// The one before it in its session, or [#NONE].
    public int before(int row) {
        return before[row];
    }

    /// The one after it in its session, or [#NONE].
    public int after(int row) {
        return after[row];
    }

    /// The event time in microseconds since 1970.
    public long event(int row) {
        return event[row];
    }

    /// BM25 of the question, as [Snapshot#lexical] gives it; 0 where no word is shared.
    public float words(int row) {
        return words[row];
    }

    /// Cosine to the question; NaN where there is no vector to compare.
    public float cosine(int row) {
        return cosine[row];
    }

    /// BM25 of the question over this one with its neighbours as one text.
    public float windowWords(int row) {
        return windowWords[row];
    }

    /// 1 when somebody speaks who was asked for, a half when it is about a customer who was, else 0.
    public float named(int row) {
        return named[row];
    }

    /// Whether it says when something was or will be.
    public boolean dated(int row) {
        return dated[row];
    }

    /// These rows as hits, with their numbers as places and without a score.
    ///
    /// @param rows ascending
    public List<Hit> hits(int[] rows) {
        int[] documents = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            documents[i] = places[rows[i]];
        }
        return origin.hits(documents);
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }
}
