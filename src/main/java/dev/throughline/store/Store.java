package dev.throughline.store;

import dev.throughline.memory.Actor;
import dev.throughline.memory.AgentStatistics;
import dev.throughline.memory.Change;
import dev.throughline.memory.Customer;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import dev.throughline.memory.Session;
import dev.throughline.memory.StoreFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one truth, in one SQLite file. Whoever opens it closes it; calls after that fail.
///
/// Thread-safe and blocking. Writes wait for each other, first come, first served; what is acknowledged is on disk.
/// Reads never wait for writes, and each call sees one state. Every method ends in a [StoreFailure] when the file
/// cannot be read or written. Where a method takes `now`, that moment decides what has expired. Times are kept to the
/// millisecond.
public final class Store implements AutoCloseable {

    private final Connections connections;
    private final InstantSource clock;
    private final Writer writer;
    private final Readers readers;
    private final CommandLog log;

    private Store(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
        this.writer = new Writer(connections);
        this.readers = new Readers(connections);
        this.log = new CommandLog(readers);
    }

    /// Makes directories, file and schema where they are missing, and brings an older schema up to date.
    ///
    /// @throws StoreFailure if the file is from a newer version, damaged, or no file can be there
    public static Store open(Path file) {
        return open(file, InstantSource.system());
    }

    /// @param clock for reads that take no moment: sessions' counts of live memories and missing vectors
    public static Store open(Path file, InstantSource clock) {
        return new Store(new Connections(file), clock);
    }

    /// Does the work in one transaction, as one command of the journal: all or nothing, on disk when it returns.
    ///
    /// What the work throws undoes it and is thrown on. It must not write through the store again; what it reads
    /// through the store, and not through the transaction, is the state before.
    public <T extends @Nullable Object> T write(Actor actor, Instant time, Function<Transaction, T> work) {
        return commit(actor, time, work).result();
    }

    /// Like [#write], and also returns the entries, for those who follow the journal.
    public <T extends @Nullable Object> Committed<T> commit(Actor actor, Instant time, Function<Transaction, T> work) {
        return commit(actor, time, null, work);
    }

    /// Like [#commit], as the undoing, redoing or reverting of another command.
    public <T extends @Nullable Object> Committed<T> writeReversal(
            Actor actor, Instant time, Change.Reversal reversal, Function<Transaction, T> work) {
        return commit(actor, time, reversal, work);
    }

    private <T extends @Nullable Object> Committed<T> commit(
            Actor actor, Instant time, Change.@Nullable Reversal reversal, Function<Transaction, T> work) {
        return writer.durably(db -> {
            Transaction transaction = new Transaction(db, actor, time, reversal);
            try {
                T result = work.apply(transaction);
                return new Committed<>(result, transaction.finish());
            } finally {
                transaction.close();
            }
        });
    }

    /// Whatever its state.
    public Optional<Memory> memory(MemoryId id) {
        return readers.read(db -> new MemoryTable(db).find(id));
    }

    /// Whatever their state, in the order asked, unknown ones left out.
    public List<Memory> memories(Collection<MemoryId> ids) {
        return readers.read(db -> new MemoryTable(db).find(ids));
    }

    /// Their places in the order of storing; unknown ones left out.
    public Map<MemoryId, Long> numbers(Collection<MemoryId> ids) {
        return readers.read(db -> new MemoryQueries(db).numbers(ids));
    }

    /// @param offset how many to leave out at the start, 0 or more
    /// @param limit 0 or more
    public Page<Memory> list(Scope scope, Filter filter, Instant now, Order order, int offset, int limit) {
        return readers.read(db -> new MemoryQueries(db).list(scope, filter, now, order, offset, limit));
    }

    public long count(Scope scope, Filter filter, Instant now) {
        return readers.read(db -> new MemoryQueries(db).count(scope, filter, now));
    }

    /// The live memories of the selection's agent that it names or that meet all of its other conditions. Ids first.
    public List<MemoryId> select(Selection selection, Instant now) {
        return readers.read(db -> new MemoryQueries(db).select(selection, now));
    }

    public Optional<Session> session(String id) {
        return readers.read(db -> new SessionTable(db).find(id, clock.instant()));
    }

    /// In the order asked, unknown ones left out.
    public Map<String, Session> sessions(Collection<String> ids) {
        return readers.read(db -> new SessionTable(db).find(ids, clock.instant()));
    }

