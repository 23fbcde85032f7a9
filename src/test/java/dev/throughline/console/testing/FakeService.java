package dev.throughline.console.testing;

import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Agents;
import dev.throughline.memory.Arm;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.ContextPacks;
import dev.throughline.memory.Curation;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Feedback;
import dev.throughline.memory.Health;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journal;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.Lifecycle;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.ModelStatus;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Ranking;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Session;
import dev.throughline.memory.Sessions;
import dev.throughline.memory.StoreFailure;
import dev.throughline.memory.Story;
import dev.throughline.memory.Transfer;
import dev.throughline.memory.Undertakings;
import dev.throughline.memory.Upkeep;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A service in memory, just enough for the console's own tests.
public final class FakeService implements MemoryService {

    private final DeskData data;
    private final FakeMemories memories = new FakeMemories();
    public final FakeKeys keys = new FakeKeys();
    public final FakeUpkeep upkeep = new FakeUpkeep();
    public final FakeRanking ranking = new FakeRanking();
    public final FakeLifecycle lifecycle = new FakeLifecycle();
    public final FakeRecall recalls = new FakeRecall(memories.all.values());
    private final FakeEntities entities = new FakeEntities(memories);
    private final FakeGraph graph;
    public boolean broken;
    public boolean modelMissing;
    public final FakeUndertakings undertakings = new FakeUndertakings();
    public ImportReport imported = new ImportReport(0, 0, 0, List.of(), 0, 0);

    public FakeService(DeskData data) {
        this.data = data;
        graph = new FakeGraph(data, memories, entities);
        data.memories.forEach(memory -> memories.all.put(memory.id(), memory));
    }

    /// From now on the journal cannot be read, or can.
    public void breakJournal(boolean value) {
        memories.journal.broken = value;
    }

    /// How often the journal was asked for its commands.
    public int journalQuestions() {
        return memories.journal.questions;
    }

    /// An edit that took place before anybody looked.
    public void edited(Instant when, Actor actor, MemoryId id, double importance) {
        Memory before = memories.live(id);
        memories.journal.writeThen(when, actor, ChangeKind.EDITED, before, new Memory(id, before.agent(),
                before.content(), before.type(), importance, before.tags(), before.session(), before.metadata(),
                before.created(), when, null, 0, null, before.expires(), null, before.pinned(), before.flagged(),
                before.state()));
    }

    @Override
    public Memories memories() {
        return memories;
    }

    @Override
    public Journal journal() {
        return memories.journal;
    }

    @Override
    public Desk desk() {
        return new Desk() {
            @Override
            public List<Customer> customers(String text, int limit) {
                if (broken) {
                    throw new StoreFailure("disk I/O error (SQLITE_IOERR)", null);
                }
                return handles().stream().filter(handle -> matches(handle, text)).map(handle -> of(handle, false))
                        .sorted(Comparator.comparing(Customer::lastActivity).reversed()).limit(limit).toList();
            }

            @Override
            public Story story(String handle) {
                if (broken) {
                    throw new StoreFailure("disk I/O error (SQLITE_IOERR)", null);
                }
                Customer customer = customer(handle).orElseThrow(() -> new NotFound("customer", handle));
                List<Memory> all = about(handle);
                Map<String, Session> sessions = new LinkedHashMap<>();
                data.sessions.stream().filter(s -> all.stream().anyMatch(m -> s.id().equals(m.session())))
                        .forEach(s -> sessions.put(s.id(), s));
                return new Story(customer, all, sessions);
            }

            @Override
            public List<Named> named(String text, int limit) {
                return FakeNaming.find(text, memories.all.values(), data.sessions, handle -> of(handle, false)).stream()
                        .limit(limit).toList();
            }

            @Override
            public Essentials essentials(String handle) {
                return FakeEssentials.of(handle, customer(handle).orElseThrow().name(), about(handle));
            }

            @Override
            public Essentials setEssential(
                    Actor actor, String handle, Essentials.Field field, MemoryId replaces, String value) {
                if (value.isBlank() && replaces == null) {
                    throw new InvalidRequest("value", "was read out of tickets");
                }
                FakeEssentials.set(memories, actor, handle, field, replaces, value);
                return essentials(handle);
            }

            @Override
            public Optional<Customer> customer(String handle) {
                return handles().contains(handle) ? Optional.of(of(handle, true)) : Optional.empty();
            }
        };
    }

