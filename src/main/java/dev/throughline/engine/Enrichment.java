package dev.throughline.engine;

import dev.throughline.graph.EntityExtractor;
import dev.throughline.inference.Embedder;
import dev.throughline.inference.Reading;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Extraction;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Metadata;
import dev.throughline.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is worked out from a memory's text before it is written: its entities and its vector.
final class Enrichment {

    private final EntityExtractor extractor;
    private final KnownCustomers known;
    private final ExtractionRules rules;
    private final Supplier<Serving> serving;

    Enrichment(EntityExtractor extractor, KnownCustomers known, ExtractionRules rules, Supplier<Serving> serving) {
        this.extractor = extractor;
        this.known = known;
        this.rules = rules;
        this.serving = serving;
    }

    /// Entities and vector of one memory.
    ///
    /// @param embedded null without a model
    record Derived(Memory memory, List<Mention> mentions, @Nullable Embedded embedded, long micros) {

        void write(Transaction transaction) {
            transaction.mentions(memory.id(), mentions);
            if (embedded != null) {
                embedded.write(transaction, memory.id());
            }
        }
    }

    Derived derive(Memory memory) {
        Embedder embedder = serving.get().embedder();
        if (embedder == null) {
            return new Derived(memory, mentions(memory), null, 0);
        }
        long start = System.nanoTime();
        Embedded embedded = Embedded.of(embedder, embedder.readPassage(embeddingText(memory)));
        return new Derived(memory, mentions(memory), embedded, (System.nanoTime() - start) / 1_000);
    }

    /// Many at once, at the model's bulk speed.
    List<Derived> deriveAll(List<Memory> memories, Cancellation cancellation) {
        Embedder embedder = serving.get().embedder();
        if (embedder == null) {
            return memories.stream().map(this::derive).toList();
        }
        long start = System.nanoTime();
        List<Reading> readings =
                embedder.readPassages(memories.stream().map(Enrichment::embeddingText).toList(), cancellation);
        long micros = (System.nanoTime() - start) / 1_000 / Math.max(1, memories.size());
        List<Derived> derived = new ArrayList<>(memories.size());
        for (int i = 0; i < memories.size(); i++) {
            Memory memory = memories.get(i);
            derived.add(new Derived(memory, mentions(memory), Embedded.of(embedder, readings.get(i)), micros));
        }
        return derived;
    }

    List<Mention> mentions(Memory memory) {
        Extraction wanted = rules.of(memory.agent());
        return extractor.extract(memory.content(), memory.tags(), memory.metadata(), known.names()).stream()
                .filter(mention -> !firstNameAlone(mention.entity()))
                .filter(mention -> mention.origin() != Mention.Origin.CONTENT || wanted.wants(mention.entity().kind()))
                .toList();
    }

    /// "My name is Anna" names somebody, but every other Anna too: it must not tie their memories together.
    private static boolean firstNameAlone(Entity entity) {
        return entity.kind() == EntityKind.PERSON && entity.label().strip().indexOf(' ') < 0;
    }

    /// Whether two versions of a memory need different vectors.
    static boolean sameMeaning(Memory one, Memory other) {
        return embeddingText(one).equals(embeddingText(other));
    }

    /// What is embedded: the title of the ticket or article, where there is one, and the text.
    static String embeddingText(Memory memory) {
        Metadata metadata = memory.metadata();
        String title = metadata == null ? "" : metadata.text("title").orElse("");
        return title.isEmpty() || memory.content().startsWith(title) ? memory.content() : title + "\n" + memory.content();
    }
}
