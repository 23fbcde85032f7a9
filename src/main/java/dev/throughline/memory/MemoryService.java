package dev.throughline.memory;

import java.util.function.Consumer;

/// The engine as every door sees it: console, REST and command line know this and nothing behind it.
///
/// Thread-safe and blocking: calls return when the work is done, and what is acknowledged is on disk. All failures
/// are [MemoryException]s.
public interface MemoryService extends AutoCloseable {

    Memories memories();

    Sessions sessions();

    Agents agents();

    /// Finds what the memory knows about a question. Nothing is spent on answers along the way.
    ///
    /// @throws InvalidRequest if the query's fields contradict each other
    default Recall recall(RecallQuery query) {
        return recall(query, _ -> {});
    }

    /// The same, told along the way what is known so far: first by identifiers and words, then everything before
    /// reranking, where that is still to come.
    ///
    /// Each answer given early is complete: the same scope, filter, moment and number of answers, each explained; only
    /// associated memories are left to the last, and only the last counts as use. Not every recall has one: where the
    /// question's meaning is known already, or nothing is left to do, the last comes at once.
    ///
    /// @param early called on this thread with answers that [Recall.Reached] says are not the last; never with the last.
    ///     What it takes counts into the query's deadline. What it throws ends the recall and is thrown on, so that a
    ///     caller who no longer wants the answer can say so there.
    Recall recall(RecallQuery query, Consumer<Recall> early);

    Ranking ranking();

    Feedback feedback();

    KnowledgeGraph graph();

    Entities entities();

    Lifecycle lifecycle();

    Curation curation();

    Journal journal();

    Desk desk();

    Undertakings undertakings();

    ContextPacks packs();

    Transfer transfer();

    AccessKeys keys();

    Health health();

    Upkeep upkeep();

    /// Finishes what runs, then releases files and models. Calls after it fail.
    @Override
    void close();
}
