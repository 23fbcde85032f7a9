package dev.throughline.engine.recall;

import dev.throughline.memory.Recall;
import java.util.function.Consumer;

/// Whoever hears of a recall before it is done, or nobody: then nothing is spent on early answers.
public final class EarlyAnswers {

    public static final EarlyAnswers UNWANTED = new EarlyAnswers(_ -> {}, false);

    private final Consumer<Recall> listener;
    private final boolean wanted;

    private EarlyAnswers(Consumer<Recall> listener, boolean wanted) {
        this.listener = listener;
        this.wanted = wanted;
    }

    /// @param listener called on the recall's thread; what it throws ends the recall
    public static EarlyAnswers to(Consumer<Recall> listener) {
        return new EarlyAnswers(listener, true);
    }

    boolean wanted() {
        return wanted;
    }

    void tell(Recall answer) {
        listener.accept(answer);
    }
}
