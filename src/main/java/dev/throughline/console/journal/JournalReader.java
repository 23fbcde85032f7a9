package dev.throughline.console.journal;

import dev.throughline.console.desk.Place;
import dev.throughline.console.journal.Deed.Where;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.words.DeedWords;
import dev.throughline.console.words.FieldWords;
import dev.throughline.memory.Change;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads the journal with what each command was about, which hardly changes and is kept. Thread-safe and blocking.
final class JournalReader {

    private static final int PAGE = 200;
    private static final int LARGE_PAGE = 1_000;
    private static final int MOST_PAGES = 20;
    private static final int MOST_THINGS = 100;
    private static final int TOO_MANY = 1_000;
    private static final String TICKET_TAG = "ticket:";

    private record About(String words, @Nullable Where where) {}

    private static final About NOBODY = new About("", null);

    private final MemoryService service;
    private final Messages messages;
    private final Times times;
    private final DeedWords words;
    private final FieldWords fields;
    private final Map<Long, About> abouts = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    JournalReader(MemoryService service, Messages messages, Times times) {
        this.service = service;
        this.messages = messages;
        this.times = times;
        words = new DeedWords(messages, times);
        fields = new FieldWords(messages, times,
                id -> service.memories().find(id).map(Memory::content).orElse(""));
    }

    /// A stretch of the list.
    ///
    /// @param next where it goes on: commands before this one; null at the end
    record Stretch(List<Deed> deeds, @Nullable Long next) {}

    /// Some 200 that the filter shows, before a command or from the newest.
    Stretch page(JournalFilter filter, @Nullable Long before) {
        if (before == null) {
            // From the top is from scratch: a customer may have another name by now.
            abouts.clear();
            names.clear();
        }
        List<Deed> deeds = new ArrayList<>();
        Long next = before;
        int size = filter.standing() ? LARGE_PAGE : PAGE;
        for (int pages = 0; pages < MOST_PAGES && deeds.size() < PAGE; pages++) {
            List<Journal.Entry> entries = service.journal().entries(filter.query(size).withBefore(next));
            entries.stream().filter(filter::shows).map(this::deed).forEach(deeds::add);
            if (entries.size() < size) {
                return new Stretch(deeds, null);
            }
            next = entries.getLast().command();
        }
        return new Stretch(deeds, next);
    }

    /// Everything that the filter shows from the newest down to a command, that one included.
    ///
    /// @param most to stop at, even if the command is not reached
    Stretch downTo(JournalFilter filter, long oldest, int most) {
        List<Deed> deeds = new ArrayList<>();
        Long next = null;
        while (deeds.size() < most) {
            List<Journal.Entry> entries = service.journal().entries(filter.query(LARGE_PAGE).withBefore(next));
            for (Journal.Entry entry : entries) {
                if (entry.command() < oldest) {
                    return new Stretch(deeds, oldest);
                }
                if (filter.shows(entry)) {
                    deeds.add(deed(entry));
                }
            }
            if (entries.size() < LARGE_PAGE) {
                return new Stretch(deeds, null);
            }
            next = entries.getLast().command();
        }
        return new Stretch(deeds, next);
    }

    /// One command by itself; empty if there is none.
    Optional<Deed> one(long command) {
        return entry(command).map(this::deed);
    }

    Details details(Deed deed) {
        List<Change> changes = service.journal().changes(deed.command());
        List<Details.Thing> things = changes.stream().limit(MOST_THINGS)
                .map(change -> new Details.Thing(fields.thing(change), fields.fields(change)))
                .toList();
        return new Details(things, changes.size() - things.size(),
                service.journal().obstacle(deed.command()).map(this::hindrance).orElse(null));
    }

    private Details.Hindrance hindrance(Journal.Obstacle obstacle) {
        Long later = obstacle.later();
        Optional<Journal.Entry> entry = later == null ? Optional.empty() : entry(later);
        String what = entry.map(words::line).orElse("");
        String who = entry.map(each -> messages.text("journal.who-when", words.who(each.actor()),
                times.whole(each.time()))).orElse("");
        return new Details.Hindrance(switch (obstacle.hindrance()) {
            case TAKEN_BACK -> messages.text("journal.cannot.taken-back", what, who);
            case CHANGED_SINCE -> messages.text("journal.cannot.changed", what, who);
            case NEEDED_SINCE -> messages.text("journal.cannot.needed", what, who);
            case MISSING -> messages.text("journal.cannot.missing", what, who);
            case EXPIRED -> messages.text("journal.cannot.expired");
        }, entry.map(Journal.Entry::command).orElse(null));
    }

    private Optional<Journal.Entry> entry(long command) {
        return service.journal().entries(JournalQuery.newest(1).withBefore(command + 1)).stream()
                .filter(entry -> entry.command() == command)
                .findFirst();
    }

    private Deed deed(Journal.Entry entry) {
        About about = abouts.computeIfAbsent(entry.command(), _ -> about(entry));
        return new Deed(entry, about.words(), about.where());
    }

    private About about(Journal.Entry entry) {
        if (entry.subjects() == 1) {
            Journaled known = known(entry.first());
            return where(known).map(where -> new About(ticket(known)
                    .map(ticket -> messages.text("journal.about", name(where.handle()), ticket))
                    .orElseGet(() -> name(where.handle())), where)).orElse(NOBODY);
        }
        if (entry.subjects() > TOO_MANY) {
            return where(known(entry.first()))
                    .map(where -> new About(messages.text("journal.about.many"), where)).orElse(NOBODY);
        }
        List<Where> places = service.journal().changes(entry.command()).stream()
                .flatMap(change -> where(known(change)).stream()).toList();
        long customers = places.stream().map(Where::handle).distinct().count();
        return places.isEmpty() ? NOBODY : new About(customers == 1 ? name(places.getFirst().handle())
                : messages.text("journal.about.customers", customers), places.getFirst());
    }

    private static @Nullable Journaled known(Change change) {
        return change.after() == null ? change.before() : change.after();
    }

    /// In whose story a thing is, if in anybody's.
    private Optional<Where> where(@Nullable Journaled thing) {
        return switch (thing) {
            case Memory memory -> memory.tagged(Customer.TAG_PREFIX)
                    .map(handle -> new Where(handle, new Place.OfMemory(memory.id())));
            case Link link -> service.memories().find(link.source()).flatMap(this::where);
            case Session session when session.metadata() != null -> session.metadata().text("customer")
                    .map(handle -> new Where(handle, new Place.OfTicket(session.id())));
            case Undertaking undertaking -> Optional.of(
                    new Where(undertaking.customer(), new Place.OfMemory(undertaking.source())));
            case null, default -> Optional.empty();
        };
    }

    private Optional<String> ticket(@Nullable Journaled thing) {
        return thing instanceof Memory memory
                ? memory.tagged(TICKET_TAG).map(id -> messages.text("deed.ticket", id)) : Optional.empty();
    }

    private String name(String handle) {
        String known = names.get(handle);
        if (known == null) {
            known = service.desk().customer(handle).map(Customer::name).orElse(handle);
            names.put(handle, known);
        }
        return known;
    }
}
