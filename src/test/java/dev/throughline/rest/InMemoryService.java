package dev.throughline.rest;

import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Agents;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.ContextPacks;
import dev.throughline.memory.Curation;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Feedback;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Forecast;
import dev.throughline.memory.Health;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.Lifecycle;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.ModelStatus;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Page;
import dev.throughline.memory.Ranking;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import dev.throughline.memory.Session;
import dev.throughline.memory.Sessions;
import dev.throughline.memory.Signal;
import dev.throughline.memory.Transfer;
import dev.throughline.memory.Undertakings;
import dev.throughline.memory.Upkeep;
import dev.throughline.memory.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A service that keeps everything in maps, for tests of the port alone. It answers truthfully what they ask and
/// refuses the rest; `failure` makes recall fail.
final class InMemoryService implements MemoryService {

    final Map<String, Memory> memories = new LinkedHashMap<>();
    final Map<String, Session> sessions = new LinkedHashMap<>();
    private final AccessKeys keys = new InMemoryKeys();
    final Map<String, List<Verdict>> verdicts = new HashMap<>();
    private final KnowledgeGraph graph = new InMemoryGraph(memories());
    final List<Consumer<List<Change>>> listeners = new CopyOnWriteArrayList<>();
    final AtomicLong numbers = new AtomicLong();
    volatile RuntimeException failure;
    volatile Runnable duringRecall = () -> {};
    volatile RecallQuery lastQuery;
    private DecayPolicy policy = DecayPolicy.standard();

    @Override
    public Memories memories() {
        return new Memories() {
            @Override
            public synchronized Stored store(Actor actor, MemoryDraft draft) {
                Instant now = Instant.now();
                MemoryId id = draft.id() == null ? new MemoryId("mem_" + numbers.incrementAndGet()) : draft.id();
                Instant expires = switch (draft.expiry()) {
                    case Expiry.Never _ -> null;
                    case Expiry.At(Instant when) -> when;
                    case Expiry.After(Duration time) -> now.plus(time);
                };
                Long ttl = draft.expiry() instanceof Expiry.After(Duration time) ? time.getSeconds() : null;
                Memory memory = new Memory(id, draft.agent(), draft.content(), draft.type(), draft.importance(),
                        draft.tags(), draft.session(), draft.metadata(), now, now, null, 0, ttl, expires,
                        draft.validFrom(), draft.pinned(), false, MemoryState.ACTIVE);
                memories.put(id.value(), memory);
                tell(actor, ChangeKind.STORED, id.value(), null, memory);
                return new Stored(memory, 1_500);
            }

            @Override
            public List<Stored> storeAll(Actor actor, List<MemoryDraft> drafts) {
                return drafts.stream().map(draft -> store(actor, draft)).toList();
            }

            @Override
            public Optional<Memory> find(MemoryId id) {
                return Optional.ofNullable(memories.get(id.value()));
            }

            @Override
            public Memory live(MemoryId id) {
                return find(id).filter(memory -> memory.liveAt(Instant.now()))
                        .orElseThrow(() -> new NotFound("memory", id.value()));
            }

            @Override
            public Page<Memory> list(Scope scope, Filter filter, int offset, int limit) {
                List<Memory> all = memories.values().stream()
                        .filter(memory -> scope.covers(memory.agent()) && filter.matches(memory, Instant.now()))
                        .sorted(Comparator.comparing(Memory::eventTime).reversed())
                        .toList();
                return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
            }

            @Override
            public Memory edit(Actor actor, MemoryId id, MemoryEdit edit) {
                Memory was = find(id).orElseThrow(() -> new NotFound("memory", id.value()));
                Memory now = new Memory(id, was.agent(), or(edit.content(), was.content()), or(edit.type(), was.type()),
                        or(edit.importance(), was.importance()), or(edit.tags(), was.tags()), was.session(),
                        or(edit.metadata(), was.metadata()), was.created(), Instant.now(), was.lastAccessed(),
                        was.accessCount(), was.ttlSeconds(), was.expires(), was.validFrom(), was.pinned(),
                        was.flagged(), or(edit.state(), was.state()));
                memories.put(id.value(), now);
                tell(actor, ChangeKind.EDITED, id.value(), was, now);
                return now;
            }

            @Override
            public List<Memory> editAll(Actor actor, Map<MemoryId, MemoryEdit> edits) {
                return edits.entrySet().stream().map(each -> edit(actor, each.getKey(), each.getValue())).toList();
            }

            @Override
            public int forget(Actor actor, Selection selection) {
                List<Memory> gone = memories.values().stream()
                        .filter(memory -> memory.agent().equals(selection.agent()) && memory.liveAt(Instant.now()))
                        .filter(memory -> selection.ids().contains(memory.id())
                                || selection.hasConditions() && selection.filter().matches(memory, Instant.now())
                                        && (selection.createdBefore() == null
                                                || memory.created().isBefore(selection.createdBefore())))
                        .toList();
                gone.forEach(memory -> edit(actor, memory.id(), MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED)));
                return gone.size();
            }
        };
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    void tell(Actor actor, ChangeKind kind, String subject, Journaled before, Journaled after) {
        long sequence = numbers.incrementAndGet();
        Change change = new Change(sequence, sequence, Instant.now(), actor, kind, subject, before, after, null);
        listeners.forEach(listener -> listener.accept(List.of(change)));
    }

