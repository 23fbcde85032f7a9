package dev.throughline.console.recall;

import dev.throughline.memory.Recall;
import org.jspecify.annotations.Nullable;

/// How far a recall has come, as lights.
record StageLights(Light words, Light meaning, Light reranked) {

    enum Light {
        /// Still to come.
        OFF,
        ON,
        /// Nothing to wait for: nobody asked, or there is nothing that could do it.
        NONE,
        /// It should have been there, and is not.
        MISSING
    }

    /// Nothing is known yet.
    static final StageLights DARK = new StageLights(Light.OFF, Light.OFF, Light.NONE);

    static StageLights of(@Nullable Recall recall) {
        return recall == null ? DARK : new StageLights(Light.ON, meaning(recall), reranked(recall));
    }

    /// Whether the answer is by words alone, although by meaning was asked.
    static boolean wordsOnly(@Nullable Recall recall) {
        return recall != null && recall.reached() != Recall.Reached.WORDS && !ran(recall, "semantic");
    }

    static boolean ran(Recall recall, String stage) {
        return recall.stages().stream().anyMatch(each -> each.name().equals(stage));
    }

    private static Light meaning(Recall recall) {
        if (recall.reached() == Recall.Reached.WORDS) {
            return Light.OFF;
        }
        return wordsOnly(recall) ? Light.MISSING : Light.ON;
    }

    private static Light reranked(Recall recall) {
        return switch (recall.reranking()) {
            case NOT_ASKED, NOT_FITTING, NOT_AVAILABLE -> Light.NONE;
            case PENDING -> Light.OFF;
            case DONE -> Light.ON;
            // The badge says so, and why.
            case CUT_BY_DEADLINE, FAILED -> Light.NONE;
        };
    }
}
