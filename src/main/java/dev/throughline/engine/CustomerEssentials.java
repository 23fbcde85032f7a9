package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Essentials.Field;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import dev.throughline.store.Order;
import dev.throughline.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A customer's essentials: those somebody set, each a memory tagged `essential:<field>`, and for the rest what
/// [EssentialsReading] reads out of facts and tickets.
final class CustomerEssentials {

    /// Where the value stands in the memory's metadata; its text is `Plan: Pro`.
    private static final String VALUE = "value";
    private static final double IMPORTANCE = 0.95;
    private static final int FACTS = 200;
    private static final String DESK_AGENT = "desk";

    private final Commands commands;
    private final Store store;
    private final Memories memories;

    CustomerEssentials(Commands commands, Memories memories) {
        this.commands = commands;
        this.store = commands.store();
        this.memories = memories;
    }

    Essentials of(Customer customer) {
        List<Memory> facts = list(Filter.LIVE.withTags(List.of(customer.tag())).withTypes(
                Set.of(MemoryType.SEMANTIC)), Order.MOST_IMPORTANT);
        EssentialsReading reading = new EssentialsReading(store, customer, facts,
                list(Filter.LIVE.withTags(List.of(customer.tag())), Order.NEWEST_FIRST));
        List<Essentials.Line> lines = new ArrayList<>();
        for (Field field : Field.values()) {
            List<Essentials.Line> set = facts.stream()
                    .filter(fact -> fact.tags().contains(field.tag()))
                    .map(fact -> new Essentials.Line(field, value(fact), fact.id()))
                    .toList();
            List<Essentials.Line> read = reading.lines(field);
            lines.addAll(set);
            if (set.isEmpty() || field.several()) {
                read.stream()
                        .filter(line -> set.stream().noneMatch(own -> own.value().equalsIgnoreCase(line.value())))
                        .forEach(lines::add);
            }
        }
        return new Essentials(customer.handle(), lines);
    }

    /// @throws InvalidRequest if a line that was only read is to be taken away, or the line is of another customer
    void set(Actor actor, Customer customer, Field field, @Nullable MemoryId replaces, String value) {
        Optional<Memory> old = Optional.ofNullable(replaces).map(id -> own(customer, field, id));
        String text = value.strip();
        if (text.isEmpty()) {
            MemoryId gone = old.map(Memory::id).orElseThrow(() -> new InvalidRequest("value",
                    "is empty, but this line was read out of tickets; correct it there or give another value"));
            memories.edit(actor, gone, MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED));
        } else if (old.isPresent()) {
            memories.edit(actor, old.get().id(), change(old.get(), field, text));
        } else {
            memories.store(actor, draft(customer, field, text));
        }
    }

    private static MemoryEdit change(Memory old, Field field, String value) {
        if (!old.tags().contains(field.tag())) {
            return MemoryEdit.NOTHING.withContent(value);
        }
        Metadata metadata = old.metadata() == null ? Metadata.EMPTY : old.metadata();
        return MemoryEdit.NOTHING.withContent(content(field, value)).withMetadata(metadata.with(VALUE, value));
    }

    private Memory own(Customer customer, Field field, MemoryId id) {
        Memory memory = memories.live(id);
        boolean preference = field == Field.PREFERENCE && memory.tags().contains(EssentialsReading.PREFERENCE_TAG);
        if (!memory.tags().contains(customer.tag()) || !(preference || memory.tags().contains(field.tag()))) {
            throw new NotFound("essential", id.value());
        }
        return memory;
    }

    private MemoryDraft draft(Customer customer, Field field, String value) {
        String agent = list(Filter.ANY.withTags(List.of(customer.tag())), Order.NEWEST_FIRST).stream().findFirst()
                .map(Memory::agent).orElse(DESK_AGENT);
        return MemoryDraft.of(agent, content(field, value))
                .withType(MemoryType.SEMANTIC)
                .withImportance(IMPORTANCE)
                .withTags(List.of(customer.tag(), field.tag()))
                .withMetadata(Metadata.EMPTY.with("source", "desk").with(VALUE, value));
    }

    private List<Memory> list(Filter filter, Order order) {
        return store.list(Scope.wholeDesk(), filter, commands.now(), order, 0, FACTS).items();
    }

    /// Readable for whoever recalls it: a preference is its own sentence, the rest says what it is.
    private static String content(Field field, String value) {
        return switch (field) {
            case NAME -> "Name: " + value;
            case EMAIL -> "E-mail: " + value;
            case PHONE -> "Phone: " + value;
            case HANDLE -> "Also known as: " + value;
            case PLAN -> "Plan: " + value;
            case LANGUAGE -> "Language: " + value;
            case TIME_ZONE -> "Time zone: " + value;
            case PREFERENCE -> value;
        };
    }

    private static String value(Memory fact) {
        Metadata metadata = fact.metadata();
        return metadata == null ? fact.content() : metadata.text(VALUE).orElse(fact.content());
    }
}