    private List<String> handles() {
        return memories.all.values().stream().flatMap(m -> m.tagged(Customer.TAG_PREFIX).stream()).distinct().toList();
    }

    private boolean matches(String handle, String text) {
        String asked = text.toLowerCase(Locale.ROOT);
        return asked.isBlank() || handle.replace('-', ' ').contains(asked)
                || about(handle).stream().anyMatch(m -> m.content().toLowerCase(Locale.ROOT).contains(asked));
    }

    private List<Memory> about(String handle) {
        return memories.all.values().stream().filter(m -> m.tags().contains(Customer.TAG_PREFIX + handle))
                .sorted(Comparator.comparing(Memory::eventTime)).toList();
    }

    private Customer of(String handle, boolean whole) {
        List<Memory> all = about(handle);
        List<Session> tickets = data.sessions.stream()
                .filter(s -> s.metadata().text("customer").orElse("").equals(handle)).toList();
        String name = Arrays.stream(handle.split("-")).map(w -> w.substring(0, 1).toUpperCase() + w.substring(1))
                .collect(Collectors.joining(" "));
        return new Customer(handle, name, tickets.size(), (int) tickets.stream().filter(Session::open).count(),
                (int) all.stream().filter(m -> m.state() == MemoryState.ACTIVE).count(), all.getLast().eventTime(),
                tickets.isEmpty() ? "" : tickets.getLast().metadata().text("title").orElse(""),
                whole ? all.stream().filter(m -> m.type() == MemoryType.SEMANTIC).toList() : List.of());
    }

    @Override
    public Recall recall(RecallQuery query, Consumer<Recall> early) {
        if (broken) {
            throw new StoreFailure("disk I/O error (SQLITE_IOERR)", null);
        }
        recalls.modelMissing = modelMissing;
        return recalls.recall(query, early);
    }

    @Override
    public KnowledgeGraph graph() {
        if (broken) {
            throw new StoreFailure("disk I/O error (SQLITE_IOERR)", null);
        }
        return graph;
    }

    @Override
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    @Override
    public Sessions sessions() {
        return partly(Sessions.class, Map.of("memories", args -> memories.all.values().stream()
                .filter(m -> args[0].equals(m.session())).toList(),
                "find", args -> data.sessions.stream().filter(s -> s.id().equals(args[0])).findFirst()));
    }

    @Override
    public Health health() {
        return new Health("0.1.0", 8100, Map.of(MemoryState.ACTIVE, (long) memories.all.size(), MemoryState.ARCHIVED, 3L),
                data.sessions.size(), 12408, 12408, 41_000_000, 23_000_000,
                modelMissing ? new ModelStatus("", 0, "", "The model file is damaged: its checksum differs.", 12)
                        : new ModelStatus("bge-small-en-v1.5-q", 384, "abc", null, 0),
                Path.of("/home/desk/.local/share/throughline"),
                List.of(new Health.StageTimes("embed", 120, 6_200, 9_800), new Health.StageTimes("lexical", 120, 900, 2_100),
                        new Health.StageTimes("semantic", 120, 2_100, 3_300), new Health.StageTimes("total", 120, 11_000, 16_000)),
                new Health.Queues(0, modelMissing ? 12 : 0, 0), null,
                modelMissing ? List.of("The model file is damaged: its checksum differs.") : List.of());
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T partly(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            Answer answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answer.to(args);
        }));
    }

    @Override
    public Ranking ranking() {
        return ranking;
    }

    @Override
    public Entities entities() {
        return entities;
    }

    @Override
    public Undertakings undertakings() {
        return undertakings;
    }

    @Override
    public ContextPacks packs() {
        return partly(ContextPacks.class, Map.of());
    }

    @Override
    public Upkeep upkeep() {
        return upkeep;
    }

    @Override
    public Agents agents() {
        return partly(Agents.class, Map.of());
    }

    @Override
    public Feedback feedback() {
        return partly(Feedback.class, Map.of());
    }

    @Override
    public Curation curation() {
        return partly(Curation.class, Map.of());
    }

    @Override
    public Transfer transfer() {
        return partly(Transfer.class, Map.of("importFile", _ -> imported));
    }

    @Override
    public AccessKeys keys() {
        return keys;
    }

    @Override
    public void close() {}
}
