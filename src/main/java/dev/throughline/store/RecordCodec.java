package dev.throughline.store;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.ClueWeights;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Undertaking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The images of what [RecordTable] keeps.
final class RecordCodec {

    private RecordCodec() {}

    static void write(Map<String, @Nullable Object> fields, RankingWeights weights) {
        fields.put("words", weights.words());
        fields.put("meaning", weights.meaning());
        fields.put("reranked", weights.reranked());
        fields.put("importance", weights.importance());
        fields.put("recency", weights.recency());
        fields.put("hint", weights.hint());
        ClueWeights clues = weights.clues();
        Map<String, @Nullable Object> around = new LinkedHashMap<>();
        around.put("neighbours", clues.neighbours());
        around.put("window", clues.window());
        around.put("session", clues.session());
        around.put("person", clues.person());
        around.put("time", clues.time());
        around.put("past", clues.past());
        fields.put("clues", around);
    }

    static RankingWeights ranking(Fields fields) {
        return new RankingWeights(fields.real("words"), fields.real("meaning"), fields.real("reranked"),
                fields.real("importance"), fields.real("recency"), fields.real("hint"),
                fields.optionalObject("clues").map(Fields::new).map(RecordCodec::clues).orElse(ClueWeights.STANDARD));
    }

    private static ClueWeights clues(Fields fields) {
        return new ClueWeights(fields.real("neighbours"), fields.real("window"), fields.real("session"),
                fields.real("person"), fields.real("time"), fields.real("past"));
    }

    static void write(Map<String, @Nullable Object> fields, EntityMerge merge) {
        fields.put("merged", entity(merge.merged()));
        fields.put("kept", entity(merge.kept()));
        fields.put("created", merge.created().toEpochMilli());
    }

    static EntityMerge merge(Fields fields) {
        return new EntityMerge(entity(fields.object("merged")), entity(fields.object("kept")), fields.time("created"));
    }

    static void write(Map<String, @Nullable Object> fields, EntityLink link) {
        fields.put("id", link.id());
        fields.put("one", entity(link.one()));
        fields.put("other", entity(link.other()));
        fields.put("created", link.created().toEpochMilli());
    }

    static EntityLink tie(Fields fields) {
        return new EntityLink(fields.text("id"), entity(fields.object("one")), entity(fields.object("other")),
                fields.time("created"));
    }

    static void write(Map<String, @Nullable Object> fields, Arrangement arrangement) {
        fields.put("centre", entity(arrangement.centre()));
        List<Object> pinned = new ArrayList<>();
        arrangement.pinned().forEach((entity, place) -> {
            Map<String, @Nullable Object> pin = entity(entity);
            pin.put("x", place.x());
            pin.put("y", place.y());
            pinned.add(pin);
        });
        fields.put("pinned", sorted(pinned));
        fields.put("hidden", entities(arrangement.hidden()));
        fields.put("stops", entities(arrangement.stops()));
        fields.put("expansions", arrangement.expansions().stream().map(expansion -> {
            Map<String, @Nullable Object> opened = entity(expansion.at());
            opened.put("kinds", expansion.kinds().stream().map(EntityKind::name).sorted().toList());
            opened.put("most", expansion.most());
            return opened;
        }).toList());
    }

    static Arrangement arrangement(Fields fields) {
        Map<Entity, Arrangement.Place> pinned = new HashMap<>();
        fields.objects("pinned").forEach(pin ->
                pinned.put(entity(pin), new Arrangement.Place(pin.real("x"), pin.real("y"))));
        List<Arrangement.Expansion> expansions = fields.objects("expansions").stream()
                .map(opened -> new Arrangement.Expansion(entity(opened),
                        opened.texts("kinds").stream().map(EntityKind::valueOf).collect(Collectors.toSet()),
                        (int) opened.number("most")))
                .toList();
        return new Arrangement(entity(fields.object("centre")), pinned, entities(fields, "hidden"),
                entities(fields, "stops"), expansions);
    }

    static void write(Map<String, @Nullable Object> fields, Undertaking undertaking) {
        fields.put("id", undertaking.id());
        fields.put("customer", undertaking.customer());
        fields.put("kind", undertaking.kind().name());
        fields.put("text", undertaking.text());
        fields.put("source", undertaking.source().value());
        fields.put("said", undertaking.said().toEpochMilli());
        fields.put("by", undertaking.by());
        Instant due = undertaking.due();
        fields.put("due", due == null ? null : due.toEpochMilli());
        fields.put("outcome", undertaking.outcome().name());
        fields.put("corrected", undertaking.corrected());
    }

    static Undertaking undertaking(Fields fields) {
        return new Undertaking(fields.text("id"), fields.text("customer"),
                Undertaking.Kind.valueOf(fields.text("kind")), fields.text("text"),
                new MemoryId(fields.text("source")), fields.time("said"), fields.text("by"),
                fields.optionalTime("due"), Undertaking.Outcome.valueOf(fields.text("outcome")),
                fields.truth("corrected"));
    }

    private static Map<String, @Nullable Object> entity(Entity entity) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", entity.kind().name());
        fields.put("key", entity.key());
        fields.put("label", entity.label());
        return fields;
    }

    private static Entity entity(Fields fields) {
        return new Entity(EntityKind.valueOf(fields.text("kind")), fields.text("key"), fields.text("label"));
    }

    private static List<Object> entities(Collection<Entity> entities) {
        return sorted(entities.stream().<Object>map(RecordCodec::entity).toList());
    }

    private static Set<Entity> entities(Fields fields, String name) {
        return fields.objects(name).stream().map(RecordCodec::entity).collect(Collectors.toSet());
    }

    /// Sets have no order; an image has, so that equal things have equal images.
    private static List<Object> sorted(List<Object> items) {
        return items.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }
}
