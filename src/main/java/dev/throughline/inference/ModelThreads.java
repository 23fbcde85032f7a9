package dev.throughline.inference;

import dev.throughline.memory.InvalidRequest;

/// How many texts the model reads side by side, one thread each. All share one copy of the weights; each thread that
/// has read a long text keeps some 30 MB of working memory with the bundled model.
///
/// @param queries single texts at once, on the threads of the callers
/// @param bulk texts of bulk runs at once; while queries run, bulk work gives way down to one
public record ModelThreads(int queries, int bulk) {

    private static final int MOST = 64;

    public ModelThreads {
        check("model-threads.queries", queries);
        check("model-threads.bulk", bulk);
    }

    /// As many as this machine has processors, at most four queries and eight texts of bulk work.
    public static ModelThreads forThisMachine() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ModelThreads(Math.min(processors, 4), Math.min(processors, 8));
    }

    private static void check(String field, int value) {
        if (value < 1 || value > MOST) {
            throw new InvalidRequest(field, "is " + value + ", must be from 1 to " + MOST);
        }
    }
}
