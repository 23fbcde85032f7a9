package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// What was found in one text so far. A place in the text is one thing: who comes first takes it, and who comes later
/// may not. The order of the recognisers is therefore the order of trust. Confined to one thread.
final class Findings {

    /// Mentions kept per text; more is no longer a text but a listing.
    static final int LIMIT = 2_000;

    private static final Comparator<Mention> BY_PLACE =
            Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end);

    private final NormalText text;
    private final BitSet taken;
    private final List<Mention> mentions = new ArrayList<>();

    Findings(NormalText text) {
        this.text = text;
        this.taken = new BitSet(text.length());
    }

    boolean free(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    /// Takes the place for something that is no entity, for instance a card number.
    void reserve(int start, int end) {
        taken.set(start, end);
    }

    /// Takes the place and adds the mention, if the place is free.
    boolean take(EntityKind kind, String key, String label, int start, int end) {
        return take(new Entity(kind, key, label), start, end);
    }

    boolean take(Entity entity, int start, int end) {
        if (!free(start, end)) {
            return false;
        }
        reserve(start, end);
        also(entity, start, end);
        return true;
    }

    /// A second reading of a place that is taken, for instance the domain in a URL.
    void also(Entity entity, int start, int end) {
        if (mentions.size() < LIMIT) {
            mentions.add(new Mention(
                    entity, Mention.Origin.CONTENT, text.originalStart(start), text.originalEnd(end)));
        }
    }

    /// By place.
    List<Mention> mentions() {
        mentions.sort(BY_PLACE);
        return mentions;
    }
}
