package dev.throughline.console.recall;

import dev.throughline.console.desk.TicketWords;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// Makes a recall's answers ready to be shown: names of tickets and customers, sentences, marks. Made for one question
/// and used on the thread that answers it; looks up each name once.
final class AnswerMaker {

    private final MemoryService service;
    private final @Nullable Story story;
    private final Why why;
    private final TicketWords tickets;
    private final WayWords ways;
    private final Map<String, Optional<Session>> sessions = new HashMap<>();
    private final Map<String, String> names;
    private final Map<MemoryId, Optional<Memory>> origins = new HashMap<>();

    /// @param story of the open customer, as far as it is there
    /// @param names of customers by their handles, as far as they are known; what is looked up is added
    AnswerMaker(MemoryService service, @Nullable Story story, ConcurrentMap<String, String> names, Messages messages,
            Times times) {
        this.service = service;
        this.story = story;
        this.names = names;
        why = new Why(messages);
        tickets = new TicketWords(messages);
        ways = new WayWords(messages, times);
        if (story != null) {
            story.sessions().forEach((id, session) -> sessions.put(id, Optional.of(session)));
            names.put(story.customer().handle(), story.customer().name());
        }
    }

    Answers answers(Recall recall) {
        recall.items().forEach(item -> origins.put(item.memory().id(), Optional.of(item.memory())));
        Course course = Course.of(recall, service.ranking().standing().weights());
        return new Answers(recall, recall.items().stream().map(item -> answer(item, course)).toList());
    }

    private Answer answer(Recalled item, Course course) {
        Memory memory = item.memory();
        String ticket = memory.session() == null ? ""
                : sessions.computeIfAbsent(memory.session(), service.sessions()::find).map(tickets::name).orElse("");
        return new Answer(item, course, ScoreParts.of(item), why.sentence(item.explanation()),
                Span.of(memory.content(), item.explanation().matchedWords()), ticket, owner(memory),
                ways.way(item.explanation().path(), this::origin));
    }

    private Answer.@Nullable Owner owner(Memory memory) {
        return memory.tagged(Customer.TAG_PREFIX)
                .map(handle -> new Answer.Owner(handle, names.computeIfAbsent(handle, this::name)))
                .orElse(null);
    }

    private String name(String handle) {
        return service.desk().customer(handle).map(Customer::name).orElse(handle);
    }

    private Optional<Memory> origin(MemoryId id) {
        return origins.computeIfAbsent(id, unknown -> inStory(unknown).or(() -> service.memories().find(unknown)));
    }

    private Optional<Memory> inStory(MemoryId id) {
        return story == null ? Optional.empty()
                : story.memories().stream().filter(memory -> memory.id().equals(id)).findFirst();
    }
}
