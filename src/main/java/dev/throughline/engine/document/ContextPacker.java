package dev.throughline.engine.document;

import dev.throughline.memory.ContextPack;
import dev.throughline.memory.ContextPack.Item;
import dev.throughline.memory.ContextPack.LeftOut;
import dev.throughline.memory.ContextPack.Part;
import dev.throughline.memory.ContextPack.Reason;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.PackQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Fills a budget part by part. What does not fit is cut to what speaks of the question or left out, and what follows
/// is still tried, so that one long memory does not empty the pack; what a part leaves over goes to the next. Cost: a
/// few counts of tokens a line. One pack, one thread.
public final class ContextPacker {

    /// Each part's share of the budget: what was said in this customer's own tickets counts most.
    private static final Map<Part, Double> SHARES =
            Map.of(Part.ESSENTIALS, 0.15, Part.UNDERTAKINGS, 0.15, Part.HISTORY, 0.40, Part.ARTICLES, 0.30);

    private final PackQuery query;
    private final ToIntFunction<String> tokens;
    private final StringBuilder text = new StringBuilder();
    private final List<Item> items = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<MemoryId, Integer> citations = new LinkedHashMap<>();
    private final Sameness sameness = new Sameness();
    private int used;

    /// @param tokens of a text
    public ContextPacker(PackQuery query, ToIntFunction<String> tokens) {
        this.query = query;
        this.tokens = tokens;
    }

    public ContextPack pack(PackMaterial material) {
        used = tokens.applyAsInt(material.head());
        text.append(material.head()).append('\n');
        int shared = query.tokenBudget() - used;
        double allowed = used;
        for (Part part : Part.values()) {
            allowed += shared * SHARES.getOrDefault(part, 0.0);
            fill(part, material.of(part), (int) Math.floor(allowed));
        }
        return new ContextPack(text.toString().strip(), used, query.tokenBudget(), items, leftOut);
    }

    private void fill(Part part, List<PackMaterial.Entry> entries, int limit) {
        String heading = query.headings().getOrDefault(part, part.name());
        int opening = tokens.applyAsInt(heading);
        for (PackMaterial.Entry entry : entries) {
            if (sameness.saidAlready(entry.text())) {
                leave(part, entry, Reason.SAID_ALREADY);
                continue;
            }
            Optional<String> line = fitting(entry, limit - used - opening);
            if (line.isEmpty()) {
                leave(part, entry, Reason.NO_ROOM);
                continue;
            }
            if (opening > 0) {
                text.append('\n').append(heading).append('\n');
                used += opening;
                opening = 0;
            }
            take(part, entry, line.get());
        }
    }

    private void take(Part part, PackMaterial.Entry entry, String line) {
        int count = tokens.applyAsInt(line);
        text.append(line).append('\n');
        used += count;
        items.add(new Item(part, citation(entry), entry.memory(), count));
        citations.putIfAbsent(entry.memory().id(), citation(entry));
        sameness.say(entry.text());
    }

    private void leave(Part part, PackMaterial.Entry entry, Reason reason) {
        leftOut.add(new LeftOut(part, entry.memory(), tokens.applyAsInt(line(entry, entry.text())), reason));
    }

    private Optional<String> fitting(PackMaterial.Entry entry, int room) {
        String whole = line(entry, entry.text());
        if (tokens.applyAsInt(whole) <= room) {
            return Optional.of(whole);
        }
        return Excerpt.of(entry.text(), entry.words(), cut -> tokens.applyAsInt(line(entry, cut)) <= room)
                .map(cut -> line(entry, cut));
    }

    private String line(PackMaterial.Entry entry, String content) {
        String label = entry.label().isEmpty() ? "" : " (" + entry.label() + ")";
        return "[" + citation(entry) + "]" + label + " " + content.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /// One memory has one number, also where it is cited twice.
    private int citation(PackMaterial.Entry entry) {
        return citations.getOrDefault(entry.memory().id(), citations.size() + 1);
    }
}
