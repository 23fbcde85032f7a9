package dev.throughline.engine;

import dev.throughline.engine.undertaking.Asking;
import dev.throughline.engine.undertaking.Corrections;
import dev.throughline.engine.undertaking.Found;
import dev.throughline.engine.undertaking.UndertakingFinder;
import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Customer;
import dev.throughline.memory.HandOff;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import dev.throughline.memory.Undertakings;
import dev.throughline.store.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was tried and promised: the rules' findings with people's corrections laid over them, worked out anew for each
/// question, so that an edited memory or a bot's write counts at once.
final class UndertakingCommands implements Undertakings {

    private final Commands commands;
    private final Store store;

    UndertakingCommands(Commands commands) {
        this.commands = commands;
        this.store = commands.store();
    }

    /// All memories of a customer, and what they come to.
    private record History(Customer customer, List<Memory> memories, List<Memory> live, Map<String, Session> sessions) {}

    @Override
    public List<Undertaking> of(String handle) {
        return shown(all(history(handle))).map(Found::undertaking).toList();
    }

    @Override
    public Undertaking correct(Actor actor, Undertaking undertaking) {
        List<Found> known = all(history(undertaking.customer()));
        Found found = known.stream().filter(each -> each.ids().contains(undertaking.id())).findFirst()
                .orElseThrow(() -> new NotFound("undertaking", undertaking.id()));
        Undertaking corrected = corrected(undertaking, found.undertaking());
        return commands.run(actor, transaction -> {
            Undertaking before = transaction.record(Undertaking.class, corrected.id()).orElse(null);
            if (!corrected.equals(before)) {
                transaction.change(ChangeKind.CORRECTED, before, corrected);
            }
            return corrected;
        });
    }

    /// Only what a person may put right is taken over: text, kind, due time, outcome.
    private static Undertaking corrected(Undertaking asked, Undertaking known) {
        return new Undertaking(known.id(), known.customer(), asked.kind(), asked.text(), known.source(), known.said(),
                known.by(), asked.due(), asked.outcome(), true);
    }

    @Override
    public Undertaking note(Actor actor, MemoryId source, Kind kind, String text) {
        Memory memory = store.memory(source).orElseThrow(() -> new NotFound("memory", source.value()));
        String handle = memory.tagged(Customer.TAG_PREFIX).or(() -> ofSession(memory))
                .orElseThrow(() -> new InvalidRequest("source", "\"" + source + "\" is about no customer"));
        Customer customer = customer(handle);
        return commands.run(actor, transaction -> {
            int number = 1;
            while (transaction.record(Undertaking.class, id(source, kind, number)).isPresent()) {
                number++;
            }
            Undertaking noted = new Undertaking(id(source, kind, number), customer.handle(), kind, text, source,
                    memory.eventTime(), UndertakingFinder.speaker(customer, memory), null, Outcome.OPEN, true);
            transaction.change(ChangeKind.CORRECTED, null, noted);
            return noted;
        });
    }

    private static String id(MemoryId source, Kind kind, int number) {
        return UndertakingFinder.id(source, kind, "note-" + number);
    }

    private Optional<String> ofSession(Memory memory) {
        return Optional.ofNullable(memory.session()).flatMap(store::session).map(Session::metadata)
                .flatMap(metadata -> metadata.text("customer"));
    }

    @Override
    public HandOff handOff(String handle, String session) {
        Session about = store.session(session).orElseThrow(() -> new NotFound("session", session));
        History history = history(handle);
        List<Memory> said = history.live().stream().filter(memory -> session.equals(memory.session())).toList();
        String asked = Asking.intent(history.customer(), said);
        String intent = !asked.isEmpty() || about.metadata() == null ? asked
                : about.metadata().text("title").orElse("");
        Set<MemoryId> here = said.stream().map(Memory::id).collect(Collectors.toSet());
        List<Found> known = shown(all(history))
                .sorted(Comparator.comparing((Found each) -> !in(each, session, here))).toList();
        return new HandOff(intent,
                of(known, Kind.TRIED).toList(),
                of(known, Kind.PROMISED).filter(each -> each.outcome() == Outcome.OPEN).toList(),
                Asking.open(history.customer(), said));
    }

    private static boolean in(Found found, String session, Set<MemoryId> memories) {
        return found.sessions().contains(session) || memories.contains(found.undertaking().source());
    }

    private static Stream<Undertaking> of(List<Found> found, Kind kind) {
        return found.stream().map(Found::undertaking).filter(each -> each.kind() == kind);
    }

    private static Stream<Found> shown(List<Found> found) {
        return found.stream().filter(each -> each.undertaking().outcome() != Outcome.DISMISSED);
    }

    private List<Found> all(History history) {
        List<Found> found = UndertakingFinder.find(history.customer(), history.live(), history.sessions().values(),
                commands.now().atZone(commands.zone()));
        Set<MemoryId> there = history.memories().stream().map(Memory::id).collect(Collectors.toSet());
        return Corrections.over(found, records(history), there::contains);
    }

    /// Kept under the customer's handle, or under one they had before they were merged.
    private List<Undertaking> records(History history) {
        Set<String> handles = new LinkedHashSet<>(Set.of(history.customer().handle()));
        history.memories().forEach(memory -> memory.tagged(Customer.TAG_PREFIX).ifPresent(handles::add));
        return handles.stream().flatMap(handle -> store.recordsBeside(Undertaking.class, handle).stream()).toList();
    }

    private History history(String handle) {
        Customer customer = customer(handle);
        List<Memory> memories = store.customerMemories(handle, EnumSet.allOf(MemoryState.class));
        Instant now = commands.now();
        List<Memory> live = memories.stream().filter(memory -> memory.liveAt(now)).toList();
        Set<String> sessions = live.stream().map(Memory::session).filter(Objects::nonNull).collect(Collectors.toSet());
        return new History(customer, memories, live, new HashMap<>(store.sessions(sessions)));
    }

    private Customer customer(String handle) {
        return store.customer(handle, commands.now()).orElseThrow(() -> new NotFound("customer", handle));
    }
}
