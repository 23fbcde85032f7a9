package dev.throughline.store;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The journal's before and after images: whole records as JSON, so that undo brings back exactly what was. Read with
/// the name of what they are about, since ids of memories and sessions may be the same.
final class ImageCodec {

    private static final Map<Class<? extends Journaled>, String> ABOUT = Map.of(
            Memory.class, "memory", Session.class, "session", Link.class, "link", DecayPolicy.class, "policy",
            RankingWeights.class, "ranking", EntityMerge.class, "merge", EntityLink.class, "tie",
            Arrangement.class, "arrangement", Undertaking.class, "undertaking");

    private ImageCodec() {}

    /// What an entry is about, for instance `memory`.
    static String about(Journaled image) {
        return switch (image) {
            case Memory _ -> "memory";
            case Session _ -> "session";
            case Link _ -> "link";
            case DecayPolicy _ -> "policy";
            case RankingWeights _ -> "ranking";
            case EntityMerge _ -> "merge";
            case EntityLink _ -> "tie";
            case Arrangement _ -> "arrangement";
            case Undertaking _ -> "undertaking";
        };
    }

    /// The same for a type of things.
    static String about(Class<? extends Journaled> type) {
        return ABOUT.getOrDefault(type, "");
    }

    static String subject(Journaled image) {
        return switch (image) {
            case Memory memory -> memory.id().value();
            case Session session -> session.id();
            case Link link -> link.id();
            case DecayPolicy _ -> "policy";
            case RankingWeights _ -> "ranking";
            case EntityMerge merge -> merge.merged().id();
            case EntityLink link -> link.id();
            case Arrangement arrangement -> arrangement.centre().id();
            case Undertaking undertaking -> undertaking.id();
        };
    }

    static String write(Journaled image) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        switch (image) {
            case Memory memory -> memory(fields, memory);
            case Session session -> {
                fields.put("id", session.id());
                fields.put("agent", session.agent());
                fields.put("started", millis(session.started()));
                fields.put("ended", millis(session.ended()));
                fields.put("summary", session.summary());
                fields.put("metadata", session.metadata() == null ? null : session.metadata().values());
                fields.put("memoryCount", session.memoryCount());
            }
            case Link link -> {
                fields.put("id", link.id());
                fields.put("source", link.source().value());
                fields.put("target", link.target().value());
                fields.put("type", link.type().name());
                fields.put("weight", link.weight());
                fields.put("created", millis(link.created()));
                fields.put("via", link.via());
            }
            case DecayPolicy policy -> {
                for (MemoryType type : MemoryType.values()) {
                    DecayPolicy.Rule rule = policy.rule(type);
                    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
                    parts.put("curve", rule.curve().wireName());
                    parts.put("halfLifeHours", rule.halfLifeHours());
                    parts.put("floor", rule.floor());
                    fields.put(type.wireName(), parts);
                }
            }
            case RankingWeights weights -> RecordCodec.write(fields, weights);
            case EntityMerge merge -> RecordCodec.write(fields, merge);
            case EntityLink link -> RecordCodec.write(fields, link);
            case Arrangement arrangement -> RecordCodec.write(fields, arrangement);
            case Undertaking undertaking -> RecordCodec.write(fields, undertaking);
        }
        return JsonCodec.write(fields);
    }

    static Journaled read(String about, String json) {
        Fields fields = new Fields(JsonCodec.object(json));
        return switch (about) {
            case "memory" -> memory(fields);
            case "session" -> new Session(fields.text("id"), fields.text("agent"), fields.time("started"),
                    fields.optionalTime("ended"), fields.optionalText("summary"), metadata(fields),
                    fields.number("memoryCount"));
            case "link" -> new Link(fields.text("id"), new MemoryId(fields.text("source")),
                    new MemoryId(fields.text("target")), LinkType.valueOf(fields.text("type")), fields.real("weight"),
                    fields.time("created"), fields.optionalText("via"));
            case "ranking" -> RecordCodec.ranking(fields);
            case "merge" -> RecordCodec.merge(fields);
            case "tie" -> RecordCodec.tie(fields);
            case "arrangement" -> RecordCodec.arrangement(fields);
            case "undertaking" -> RecordCodec.undertaking(fields);
            default -> policy(fields);
        };
    }

    private static DecayPolicy policy(Fields fields) {
        Map<MemoryType, DecayPolicy.Rule> rules = new EnumMap<>(MemoryType.class);
        for (MemoryType type : MemoryType.values()) {
            Fields rule = fields.object(type.wireName());
            rules.put(type, new DecayPolicy.Rule(Curve.parse("curve", rule.text("curve")),
                    rule.real("halfLifeHours"), rule.real("floor")));
        }
        return new DecayPolicy(rules);
    }

    private static void memory(Map<String, @Nullable Object> fields, Memory memory) {
        fields.put("id", memory.id().value());
        fields.put("agent", memory.agent());
        fields.put("content", memory.content());
        fields.put("type", memory.type().wireName());
        fields.put("importance", memory.importance());
        fields.put("tags", memory.tags());
        fields.put("session", memory.session());
        fields.put("metadata", memory.metadata() == null ? null : memory.metadata().values());
        fields.put("created", millis(memory.created()));
        fields.put("updated", millis(memory.updated()));
        fields.put("lastAccessed", millis(memory.lastAccessed()));
        fields.put("accessCount", memory.accessCount());
        fields.put("ttlSeconds", memory.ttlSeconds());
        fields.put("expires", millis(memory.expires()));
        fields.put("validFrom", millis(memory.validFrom()));
        fields.put("pinned", memory.pinned());
        fields.put("flagged", memory.flagged());
        fields.put("state", memory.state().wireName());
    }

    private static Memory memory(Fields fields) {
        return new Memory(new MemoryId(fields.text("id")), fields.text("agent"), fields.text("content"),
                MemoryType.parse("type", fields.text("type")), fields.real("importance"), fields.texts("tags"),
                fields.optionalText("session"), metadata(fields), fields.time("created"), fields.time("updated"),
                fields.optionalTime("lastAccessed"), fields.number("accessCount"), fields.optionalNumber("ttlSeconds"),
                fields.optionalTime("expires"), fields.optionalTime("validFrom"), fields.truth("pinned"),
                fields.truth("flagged"), MemoryState.valueOf(fields.text("state").toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Metadata metadata(Fields fields) {
        return fields.optionalObject("metadata").map(Metadata::new).orElse(null);
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}
