package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the entities that a memory speaks of, with rules alone: no model, no network, the same answer every time.
///
/// Precision before recall, because a wrong link tells an agent a lie. A number is an identifier only when a word
/// beside it, its shape or a check digit says so; a name only when somebody introduces it or it is known already.
///
/// Cost: a fixed number of passes, each with a constant bound per character, so linear in the text whatever it holds.
/// At most 2,000 mentions come from one text. Immutable, for any number of threads.
public final class EntityExtractor {

    private static final Recogniser ADDRESSES = new Addresses();
    private static final Recogniser ERROR_CODES = new ErrorCodes();
    /// What a text without any digit cannot have, in the order of trust.
    private static final List<Recogniser> NUMBERS = List.of(
            new Consignments(), new Lookalikes(), new Dates(), new Amounts(), new Orders(), new Tickets(),
            new HashNumbers(), ERROR_CODES, new Goods(), new Phones());
    private static final QueryNumbers QUERY_NUMBERS = new QueryNumbers();

    /// All that one memory names: in its content by place, then in its tags, then in its metadata. The span of a tag's
    /// mention counts in that tag, the span of a metadata mention in that value.
    ///
    /// A `customer:` tag takes its label from the metadata's `customer_name`.
    public List<Mention> extract(
            String content, List<String> tags, @Nullable Metadata metadata, KnownNames known) {
        NamedFields fields = NamedFields.read(tags, metadata);
        List<Entity> named = fields.mentions().stream().map(Mention::entity).toList();
        NormalText text = NormalText.of(content);
        Findings findings = read(text, known.and(named), fields.subject());
        List<Mention> mentions = new ArrayList<>(findings.mentions());
        mentions.addAll(fields.mentions());
        return List.copyOf(mentions);
    }

    /// The entities in a text, as a store would find them without tags.
    public List<Mention> extractText(String content) {
        NormalText text = NormalText.of(content);
        return List.copyOf(read(text, KnownNames.NONE, null).mentions());
    }

    /// As [#extractQuery(String, KnownNames)], with no names known.
    public List<Mention> extractQuery(String query) {
        return extractQuery(query, KnownNames.NONE);
    }

    /// What a query may mean. A bare number or code ("where is my refund for 4521?") comes as several candidates on
    /// the same span, one per kind it could be (order, ticket, bug, SKU ...); the caller keeps those that exist.
    public List<Mention> extractQuery(String query, KnownNames known) {
        NormalText text = NormalText.of(query);
        Findings findings = read(text, known, null);
        QUERY_NUMBERS.find(text, findings);
        return List.copyOf(findings.mentions());
    }

    /// The entity that a value of a known kind names, for instance ORDER and `#4521`; empty if the value cannot be
    /// one. The same normalisation as everywhere.
    public static Optional<Entity> named(EntityKind kind, String value) {
        return Keys.named(kind, value);
    }

    private static Findings read(NormalText text, KnownNames known, @Nullable Entity subject) {
        Findings findings = new Findings(text);
        ADDRESSES.find(text, findings);
        if (text.hasDigits()) {
            NUMBERS.forEach(recogniser -> recogniser.find(text, findings));
            new Versions(known).find(text, findings);
        } else {
            ERROR_CODES.find(text, findings);
        }
        new Names(known, subject).find(text, findings);
        return findings;
    }
}