    /// Newest first.
    public Page<Session> sessions(Scope scope, boolean activeOnly, int offset, int limit) {
        return readers.read(db -> new SessionTable(db).list(scope, activeOnly, clock.instant(), offset, limit));
    }

    /// Of any state, in the order of storing.
    public List<MemoryId> inSession(String id) {
        return readers.read(db -> new SessionTable(db).memories(id));
    }

    /// By event time, then in the order of storing.
    public List<Memory> sessionMemories(String sessionId, Filter filter, Instant now) {
        return readers.read(db -> new MemoryQueries(db).inSession(sessionId, filter, now));
    }

    /// Live memories of the same session, the nearest in time first; empty for a memory without a session.
    ///
    /// @param within most distance between event times
    public List<MemoryId> sessionNeighbours(MemoryId id, Duration within, int most, Instant now) {
        return readers.read(db -> new MemoryQueries(db).sessionNeighbours(id, within, most, now));
    }

    /// All that have stored a memory or started a session, by name.
    public List<String> agents() {
        return readers.read(db -> new AgentQueries(db).agents());
    }

    /// All figures 0 for an agent nobody knows.
    public AgentStatistics statistics(String agent, Instant now) {
        return readers.read(db -> new AgentQueries(db).statistics(agent, now));
    }

    /// By their place in the memory, as they were given.
    public List<Mention> mentions(MemoryId id) {
        return readers.read(db -> new MentionTable(db).of(id));
    }

    /// Each entity once. Every id asked for is in the answer, if only with an empty list.
    public Map<MemoryId, List<Entity>> entities(Collection<MemoryId> ids) {
        return readers.read(db -> new MentionTable(db).entities(ids));
    }

    /// Live memories, newest first.
    public List<MemoryId> mentioning(Entity entity, Scope scope, Instant now, int limit) {
        return readers.read(db -> new EntityQueries(db).mentioning(entity, scope, now, limit));
    }

    /// What live memories of the scope, from some stretch of event times, say of entities.
    public Sightings sightings(Scope scope, Instant now, Times times) {
        return new Sightings(readers, scope, now, times);
    }

    public Optional<Entity> entity(EntityKind kind, String key) {
        return readers.read(db -> new MentionTable(db).find(kind, key));
    }

    /// Entities of active memories whose key or label begins with the text, whatever its case; identifiers first.
    public List<Entity> findEntities(Scope scope, String prefix, int limit) {
        return readers.read(db -> new EntityQueries(db).find(scope, prefix, limit));
    }

    /// What is one, by merges.
    public Merges merges() {
        return new Merges(readers);
    }

    /// The links that someone made, whichever end the memory is.
    public List<Link> links(MemoryId id) {
        return readers.read(db -> new LinkTable(db).of(id));
    }

    /// Links that someone made between active memories of the scope, newest first.
    public List<Link> links(Scope scope, int limit) {
        return readers.read(db -> new LinkTable(db).list(scope, limit));
    }

    public Optional<Link> link(String id) {
        return readers.read(db -> new LinkTable(db).find(id));
    }

    public StoredVectors vectors() {
        return new StoredVectors(readers, clock);
    }

    public StoredTokens tokens() {
        return new StoredTokens(readers, clock);
    }

    /// The journal's newest entry; 0 when there is none.
    public long lastSequence() {
        return readers.read(db -> new JournalTable(db).lastSequence());
    }

    /// Oldest first.
    public List<Change> changesAfter(long sequence, int limit) {
        return readers.read(db -> new JournalTable(db).after(sequence, limit));
    }

    /// The journal by its commands.
    public CommandLog log() {
        return log;
    }

    /// Customers whose name or handle has every word of the text in it, or who have an e-mail address, order or ticket
    /// that it begins; all when it is blank. Those it names exactly come first, then the most recently active.
    public List<Customer> customers(String text, int limit, Instant now) {
        return readers.read(db -> new CustomerQueries(db).find(text, limit, now));
    }

    /// With facts: live semantic memories about the person, most important first, at most 50.
    public Optional<Customer> customer(String handle, Instant now) {
        return readers.read(db -> new CustomerQueries(db).one(handle, now));
    }

    /// All agents' memories about a customer and of the sessions that have one, by event time.
    public List<Memory> customerMemories(String handle, Set<MemoryState> states) {
        return readers.read(db -> new CustomerQueries(db).memories(handle, states));
    }

