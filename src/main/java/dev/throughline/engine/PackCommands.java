package dev.throughline.engine;

import dev.throughline.engine.document.ContextPacker;
import dev.throughline.engine.document.PackMaterial;
import dev.throughline.engine.document.PackMaterial.Entry;
import dev.throughline.engine.recall.EarlyAnswers;
import dev.throughline.inference.Embedder;
import dev.throughline.memory.ContextPack;
import dev.throughline.memory.ContextPack.Part;
import dev.throughline.memory.ContextPacks;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.PackQuery;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertakings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Gathers what a pack is made of: who the customer is, what was tried and promised, what their memories and the
/// articles say to the question.
final class PackCommands implements ContextPacks {

    /// The tag of memories that are articles rather than history.
    private static final String ARTICLE_TAG = "doc";
    private static final int HISTORY = 40;
    private static final int ARTICLES = 6;
    /// Without a tokenizer: English text has about four letters a token.
    private static final int LETTERS_A_TOKEN = 4;

    private final Desk desk;
    private final Memories memories;
    private final Undertakings undertakings;
    private final RecallService recalls;
    private final Supplier<Serving> serving;

    PackCommands(Desk desk, Memories memories, Undertakings undertakings, RecallService recalls,
            Supplier<Serving> serving) {
        this.desk = desk;
        this.memories = memories;
        this.undertakings = undertakings;
        this.recalls = recalls;
        this.serving = serving;
    }

    @Override
    public ContextPack pack(PackQuery query) {
        Customer customer =
                desk.customer(query.customer()).orElseThrow(() -> new NotFound("customer", query.customer()));
        Map<Part, List<Entry>> entries = new EnumMap<>(Part.class);
        entries.put(Part.ESSENTIALS, customer.facts().stream()
                .map(fact -> new Entry(fact, "", fact.content(), List.of())).toList());
        entries.put(Part.UNDERTAKINGS, undertakings.of(customer.handle()).stream()
                .flatMap(each -> memories.find(each.source()).stream().map(source -> entry(each, source))).toList());
        List<Memory> recent = newest(customer);
        String question = query.question().isBlank() ? lastWords(recent) : query.question();
        entries.put(Part.HISTORY, query.question().isBlank()
                ? recent.stream().map(memory -> entry(memory, List.of())).toList()
                : recalled(question, List.of(customer.tag()), HISTORY));
        entries.put(Part.ARTICLES, question.isBlank() ? List.of() : recalled(question, List.of(ARTICLE_TAG), ARTICLES));
        return new ContextPacker(query, this::tokens).pack(new PackMaterial(head(customer), entries));
    }

    /// Who it is, in one line, for instance `Mara Lindqvist (mara-lindqvist), Pro, en`.
    private String head(Customer customer) {
        String more = desk.essentials(customer.handle()).lines().stream()
                .filter(line -> switch (line.field()) {
                    case PLAN, LANGUAGE, TIME_ZONE, EMAIL -> true;
                    case NAME, PHONE, HANDLE, PREFERENCE -> false;
                })
                .map(Essentials.Line::value)
                .collect(Collectors.joining(", "));
        return customer.name() + " (" + customer.handle() + ")" + (more.isEmpty() ? "" : ", " + more);
    }

    private List<Memory> newest(Customer customer) {
        return memories.list(Scope.wholeDesk(), Filter.LIVE.withTags(List.of(customer.tag())), 0, HISTORY).items()
                .stream().filter(memory -> customer.facts().stream().noneMatch(fact -> fact.id().equals(memory.id())))
                .toList();
    }

    /// What the customer said last stands for the question.
    private static String lastWords(List<Memory> newestFirst) {
        return newestFirst.stream()
                .filter(memory -> "customer".equals(metadata(memory).text("role").orElse("customer")))
                .map(memory -> memory.content().substring(0, Math.min(2_000, memory.content().length())))
                .findFirst().orElse("");
    }

    private List<Entry> recalled(String question, List<String> tags, int most) {
        RecallQuery query = RecallQuery.of(Scope.wholeDesk(), question)
                .withTopK(most)
                .withFilter(Filter.LIVE.withTags(tags))
                .withoutReinforcement();
        List<Entry> entries = new ArrayList<>();
        recalls.recall(query, EarlyAnswers.UNWANTED).items().forEach(item ->
                entries.add(entry(item.memory(), item.explanation().matchedWords())));
        return entries;
    }

    private static Entry entry(Memory memory, List<String> words) {
        Metadata metadata = metadata(memory);
        List<String> label = new ArrayList<>();
        label.add(memory.eventTime().atZone(ZoneOffset.UTC).toLocalDate().toString());
        metadata.text("ticket_id").map(id -> "ticket " + id).ifPresent(label::add);
        metadata.text("doc_id").ifPresent(label::add);
        metadata.text("version").ifPresent(label::add);
        metadata.text("author").ifPresent(label::add);
        return new Entry(memory, String.join(", ", label), memory.content(), words);
    }

    private static Entry entry(Undertaking undertaking, Memory source) {
        String due = undertaking.due() == null ? ""
                : ", due " + undertaking.due().atZone(ZoneOffset.UTC).toLocalDate();
        String label = undertaking.kind().name().toLowerCase(Locale.ROOT) + ", "
                + undertaking.outcome().name().toLowerCase(Locale.ROOT) + ", "
                + undertaking.said().atZone(ZoneOffset.UTC).toLocalDate() + due
                + (undertaking.by().isEmpty() ? "" : ", " + undertaking.by());
        return new Entry(source, label, undertaking.text(), List.of());
    }

    private static Metadata metadata(Memory memory) {
        return memory.metadata() == null ? Metadata.EMPTY : memory.metadata();
    }

    private int tokens(String text) {
        Embedder embedder = serving.get().embedder();
        // The special tokens at both ends are the model's, not the text's.
        return embedder == null ? (text.length() + LETTERS_A_TOKEN - 1) / LETTERS_A_TOKEN
                : Math.max(0, embedder.tokens(text) - embedder.tokens(""));
    }
}