    @Override
    public Sessions sessions() {
        return new InMemorySessions(this);
    }

    @Override
    public Agents agents() {
        return new InMemoryAgents(this);
    }

    /// Scores by the share of the query's words that a memory has.
    @Override
    public Recall recall(RecallQuery query, Consumer<Recall> early) {
        lastQuery = query;
        duringRecall.run();
        if (failure != null) {
            throw failure;
        }
        List<String> words = Arrays.asList(query.text().toLowerCase().split("\\s+"));
        List<Recalled> items = memories().list(query.scope(), query.filter(), 0, 100_000).items().stream()
                .map(memory -> recalled(memory, words))
                .filter(item -> item.score() > 0)
                .sorted(Comparator.comparingDouble(Recalled::score).reversed())
                .limit(query.topK())
                .toList();
        return new Recall(items, List.of(), items.size(),
                List.of(new Recall.Stage("embed", 2_000, 0), new Recall.Stage("fuse", 3_000, 0)),
                Recall.Reranking.NOT_AVAILABLE, Recall.Reached.WHOLE);
    }

    private static Recalled recalled(Memory memory, List<String> words) {
        List<String> found = words.stream().filter(memory.content().toLowerCase()::contains).toList();
        double score = (double) found.size() / words.size();
        Explanation why = new Explanation(List.of(new Explanation.ArmHit(Arm.LEXICAL, 1, 7.5, score)), score, null,
                score * 0.9, memory.importance(), 1, 1, 1, 1, found, List.of());
        return new Recalled(memory, score, score * 0.8, score, 0, why);
    }

    @Override
    public Feedback feedback() {
        return new Feedback() {
            @Override
            public Memory give(Actor actor, MemoryId id, Signal signal) {
                Memory was = memories().live(id);
                double importance = switch (signal) {
                    case UPVOTE -> Math.min(1, was.importance() * 1.15);
                    case DOWNVOTE -> was.importance() * 0.85;
                    case FLAG -> was.importance();
                };
                verdicts.computeIfAbsent(id.value(), _ -> new ArrayList<>())
                        .add(new Verdict(signal, Instant.now(), was.importance(), importance));
                return memories().edit(actor, id, MemoryEdit.NOTHING.withImportance(importance));
            }

            @Override
            public List<Verdict> history(MemoryId id) {
                return verdicts.getOrDefault(id.value(), List.of());
            }
        };
    }

    @Override
    public KnowledgeGraph graph() {
        return graph;
    }

    @Override
    public Lifecycle lifecycle() {
        return new Lifecycle() {
            @Override
            public DecayPolicy policy() {
                return policy;
            }

            @Override
            public DecayPolicy change(Actor actor, DecayPolicy value) {
                policy = value;
                return value;
            }

            @Override
            public double importance(Memory memory, Instant moment) {
                return memory.importance();
            }

            @Override
            public Forecast forecast(Memory memory) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Sweep sweep(Actor actor) {
                return new Sweep(Instant.now(), memories.size(), 0, 0);
            }

            @Override
            public Statistics statistics() {
                return new Statistics(0, 0, 1, sweep(Actor.engine()));
            }
        };
    }

    @Override
    public Curation curation() {
        return new InMemoryCuration(memories());
    }

    @Override
    public Journal journal() {
        return new Journal() {
            @Override
            public List<Entry> entries(JournalQuery query) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Change> changes(long command) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Obstacle> obstacle(long command) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Step revert(Actor actor, long command) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Step> undoable(Actor actor) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Step> redoable(Actor actor) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Step> undo(Actor actor) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Step> redo(Actor actor) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Change> history(MemoryId id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Change> since(long sequence, int limit) {
                throw new UnsupportedOperationException();
            }

            @Override
            public long lastSequence() {
                return numbers.get();
            }

            @Override
            public Subscription subscribe(Consumer<List<Change>> listener) {
                listeners.add(listener);
                return () -> listeners.remove(listener);
            }
        };
    }

    @Override
    public Desk desk() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ranking ranking() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entities entities() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Undertakings undertakings() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContextPacks packs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Upkeep upkeep() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Transfer transfer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AccessKeys keys() {
        return keys;
    }

    @Override
    public Health health() {
        return new Health("test", 7, Map.of(MemoryState.ACTIVE, (long) memories.size()), sessions.size(), 1, 1, 0, 0,
                new ModelStatus("bge-small", 384, "", null, 0), Path.of("data"), List.of(), new Health.Queues(0, 0, 0), null, List.of());
    }

    @Override
    public void close() {}
}
