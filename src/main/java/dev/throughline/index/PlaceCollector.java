package dev.throughline.index;

import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;

/// Keeps where each match stands, and nothing else.
final class PlaceCollector extends SimpleCollector {

    static final CollectorManager<PlaceCollector, int[]> MANAGER = new CollectorManager<>() {
        @Override
        public PlaceCollector newCollector() {
            return new PlaceCollector();
        }

        @Override
        public int[] reduce(Collection<PlaceCollector> collectors) {
            return collectors.stream().flatMapToInt(one -> Arrays.stream(one.places, 0, one.count)).toArray();
        }
    };

    private static final int START = 256;

    private int[] places = new int[START];
    private int count;
    private int base;

    private PlaceCollector() {}

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        base = leaf.docBase;
    }

    @Override
    public void collect(int document) {
        places = ArrayUtil.grow(places, count + 1);
        places[count++] = base + document;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
