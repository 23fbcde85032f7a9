package dev.throughline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntroSorter;

/// Reads the sessions that hits belong to: all of each, under the conditions of the search, in its own order. Cost: one
/// search for the sessions' documents and two or three column reads for each.
final class TurnReader {

    /// To be about somebody says less than to be said by them.
    private static final float ABOUT = 0.5f;

    private final Snapshot origin;
    private final IndexSearcher searcher;
    private final Map<BytesRef, Integer> numbers = new HashMap<>();
    private long[] storing = new long[0];

    TurnReader(Snapshot origin, IndexSearcher searcher) {
        this.origin = origin;
        this.searcher = searcher;
    }

    /// @param seeds best first
    /// @param most so many sessions are read whole, those of the best seeds
    /// @param longest a session of more memories than this is not read whole
    Turns read(List<Hit> seeds, Conditions conditions, Predicate<String> named, int most, int longest)
            throws IOException {
        Set<BytesRef> whole = sessionsOf(seeds, most, longest);
        int[] places = whole.isEmpty() ? new int[0] : members(whole, conditions);
        Turns turns = new Turns(origin, union(places, seeds), whole.size());
        storing = new long[turns.size()];
        columns(turns, named);
        link(turns);
        return turns;
    }

    private Set<BytesRef> sessionsOf(List<Hit> seeds, int most, int longest) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        BytesRef[] sessions = new BytesRef[seeds.size()];
        Integer[] ascending = new Integer[seeds.size()];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, Comparator.comparingInt(i -> seeds.get(i).place()));
        LeafReaderContext leaf = null;
        SortedDocValues values = null;
        for (int seed : ascending) {
            int place = seeds.get(seed).place();
            if (leaf == null || place >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = reader.leaves().get(ReaderUtil.subIndex(place, reader.leaves()));
                values = leaf.reader().getSortedDocValues(MemoryDocument.SESSION);
            }
            if (values != null && values.advanceExact(place - leaf.docBase)) {
                sessions[seed] = BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()));
            }
        }
        Set<BytesRef> best = new LinkedHashSet<>();
        for (BytesRef session : sessions) {
            if (session != null && best.size() < most && !best.contains(session)
                    && reader.docFreq(new Term(MemoryDocument.SESSION, session)) <= longest) {
                best.add(session);
                numbers.put(session, numbers.size());
            }
        }
        return best;
    }

    private int[] members(Set<BytesRef> sessions, Conditions conditions) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermInSetQuery(MemoryDocument.SESSION, sessions), Occur.FILTER)
                .add(ConditionsQuery.of(conditions), Occur.FILTER)
                .build();
        return searcher.search(query, PlaceCollector.MANAGER);
    }

    private static int[] union(int[] places, List<Hit> seeds) {
        int[] all = Arrays.copyOf(places, places.length + seeds.size());
        for (int i = 0; i < seeds.size(); i++) {
            all[places.length + i] = seeds.get(i).place();
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return ArrayUtil.copyOfSubArray(all, 0, kept);
    }

    private void columns(Turns turns, Predicate<String> named) throws IOException {
        int row = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (row < turns.size() && turns.places[row] < end) {
                row = columns(turns, row, leaf, end, named);
            }
        }
    }

    private int columns(Turns turns, int from, LeafReaderContext leaf, int end, Predicate<String> named)
            throws IOException {
        NumericDocValues events = leaf.reader().getNumericDocValues(MemoryDocument.EVENT);
        NumericDocValues stored = leaf.reader().getNumericDocValues(MemoryDocument.NUMBER);
        OrdinalCache sessions = new OrdinalCache(
                leaf.reader().getSortedDocValues(MemoryDocument.SESSION), term -> numbers.getOrDefault(term, Turns.NONE));
        NumericDocValues dated = leaf.reader().getNumericDocValues(MemoryDocument.DATED);
        OrdinalCache speakers = named(leaf, MemoryDocument.SPEAKER, named);
        OrdinalCache customers = named(leaf, MemoryDocument.CUSTOMER, named);
        int row = from;
        for (; row < turns.size() && turns.places[row] < end; row++) {
            int document = turns.places[row] - leaf.docBase;
            if (events.advanceExact(document)) {
                turns.event[row] = events.longValue();
            }
            if (stored.advanceExact(document)) {
                storing[row] = stored.longValue();
            }
            turns.session[row] = sessions.of(document, Turns.NONE);
            turns.named[row] = speakers.of(document, 0) == 1 ? 1 : customers.of(document, 0) == 1 ? ABOUT : 0;
            turns.dated[row] = dated != null && dated.advanceExact(document);
        }
        return row;
    }

    private static OrdinalCache named(LeafReaderContext leaf, String field, Predicate<String> named)
            throws IOException {
        return new OrdinalCache(leaf.reader().getSortedDocValues(field), term -> named.test(ExactTerm.read(term)) ? 1 : 0);
    }

    private void link(Turns turns) {
        int[] order = new int[turns.size()];
        Arrays.setAll(order, row -> row);
        new IntroSorter() {
            private int pivot;

            @Override
            protected void setPivot(int i) {
                pivot = order[i];
            }

            @Override
            protected int comparePivot(int j) {
                return compareRows(turns, pivot, order[j]);
            }

            @Override
            protected void swap(int i, int j) {
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }.sort(0, order.length);
        for (int i = 1; i < order.length; i++) {
            int one = order[i - 1];
            int next = order[i];
            if (turns.session[one] != Turns.NONE && turns.session[one] == turns.session[next]) {
                turns.after[one] = next;
                turns.before[next] = one;
            }
        }
    }

    private int compareRows(Turns turns, int one, int other) {
        int bySession = Integer.compare(turns.session[one], turns.session[other]);
        if (bySession != 0) {
            return bySession;
        }
        int byEvent = Long.compare(turns.event[one], turns.event[other]);
        return byEvent != 0 ? byEvent : Long.compare(storing[one], storing[other]);
    }
}
