package dev.throughline.engine;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Essentials.Field;
import dev.throughline.memory.Essentials.Line;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import dev.throughline.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What facts and tickets say about a customer without anybody having set it. Careful rather than complete: an address
/// counts only from a fact that names no second one, because a fact may speak of somebody else too.
final class EssentialsReading {

    /// On facts that say what a customer likes.
    static final String PREFERENCE_TAG = "preference";

    private static final Pattern PLAN = Pattern.compile("\\b(?!No |The |This |Your |My |Our |Any |Which )(\\p{Lu}[\\p{L}+-]{1,24}) plan\\b");

    private final Customer customer;
    private final List<Memory> facts;
    private final List<Memory> newest;
    private final Map<MemoryId, List<Entity>> entities;
    private final Store store;

    /// @param facts what is known about the customer, most important first
    /// @param newest the latest memories about them, newest first
    EssentialsReading(Store store, Customer customer, List<Memory> facts, List<Memory> newest) {
        this.store = store;
        this.customer = customer;
        this.facts = facts;
        this.newest = newest;
        entities = store.entities(facts.stream().map(Memory::id).toList());
    }

    List<Line> lines(Field field) {
        return switch (field) {
            case NAME -> one(field, Optional.of(customer.name()));
            case EMAIL -> one(field, only(EntityKind.EMAIL).or(() -> said("email")));
            case PHONE -> one(field, only(EntityKind.PHONE).or(() -> said("phone")));
            case HANDLE -> one(field, Optional.of(customer.handle()));
            case PLAN -> one(field, said("plan").or(this::plan));
            case LANGUAGE -> one(field, said("language").or(() -> said("locale")).or(this::locale));
            case TIME_ZONE -> one(field, said("time_zone"));
            case PREFERENCE -> facts.stream()
                    .filter(fact -> fact.tags().contains(PREFERENCE_TAG))
                    .filter(fact -> fact.tags().stream().noneMatch(tag -> tag.startsWith(Field.TAG_PREFIX)))
                    .map(fact -> new Line(field, fact.content(), fact.id()))
                    .toList();
        };
    }

    private static List<Line> one(Field field, Optional<String> value) {
        return value.map(text -> List.of(new Line(field, text, null))).orElse(List.of());
    }

    /// Of the most important fact that names exactly one.
    private Optional<String> only(EntityKind kind) {
        return facts.stream()
                .map(fact -> entities.getOrDefault(fact.id(), List.of()).stream()
                        .filter(entity -> entity.kind() == kind).distinct().toList())
                .filter(named -> named.size() == 1)
                .map(named -> named.getFirst().label())
                .findFirst();
    }

    /// Of the latest memory whose metadata say so.
    private Optional<String> said(String key) {
        return Stream.concat(facts.stream(), newest.stream())
                .map(Memory::metadata).filter(Objects::nonNull)
                .flatMap(metadata -> metadata.text(key).stream())
                .findFirst();
    }

    private Optional<String> plan() {
        return facts.stream().map(fact -> PLAN.matcher(fact.content())).filter(Matcher::find)
                .map(found -> found.group(1)).findFirst();
    }

    /// The language of the latest ticket that has one.
    private Optional<String> locale() {
        Collection<String> ids = newest.stream().map(Memory::session).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Session> sessions = new ArrayList<>(store.sessions(ids).values());
        sessions.sort((one, other) -> other.started().compareTo(one.started()));
        return sessions.stream().map(EssentialsReading::locale).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> locale(Session session) {
        @Nullable Metadata metadata = session.metadata();
        return metadata == null ? Optional.empty() : metadata.text("locale");
    }
}
