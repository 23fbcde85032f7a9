package dev.throughline.memory;

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
    Recall recall(RecallQuery query);

    Feedback feedback();

    KnowledgeGraph graph();

    Lifecycle lifecycle();

    Curation curation();

    Journal journal();

    Desk desk();

    Transfer transfer();

    AccessKeys keys();

    Health health();

    /// Finishes what runs, then releases files and models. Calls after it fail.
    @Override
    void close();
}
