package dev.throughline.engine.recall;

import dev.throughline.memory.Recall;
import java.util.ArrayList;
import java.util.List;

/// Times the stages of one recall. Stages that ran beside each other are recorded by their threads.
final class Stopwatch {

    private final long start = System.nanoTime();
    private final List<Recall.Stage> stages = new ArrayList<>();

    /// Work that finds something.
    interface Finding<T> {
        T find();
    }

    <T> T time(String stage, Finding<T> work) {
        long began = System.nanoTime();
        T found = work.find();
        record(stage, began, found instanceof List<?> list ? list.size() : 0);
        return found;
    }

    void record(String stage, long beganNanos, int found) {
        add(new Recall.Stage(stage, (System.nanoTime() - beganNanos) / 1_000, found));
    }

    synchronized void add(Recall.Stage stage) {
        stages.add(stage);
    }

    long elapsedMillis() {
        return (System.nanoTime() - start) / 1_000_000;
    }

    synchronized List<Recall.Stage> stages() {
        List<Recall.Stage> all = new ArrayList<>(stages);
        all.add(new Recall.Stage("total", (System.nanoTime() - start) / 1_000, 0));
        return all;
    }
}
