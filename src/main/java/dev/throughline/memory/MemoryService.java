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

    /// Finds what the memory knows about a question.
    ///
    /// @throws InvalidRequest if the query's fields contradict each other
    default Recall recall(RecallQuery query) {
        return recall(query, _ -> {});
    }

    /// The same, told along the way what is known so far: first by identifiers and words, then everything before
    /// reranking, where that is still to come.
    ///
    /// @param early called on this thread with answers that [Recall.Reached] says are not the last; never with the last.
    ///     Slow work in it holds up the recall.
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
