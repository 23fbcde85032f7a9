package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The customers, people and products that are known already, for finding them in a text by name. A name that two
/// entities share finds neither: better no link than a wrong one.
///
/// Immutable. Building costs one pass over the entities; build once per change of the list, not per text. Looking up
/// costs at most [#LONGEST] hash look-ups per word of the text, however many names there are.
public final class KnownNames {

    public static final KnownNames NONE = new KnownNames(null, Map.of());

    /// Words a name may have.
    static final int LONGEST = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'_.@+-]{0,63}+");

    /// Stands for a name that two entities have.
    private static final Entity AMBIGUOUS = new Entity(EntityKind.PERSON, "", "");

    private final @Nullable KnownNames wider;
    private final Map<String, Entity> names;

    private KnownNames(@Nullable KnownNames wider, Map<String, Entity> names) {
        this.wider = wider;
        this.names = names;
    }

    /// @param entities of the kinds CUSTOMER, PERSON and PRODUCT; others are passed over
    public static KnownNames of(Collection<Entity> entities) {
        return NONE.and(entities);
    }

    /// These and more; where both know a name, the added entity has it. Costs only what is added.
    KnownNames and(Collection<Entity> entities) {
        Map<String, Entity> added = new HashMap<>();
        for (Entity entity : entities) {
            if (nameable(entity.kind())) {
                put(added, entity.label(), entity);
                put(added, entity.key(), entity);
            }
        }
        return added.isEmpty() ? this : new KnownNames(this == NONE ? null : this, added);
    }

    /// The entity of exactly this name, words in lower case and one blank between them.
    @Nullable Entity named(String words) {
        Entity entity = names.get(words);
        if (entity == null) {
            return wider == null ? null : wider.named(words);
        }
        return entity.equals(AMBIGUOUS) ? null : entity;
    }

    boolean isEmpty() {
        return names.isEmpty() && wider == null;
    }

    boolean product(String folded) {
        Entity entity = named(folded);
        return entity != null && entity.kind() == EntityKind.PRODUCT;
    }

    static Matcher words(String text) {
        return WORD.matcher(text);
    }

    /// A word without what the sentence put behind it.
    static int wordEnd(String text, int start, int end) {
        int to = end;
        while (to > start + 1 && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return to - start > 2 && text.startsWith("'s", to - 2) ? to - 2 : to;
    }

    private static void put(Map<String, Entity> names, String name, Entity entity) {
        String plain = NormalText.plain(name).toLowerCase(Locale.ROOT);
        StringBuilder joined = new StringBuilder(plain.length());
        Matcher words = WORD.matcher(plain);
        while (words.find()) {
            joined.append(joined.isEmpty() ? "" : " ").append(plain, words.start(),
                    wordEnd(plain, words.start(), words.end()));
        }
        String key = joined.toString();
        if (key.length() >= 3) {
            names.merge(key, entity, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
    }

    private static boolean nameable(EntityKind kind) {
        return List.of(EntityKind.CUSTOMER, EntityKind.PERSON, EntityKind.PRODUCT).contains(kind);
    }
}
