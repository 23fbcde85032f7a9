package dev.throughline.store;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Session;
import dev.throughline.memory.StoreFailure;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One command's changes: all of them are written, or none. Valid inside of the work it was given to and on that
/// thread only. Its reads see what was changed so far.
///
/// Each method that names a [ChangeKind] adds one entry to the journal; the others add none. Any failure, even one
/// that the work catches, undoes the whole.
public final class Transaction {

    private final Instant time;
    private final JournalEntries journal;
    private final CustomerChanges customers;
    private final MemoryTable memories;
    private final SessionTable sessions;
    private final MentionTable mentions;
    private final LinkTable links;
    private final ModelBytes vectors;
    private final ModelBytes passages;
    private final ModelBytes tokens;
    private final ValueTable values;
    private final KeyTable keys;
    private final RecordTable records;
    private final MergeTable merges;
    private final Set<Long> embedded = new HashSet<>();
    private boolean open = true;

    Transaction(Statements db, Actor actor, Instant time, Change.@Nullable Reversal reverses) {
        this.time = time;
        this.journal = new JournalEntries(db, actor, time, reverses);
        this.customers = new CustomerChanges(db);
        this.memories = new MemoryTable(db);
        this.sessions = new SessionTable(db);
        this.mentions = new MentionTable(db);
        this.links = new LinkTable(db);
        this.vectors = ModelBytes.vectors(db);
        this.passages = ModelBytes.passages(db);
        this.tokens = ModelBytes.tokens(db);
        this.values = new ValueTable(db);
        this.keys = new KeyTable(db);
        this.records = new RecordTable(db);
        this.merges = new MergeTable(db);
    }

    public Optional<Memory> memory(MemoryId id) {
        check();
        return memories.find(id);
    }

    /// Its count of memories is that at the transaction's time.
    public Optional<Session> session(String id) {
        check();
        return sessions.find(id, time);
    }

    public Optional<Link> link(String id) {
        check();
        return links.find(id);
    }

    public List<Mention> mentions(MemoryId id) {
        check();
        return mentions.of(id);
    }

    /// @throws StoreFailure if the id is taken
    public void insert(Memory memory, ChangeKind kind) {
        check();
        long number = memories.insert(memory);
        customers.memory(number, memory.session());
        values.bringBack(number, memory.id());
        journal.add(kind, null, memory);
    }

    /// Changes everything but the counters, which go on counting. Where the content changes, vectors that were not
    /// given in this transaction are dropped: they are of the old words.
    ///
    /// @param before as read in this transaction
    /// @throws StoreFailure if there is no such memory
    public void update(Memory before, Memory after, ChangeKind kind) {
        check();
        if (!before.id().equals(after.id())) {
            throw new StoreFailure("A memory cannot change its id, from " + before.id() + " to " + after.id() + ".",
                    null);
        }
        long number = memories.numberOf(after.id());
        customers.memory(number, before.session());
        customers.memory(number, after.session());
        memories.update(number, before, after);
        mentions.follow(number, before, after);
        if (!before.content().equals(after.content()) && !embedded.contains(number)) {
            vectors.drop(number);
            passages.drop(number);
            tokens.drop(number);
        }
        journal.add(kind, before, after);
    }

    /// Takes a memory away with its tags, mentions, vectors, source and links, each link as an entry of its own: for
    /// undoing a store. The journal keeps the image, and the source is known again once the memory is back.
    public void remove(Memory memory, ChangeKind kind) {
        check();
        long number = memories.numberOf(memory.id());
        links.of(memory.id()).forEach(link -> remove(link, ChangeKind.UNLINKED));
        customers.memory(number, memory.session());
        values.putAside(number, memory.id());
        memories.delete(number);
        journal.add(kind, memory, null);
    }

    /// @throws StoreFailure if the id is taken
    public void insert(Session session, ChangeKind kind) {
        check();
        sessions.insert(session);
        customers.session(session);
        journal.add(kind, null, session);
    }

    /// Changes everything but the count of memories, which is counted.
    ///
    /// @throws StoreFailure if there is no such session
    public void update(Session before, Session after, ChangeKind kind) {
        check();
        sessions.update(after);
        customers.session(before);
        customers.session(after);
        journal.add(kind, before, after);
    }

    /// Memories that name the session stay and go on naming it.
    public void remove(Session session, ChangeKind kind) {
        check();
        sessions.delete(session.id());
        customers.session(session);
        journal.add(kind, session, null);
    }

