package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What tags and metadata name outright.
///
/// @param mentions of origin TAG (the span counts in the tag) and METADATA (in the value)
/// @param subject the customer the memory is about, if it says
record NamedFields(List<Mention> mentions, @Nullable Entity subject) {

    private static final String ENTITY = "entity:";
    private static final Map<String, EntityKind> TAG_WORDS = Map.ofEntries(
            Map.entry("customer", EntityKind.CUSTOMER), Map.entry("user", EntityKind.CUSTOMER),
            Map.entry("person", EntityKind.PERSON), Map.entry("order", EntityKind.ORDER),
            Map.entry("ticket", EntityKind.TICKET), Map.entry("case", EntityKind.TICKET),
            Map.entry("bug", EntityKind.TICKET), Map.entry("sku", EntityKind.SKU),
            Map.entry("product", EntityKind.PRODUCT), Map.entry("error", EntityKind.ERROR_CODE),
            Map.entry("error_code", EntityKind.ERROR_CODE), Map.entry("error-code", EntityKind.ERROR_CODE),
            Map.entry("email", EntityKind.EMAIL), Map.entry("phone", EntityKind.PHONE),
            Map.entry("serial", EntityKind.SERIAL), Map.entry("tracking", EntityKind.TRACKING),
            Map.entry("version", EntityKind.VERSION), Map.entry("url", EntityKind.URL),
            Map.entry("domain", EntityKind.DOMAIN));
    private static final Map<String, EntityKind> FIELDS = fields();

    static NamedFields read(List<String> tags, @Nullable Metadata metadata) {
        List<Mention> mentions = new ArrayList<>();
        Optional<String> name = metadata == null ? Optional.empty() : metadata.text("customer_name");
        Entity subject = tags(tags, name, mentions);
        if (metadata != null) {
            subject = customer(metadata, name, subject, mentions);
            metadata.values().forEach((field, value) -> {
                EntityKind kind = FIELDS.get(field.toLowerCase(Locale.ROOT));
                if (kind != null) {
                    values(kind, field, value, mentions);
                }
            });
        }
        return new NamedFields(List.copyOf(mentions), subject);
    }

    private static @Nullable Entity tags(List<String> tags, Optional<String> name, List<Mention> mentions) {
        Entity subject = null;
        for (String tag : tags) {
            boolean typed = tag.regionMatches(true, 0, ENTITY, 0, ENTITY.length());
            int from = typed ? ENTITY.length() : 0;
            int colon = tag.indexOf(':', from);
            if (colon <= from || colon == tag.length() - 1) {
                continue;
            }
            String word = tag.substring(from, colon).strip().toLowerCase(Locale.ROOT);
            EntityKind kind = typed ? typedKind(word) : TAG_WORDS.get(word);
            if (kind == null) {
                continue;
            }
            String value = tag.substring(colon + 1);
            Entity entity = Keys.named(kind, word.equals("bug") ? "bug-" + value.strip() : value).orElse(null);
            if (entity == null || !believable(entity)) {
                continue;
            }
            if (kind == EntityKind.CUSTOMER && subject == null) {
                entity = new Entity(kind, entity.key(), name.orElse(entity.label()));
                subject = entity;
            }
            mentions.add(new Mention(entity, Mention.Origin.TAG, colon + 1, tag.length()));
            if (kind == EntityKind.CUSTOMER && Addresses.email(entity.key())) {
                Entity email = new Entity(EntityKind.EMAIL, entity.key(), value);
                mentions.add(new Mention(email, Mention.Origin.TAG, colon + 1, tag.length()));
            }
        }
        return subject;
    }

    private static @Nullable EntityKind typedKind(String word) {
        EntityKind kind = TAG_WORDS.get(word);
        for (EntityKind each : EntityKind.values()) {
            kind = each.wireName().equals(word) ? each : kind;
        }
        return kind;
    }

