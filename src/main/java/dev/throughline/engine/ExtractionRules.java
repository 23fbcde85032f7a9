package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Extraction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which entities each agent wants found, kept in the store and read once. Thread-safe.
final class ExtractionRules {

    private static final String NAME = "extraction/";
    private static final String SEPARATOR = "\n";

    private final Commands commands;
    private final Map<String, Extraction> known = new ConcurrentHashMap<>();

    ExtractionRules(Commands commands) {
        this.commands = commands;
    }

    Extraction of(String agent) {
        return known.computeIfAbsent(agent, name ->
                commands.store().value(NAME + name).map(ExtractionRules::read).orElse(Extraction.EVERYTHING));
    }

    Extraction change(Actor actor, String agent, Extraction extraction) {
        commands.run(actor, transaction -> {
            transaction.value(NAME + agent, write(extraction));
            return extraction;
        });
        known.put(agent, extraction);
        return extraction;
    }

    /// The first line says whether texts are read, each other one names a kind; names have no line breaks.
    private static String write(Extraction extraction) {
        return extraction.enabled() + (extraction.types().isEmpty() ? "" : SEPARATOR)
                + String.join(SEPARATOR, extraction.types());
    }

    private static Extraction read(String text) {
        List<String> lines = Arrays.asList(text.split(SEPARATOR));
        return new Extraction(Boolean.parseBoolean(lines.getFirst()), lines.subList(1, lines.size()));
    }
}