    /// @throws StoreFailure if the id is taken or either memory is not there
    public void insert(Link link, ChangeKind kind) {
        check();
        links.insert(link, memories.numberOf(link.source()), memories.numberOf(link.target()));
        journal.add(kind, null, link);
    }

    /// @throws StoreFailure if there is no such link
    public void remove(Link link, ChangeKind kind) {
        check();
        if (!links.delete(link.id())) {
            throw new StoreFailure("There is no link " + link.id() + " in the store.", null);
        }
        journal.add(kind, link, null);
    }

    /// @param before null the first time
    public void policy(@Nullable DecayPolicy before, DecayPolicy after) {
        check();
        values.keep(after);
        journal.add(ChangeKind.POLICY_CHANGED, before, after);
    }

    /// A small thing that has no table of its own, see [#change].
    public <T extends Journaled> Optional<T> record(Class<T> type, String subject) {
        check();
        return records.find(type, subject);
    }

    /// What now stands under the subject of a small thing.
    public Optional<? extends Journaled> same(Journaled thing) {
        check();
        return records.find(thing.getClass(), ImageCodec.subject(thing));
    }

    /// What stands for an entity: the one it was merged into in the end, else itself.
    public Entity standsFor(Entity entity) {
        check();
        return merges.standsFor(entity);
    }

    /// Adds, replaces or removes a ranking, merge, tie, arrangement or undertaking.
    ///
    /// @param before null if it is new
    /// @param after null if it is no more
    /// @throws dev.throughline.memory.InvalidRequest if it merges entities that are one already
    public void change(ChangeKind kind, @Nullable Journaled before, @Nullable Journaled after) {
        check();
        if (after != null) {
            records.keep(after);
        } else if (before != null) {
            records.remove(before);
        }
        if (before instanceof EntityMerge || after instanceof EntityMerge) {
            customers.merged(merges.follow((EntityMerge) before, (EntityMerge) after));
        }
        journal.add(kind, before, after);
    }

    /// Replaces what is known of the entities a memory speaks of. Of several labels that an entity was given, the one
    /// that is more than its key wins.
    public void mentions(MemoryId id, List<Mention> found) {
        check();
        long number = memories.numberOf(id);
        customers.memory(number, null);
        mentions.replace(number, found);
    }

    /// Replaces the memory's vector of this model; those of others stay.
    public void vector(MemoryId id, String model, float[] vector) {
        vector(id, model, vector, List.of());
    }

    /// Replaces the memory's vectors of this model; those of others stay.
    ///
    /// @param ofPassages one for each passage of a long text, as long as the whole text's; none for a short one
    public void vector(MemoryId id, String model, float[] vector, List<float[]> ofPassages) {
        check();
        long number = memories.numberOf(id);
        embedded.add(number);
        vectors.keep(number, model, StoredVectors.bytes(vector));
        if (ofPassages.isEmpty()) {
            passages.drop(number, model);
        } else {
            passages.keep(number, model, StoredVectors.bytes(ofPassages));
        }
    }

    /// Replaces what is kept of the memory's tokens in this space, beside a [#vector] of the same text.
    public void tokenVectors(MemoryId id, String space, byte[] code) {
        check();
        tokens.keep(memories.numberOf(id), space, code);
    }

    /// Drops what is kept of tokens in all spaces but one.
    public void dropTokenVectors(String exceptSpace) {
        check();
        tokens.dropAllBut(exceptSpace);
    }

    /// Drops the vectors of all models but one.
    public void dropVectors(String exceptModel) {
        check();
        vectors.dropAllBut(exceptModel);
        passages.dropAllBut(exceptModel);
    }

    /// Keeps a small value under a name; `policy` is the decay policy's.
    public void value(String name, String value) {
        check();
        values.keep(name, value);
    }

    /// Remembers that this memory was made from a source, so that importing it again adds nothing.
    public void source(String source, MemoryId id) {
        check();
        values.source(source, memories.numberOf(id));
    }

    /// Adds a key, or replaces all but how often it was used.
    public void key(StoredKey key) {
        check();
        keys.keep(key);
    }

    public void removeKey(String id) {
        check();
        keys.remove(id);
    }

    /// Before the commit.
    List<Change> finish() {
        customers.finish();
        return journal.finish();
    }

    void close() {
        open = false;
    }

    private void check() {
        if (!open) {
            throw new IllegalStateException("The transaction is over.");
        }
    }
}