    /// The metadata's customer: the tag's under another field when one is there, else one of its own.
    private static @Nullable Entity customer(
            Metadata metadata, Optional<String> name, @Nullable Entity tagged, List<Mention> mentions) {
        Optional<String> handle = metadata.text("customer").or(() -> metadata.text("customer_id"));
        Optional<String> value = handle.or(() -> name);
        if (value.isEmpty()) {
            return tagged;
        }
        Entity own = Keys.named(EntityKind.CUSTOMER, value.get())
                .map(named -> new Entity(EntityKind.CUSTOMER, named.key(), name.orElse(named.label())))
                .orElse(null);
        if (own == null) {
            return tagged;
        }
        Entity entity = tagged != null && (handle.isEmpty() || sameName(own, tagged)) ? tagged : own;
        mentions.add(new Mention(entity, Mention.Origin.METADATA, 0, value.get().length()));
        return tagged == null ? entity : tagged;
    }

    private static boolean sameName(Entity own, Entity tagged) {
        return own.equals(tagged)
                || own.key().equals(Keys.key(EntityKind.CUSTOMER, NormalText.plain(tagged.label())));
    }

    private static void values(EntityKind kind, String field, @Nullable Object value, List<Mention> mentions) {
        switch (value) {
            case String text when !text.isBlank() -> one(kind, field, text, mentions);
            case Number number -> one(kind, field, number.toString(), mentions);
            case List<?> list -> list.forEach(item -> {
                if (item instanceof String || item instanceof Number) {
                    values(kind, field, item, mentions);
                }
            });
            case null, default -> {
                // neither a name nor a number
            }
        }
    }

    private static void one(EntityKind kind, String field, String value, List<Mention> mentions) {
        String named = field.startsWith("bug") ? "bug-" + value.strip() : value;
        Keys.named(kind, named)
                .filter(NamedFields::believable)
                .ifPresent(entity -> mentions.add(new Mention(entity, Mention.Origin.METADATA, 0, value.length())));
    }

    private static boolean believable(Entity entity) {
        return switch (entity.kind()) {
            case EMAIL -> Addresses.email(entity.key());
            case PHONE -> Words.digits(entity.key()) >= 6 && Words.digits(entity.key()) <= 15;
            case URL, DOMAIN -> entity.key().indexOf('.') > 0 && entity.key().indexOf(' ') < 0;
            case ORDER, TICKET, SKU, ERROR_CODE -> entity.key().length() <= 64 && !Lookalikes.card(entity.key());
            case SERIAL, TRACKING -> entity.key().length() <= 64;
            case CUSTOMER, PERSON, PRODUCT, VERSION, MONEY, DATE -> true;
        };
    }

    private static Map<String, EntityKind> fields() {
        Map<String, EntityKind> fields = new LinkedHashMap<>();
        put(fields, EntityKind.ORDER, "order", "order_id", "order_number", "order_no", "orders");
        put(fields, EntityKind.TICKET, "ticket", "ticket_id", "ticket_number", "case_id", "bug", "bug_id");
        put(fields, EntityKind.SKU, "sku", "skus", "item_sku");
        put(fields, EntityKind.EMAIL, "email", "customer_email", "e_mail");
        put(fields, EntityKind.PHONE, "phone", "phone_number", "customer_phone");
        put(fields, EntityKind.PERSON, "name", "person", "contact", "contact_name");
        put(fields, EntityKind.PRODUCT, "product", "product_name");
        put(fields, EntityKind.ERROR_CODE, "error_code", "error");
        put(fields, EntityKind.SERIAL, "serial", "serial_number");
        put(fields, EntityKind.TRACKING, "tracking", "tracking_number", "tracking_id");
        put(fields, EntityKind.URL, "url");
        put(fields, EntityKind.VERSION, "version");
        return Map.copyOf(fields);
    }

    private static void put(Map<String, EntityKind> fields, EntityKind kind, String... names) {
        for (String name : names) {
            fields.put(name, kind);
        }
    }
}
