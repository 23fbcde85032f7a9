package dev.throughline.settings;

import dev.throughline.memory.ClueWeights;
import dev.throughline.memory.InvalidRequest;

/// How recalls are fused and how long they may take. The shares are where ranking starts; what is set on the desk
/// later is kept with the memories and counts over them.
///
/// @param bm25Weight the words' share, 0..1
/// @param vectorWeight the meaning's share, 0..1; only the two shares' ratio counts
/// @param deadlineMillis after this the fused order is returned as it stands, 1 to 60,000
/// @param clues what else speaks for a memory, and how much
public record RecallSettings(double bm25Weight, double vectorWeight, int deadlineMillis, ClueWeights clues) {

    public static final RecallSettings DEFAULT = new RecallSettings(0.4, 0.6, 150);

    private static final int LONGEST_MILLIS = 60_000;

    public RecallSettings {
        Ranges.unit("recall.bm25-weight", bm25Weight);
        Ranges.unit("recall.vector-weight", vectorWeight);
        if (bm25Weight + vectorWeight == 0) {
            throw new InvalidRequest("recall.vector-weight", "and recall.bm25-weight are both 0, one must be more");
        }
        Ranges.within("recall.deadline-ms", deadlineMillis, 1, LONGEST_MILLIS);
    }

    /// With the standard clues.
    public RecallSettings(double bm25Weight, double vectorWeight, int deadlineMillis) {
        this(bm25Weight, vectorWeight, deadlineMillis, ClueWeights.STANDARD);
    }

    /// The semantic share when both shares are made to add up to 1.
    public double semanticShare() {
        return vectorWeight / (bm25Weight + vectorWeight);
    }

    public RecallSettings withBm25Weight(double value) {
        return new RecallSettings(value, vectorWeight, deadlineMillis, clues);
    }

    public RecallSettings withVectorWeight(double value) {
        return new RecallSettings(bm25Weight, value, deadlineMillis, clues);
    }

    public RecallSettings withDeadlineMillis(int value) {
        return new RecallSettings(bm25Weight, vectorWeight, value, clues);
    }
}