    /// The sessions with a memory about a customer, and those begun for them, by id.
    public Map<String, Session> customerSessions(String handle) {
        return readers.read(db -> new SessionTable(db).find(new CustomerTable(db).sessionsOf(handle), clock.instant()));
    }

    /// Where the identifiers in a text lead: tickets first, then what was spoken of last.
    public List<Naming> named(String text, int limit) {
        return readers.read(db -> new NamedCustomers(db).find(text, limit));
    }

    /// Counts one use of each memory. Not journalled, and the only loss a power cut may bring: the last few seconds'.
    public void touch(Collection<MemoryId> ids, Instant when) {
        if (!ids.isEmpty()) {
            writer.relaxed(db -> {
                new MemoryTable(db).touch(ids, when);
                return true;
            });
        }
    }

    /// Active memories whose time has come, the longest expired first.
    public List<Memory> expired(Instant now, int limit) {
        return readers.read(db -> new MemoryQueries(db).expired(now, limit));
    }

    /// Active memories of a type in the order of storing, read piece by piece; the action may use the store.
    public void forEachActive(MemoryType type, Consumer<Memory> action) {
        long number = 0;
        SequencedMap<Long, Memory> piece;
        do {
            long after = number;
            piece = readers.read(db -> new MemoryQueries(db).activeAfter(type, after));
            piece.values().forEach(action);
            number = piece.isEmpty() ? number : piece.lastEntry().getKey();
        } while (piece.size() == MemoryQueries.PIECE);
    }

    public Optional<String> value(String name) {
        return readers.read(db -> new ValueTable(db).find(name));
    }

    /// A ranking, merge, tie, arrangement or undertaking by its subject.
    public <T extends Journaled> Optional<T> record(Class<T> type, String subject) {
        return readers.read(db -> new RecordTable(db).find(type, subject));
    }

    /// What now stands under the subject of such a small thing.
    public Optional<? extends Journaled> same(Journaled thing) {
        return record(thing.getClass(), ImageCodec.subject(thing));
    }

    /// Those that belong to a customer or an entity, latest first: merges by the kept entity's id, ties by either's,
    /// undertakings by the customer's handle.
    public <T extends Journaled> List<T> recordsBeside(Class<T> type, String side) {
        return readers.read(db -> new RecordTable(db).beside(type, side));
    }

    /// All there are, latest first.
    public <T extends Journaled> List<T> records(Class<T> type) {
        return readers.read(db -> new RecordTable(db).all(type));
    }

    /// The decay policy last set, if ever.
    public Optional<DecayPolicy> policy() {
        return readers.read(db -> new ValueTable(db).policy());
    }

    /// Newest first.
    public List<StoredKey> keys() {
        return readers.read(db -> new KeyTable(db).all());
    }

    public Optional<StoredKey> keyByHash(String hash) {
        return readers.read(db -> new KeyTable(db).byHash(hash));
    }

    /// Counts uses of a key; as durable as [#touch].
    ///
    /// @param last the latest of them
    public void keyUsed(String id, long uses, Instant last) {
        writer.relaxed(db -> {
            new KeyTable(db).used(id, uses, last);
            return true;
        });
    }

    /// Those of the sources that memories were made from already.
    public Set<String> knownSources(Collection<String> sources) {
        return readers.read(db -> new ValueTable(db).knownSources(sources));
    }

    /// Every state is there, if only with 0. Expired memories count as what they are until they are archived.
    public Map<MemoryState, Long> states() {
        return readers.read(db -> new MemoryQueries(db).states());
    }

    public long sessionCount() {
        return readers.read(db -> new SessionTable(db).count());
    }

    /// What the store takes on disk, the write-ahead log too.
    public long bytes() {
        return connections.bytes();
    }

    /// Reads the whole file: seconds for a large one.
    ///
    /// @throws StoreFailure if it is damaged
    public void check() {
        readers.read(db -> {
            connections.check(db);
            return true;
        });
    }

    public StoreUpkeep upkeep() {
        return new StoreUpkeep(connections, readers, writer);
    }

    /// Waits for what runs.
    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    /// Lets the file grow to so many pages and no further: stands for a full disk in tests.
    void limit(long pages) {
        writer.limit(pages);
    }
}
