package dev.throughline.console.words;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Change;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An entry of the journal field by field: what each was and what it became.
public final class FieldWords {

    private final Messages messages;
    private final Times times;
    private final Function<MemoryId, String> contents;
    private final DeedWords deeds;

    /// @param contents the text of a memory that a link leads to; may read it from somewhere
    public FieldWords(Messages messages, Times times, Function<MemoryId, String> contents) {
        this.messages = messages;
        this.times = times;
        this.contents = contents;
        deeds = new DeedWords(messages, times);
    }

    /// What an entry is about, for instance the beginning of a memory's text.
    public String thing(Change change) {
        return switch (change.after() == null ? change.before() : change.after()) {
            case null -> "";
            case Memory memory -> DeedWords.excerpt(memory.content());
            case Session session -> deeds.ticket(session);
            case Link _ -> messages.text("field.link");
            case DecayPolicy _ -> messages.text("field.policy");
            case RankingWeights _ -> messages.text("field.ranking");
            case EntityMerge merge -> merge.merged().label();
            case EntityLink tie -> messages.text("field.tie", tie.one().label(), tie.other().label());
            case Arrangement arrangement -> arrangement.centre().label();
            case Undertaking undertaking -> undertaking.text();
        };
    }

    /// Only what is different; everything that there is when it is new or no more.
    public List<FieldChange> fields(Change change) {
        Lines lines = new Lines(change.before(), change.after());
        switch (change.after() == null ? change.before() : change.after()) {
            case null -> { }
            case Memory _ -> memory(lines);
            case Session _ -> session(lines);
            case Link _ -> link(lines);
            case DecayPolicy _ -> policy(lines);
            case RankingWeights _ -> ranking(lines);
            case EntityMerge _ -> lines.add("field.stands-for", EntityMerge.class, merge -> merge.kept().label());
            case EntityLink _ -> lines.add("field.tied-to", EntityLink.class, tie -> tie.other().label());
            case Arrangement _ -> arrangement(lines);
            case Undertaking _ -> undertaking(lines);
        }
        return lines.found;
    }

    private void memory(Lines lines) {
        lines.add("field.text", Memory.class, Memory::content);
        lines.add("field.importance", Memory.class, memory -> share(memory.importance()));
        lines.add("field.kind", Memory.class, memory -> messages.word("memory-type", memory.type()));
        lines.add("field.state", Memory.class, memory -> messages.word("memory-state", memory.state()));
        lines.add("field.keeps", Memory.class, memory -> memory.expires() == null
                ? messages.text("field.for-good") : times.day(memory.expires()));
        lines.add("field.tags", Memory.class, memory -> String.join(", ", memory.tags()));
        lines.add("field.pinned", Memory.class, memory -> yes(memory.pinned()));
        lines.add("field.doubted", Memory.class, memory -> yes(memory.flagged()));
        lines.add("field.happened", Memory.class, memory -> moment(memory.validFrom()));
        lines.add("field.ticket", Memory.class, memory -> Objects.requireNonNullElse(memory.session(), ""));
        metadata(lines, thing -> thing instanceof Memory memory ? memory.metadata() : null);
    }

    private void session(Lines lines) {
        lines.add("field.started", Session.class, session -> moment(session.started()));
        lines.add("field.ended", Session.class, session -> moment(session.ended()));
        lines.add("field.summary", Session.class, session -> Objects.requireNonNullElse(session.summary(), ""));
        metadata(lines, thing -> thing instanceof Session session ? session.metadata() : null);
    }

    /// The caller's own fields, under their own names.
    private void metadata(Lines lines, Function<@Nullable Journaled, @Nullable Metadata> of) {
        Map<String, @Nullable Object> before = values(of.apply(lines.before));
        Map<String, @Nullable Object> after = values(of.apply(lines.after));
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> lines.put(name, Objects.toString(before.get(name), ""),
                Objects.toString(after.get(name), "")));
    }

    private static Map<String, @Nullable Object> values(@Nullable Metadata metadata) {
        return metadata == null ? Map.of() : metadata.values();
    }

    private void link(Lines lines) {
        lines.add("field.link-from", Link.class, link -> DeedWords.excerpt(contents.apply(link.source())));
        lines.add("field.link-to", Link.class, link -> DeedWords.excerpt(contents.apply(link.target())));
        lines.add("field.link-type", Link.class, link -> messages.word("field-link", link.type()));
    }

    private void policy(Lines lines) {
        for (MemoryType type : MemoryType.values()) {
            lines.addNamed(messages.word("memory-type", type), DecayPolicy.class, policy -> {
                DecayPolicy.Rule rule = policy.rule(type);
                return messages.text("field.policy-rule", messages.word("field-curve", rule.curve()),
                        rule.halfLifeHours() / 24, rule.floor());
            });
        }
    }

    private void ranking(Lines lines) {
        lines.add("field.weight-words", RankingWeights.class, weights -> share(weights.words()));
        lines.add("field.weight-meaning", RankingWeights.class, weights -> share(weights.meaning()));
        lines.add("field.weight-reranked", RankingWeights.class, weights -> share(weights.reranked()));
        lines.add("field.weight-importance", RankingWeights.class, weights -> share(weights.importance()));
        lines.add("field.weight-recency", RankingWeights.class, weights -> share(weights.recency()));
        lines.add("field.weight-hint", RankingWeights.class, weights -> share(weights.hint()));
    }

    private void arrangement(Lines lines) {
        lines.add("field.nodes-pinned", Arrangement.class, each -> count(each.pinned().size()));
        lines.add("field.nodes-hidden", Arrangement.class, each -> count(each.hidden().size()));
        lines.add("field.nodes-stops", Arrangement.class, each -> count(each.stops().size()));
        lines.add("field.nodes-opened", Arrangement.class, each -> count(each.expansions().size()));
    }

    private void undertaking(Lines lines) {
        lines.add("field.text", Undertaking.class, Undertaking::text);
        lines.add("field.kind", Undertaking.class, each -> messages.word("field-undertaking", each.kind()));
        lines.add("field.outcome", Undertaking.class, each -> messages.word("field-outcome", each.outcome()));
        lines.add("field.due", Undertaking.class, each -> moment(each.due()));
    }

    private String share(double value) {
        return messages.text("field.share", value);
    }

    private String count(int value) {
        return messages.text("field.count", value);
    }

    /// Empty for no, so that what is new does not list all that it is not.
    private String yes(boolean value) {
        return value ? messages.text("field.yes") : "";
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : times.whole(moment);
    }

    /// What is different between two versions, as it is found.
    private final class Lines {

        private final @Nullable Journaled before;
        private final @Nullable Journaled after;
        private final List<FieldChange> found = new ArrayList<>();

        Lines(@Nullable Journaled before, @Nullable Journaled after) {
            this.before = before;
            this.after = after;
        }

        <T extends Journaled> void add(String key, Class<T> type, Function<T, String> value) {
            addNamed(messages.text(key), type, value);
        }

        <T extends Journaled> void addNamed(String name, Class<T> type, Function<T, String> value) {
            put(name, before == null ? "" : value.apply(type.cast(before)),
                    after == null ? "" : value.apply(type.cast(after)));
        }

        void put(String name, String was, String became) {
            if (!was.equals(became)) {
                found.add(new FieldChange(name, was, became));
            }
        }
    }
}
