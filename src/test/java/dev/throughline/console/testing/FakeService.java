package dev.throughline.console.testing;

import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Agents;
import dev.throughline.memory.Arm;
import dev.throughline.memory.ContextPacks;
import dev.throughline.memory.Curation;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Feedback;
import dev.throughline.memory.Forecast;
import dev.throughline.memory.Health;
import dev.throughline.memory.ImportReport;
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
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
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
    public boolean broken;
    public boolean modelMissing;
    public ImportReport imported = new ImportReport(0, 0, 0, List.of(), 0, 0);

    public FakeService(DeskData data) {
        this.data = data;
        data.memories.forEach(memory -> memories.all.put(memory.id(), memory));
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
                throw new UnsupportedOperationException();
            }

            @Override
            public Essentials setEssential(
                    Actor actor, String handle, Essentials.Field field, MemoryId replaces, String value) {
                throw new UnsupportedOperationException();
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
        List<String> words = List.of(query.text().toLowerCase(Locale.ROOT).split("\\s+"));
        List<Recalled> found = new ArrayList<>();
        memories.all.values().stream().filter(m -> query.filter().matches(m, DeskData.NOW)).forEach(memory -> {
            List<String> matched = words.stream()
                    .filter(w -> memory.content().toLowerCase(Locale.ROOT).contains(w)).toList();
            if (!matched.isEmpty()) {
                double share = matched.size() / (double) words.size();
                boolean exact = matched.stream().anyMatch(w -> w.matches("\\d{4}"));
                List<Explanation.ArmHit> hits = new ArrayList<>();
                if (exact) {
                    hits.add(new Explanation.ArmHit(Arm.EXACT, 1, 1, 0.2));
                }
                hits.add(new Explanation.ArmHit(Arm.LEXICAL, found.size() + 1, 7.3 * share, 0.3 * share));
                hits.add(new Explanation.ArmHit(Arm.SEMANTIC, found.size() + 2, 0.71, 0.4 * share));
                double fused = hits.stream().mapToDouble(Explanation.ArmHit::share).sum();
                found.add(new Recalled(memory, Math.min(1, fused * 1.06), 0.71, share, 0, new Explanation(hits, fused,
                        null, fused, 0.5, 0.8, 1.04, 1.02, 1, matched, List.of())));
            }
        });
        found.sort(Comparator.comparingDouble(Recalled::score).reversed());
        return new Recall(found.stream().limit(query.topK()).toList(), List.of(), found.size(), List.of(
                new Recall.Stage("embed", 6200, 0), new Recall.Stage("lexical", 900, found.size()),
                new Recall.Stage("semantic", 2100, 20), new Recall.Stage("fuse", 110, 0)),
                Recall.Reranking.NOT_AVAILABLE, Recall.Reached.WHOLE);
    }

    @Override
    public KnowledgeGraph graph() {
        return partly(KnowledgeGraph.class, Map.of(
                "mentions", args -> FakeGraph.mentions(memories.live((MemoryId) args[0]).content()),
                "find", args -> List.of(new Entity(EntityKind.ORDER, "4521", "order 4521")),
                "ego", args -> FakeGraph.ego((EgoQuery) args[0], data)));
    }

    @Override
    public Lifecycle lifecycle() {
        return partly(Lifecycle.class, Map.of("forecast", args -> {
            Memory memory = (Memory) args[0];
            List<Forecast.Point> points = new ArrayList<>();
            for (int day = 0; day <= 60; day += 2) {
                points.add(new Forecast.Point(DeskData.NOW.plus(Duration.ofDays(day)),
                        memory.importance() * (memory.pinned() ? 1 : Math.pow(2, -day / 21.0))));
            }
            return new Forecast(memory.importance(), points, memory.expires());
        }));
    }

    @Override
    public Sessions sessions() {
        return partly(Sessions.class, Map.of("memories", args -> memories.all.values().stream()
                .filter(m -> args[0].equals(m.session())).toList()));
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
        return partly(Ranking.class, Map.of());
    }

    @Override
    public Entities entities() {
        return partly(Entities.class, Map.of());
    }

    @Override
    public Undertakings undertakings() {
        return partly(Undertakings.class, Map.of());
    }

    @Override
    public ContextPacks packs() {
        return partly(ContextPacks.class, Map.of());
    }

    @Override
    public Upkeep upkeep() {
        return partly(Upkeep.class, Map.of());
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
        return partly(AccessKeys.class, Map.of());
    }

    @Override
    public void close() {}
}
