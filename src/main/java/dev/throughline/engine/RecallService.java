package dev.throughline.engine;

import dev.throughline.engine.recall.Associations;
import dev.throughline.engine.recall.EarlyAnswers;
import dev.throughline.engine.recall.LinkFinder;
import dev.throughline.engine.recall.RecallPipeline;
import dev.throughline.engine.recall.Sources;
import dev.throughline.index.Conditions;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.store.Merges;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// A recall with what comes after it: associated memories, and the counting of its use.
final class RecallService {

    /// A query carries so many.
    private static final int MOST_HINTS = 200;

    private final Commands commands;
    private final RecallPipeline pipeline;
    private final Supplier<Sources> sources;
    private final Uses uses;

    RecallService(Commands commands, RecallPipeline pipeline, Supplier<Sources> sources, Uses uses) {
        this.commands = commands;
        this.pipeline = pipeline;
        this.sources = sources;
        this.uses = uses;
    }

    Recall recall(RecallQuery query, EarlyAnswers early) {
        Instant now = commands.now();
        Sources current = sources.get();
        RecallQuery meant = meant(query);
        Recall recall = pipeline.recall(meant, current, now, early);
        if (query.reinforce() && query.asOf() == null) {
            uses.note(recall.items().stream().map(item -> item.memory().id()).toList(), now);
        }
        RecallQuery.Associated wanted = query.associated();
        if (wanted == null) {
            return recall;
        }
        LinkFinder links = new LinkFinder(commands.store(), current, query.scope(), now);
        List<Recalled> associated = new Associations(commands.store(), links, allowed(meant, now)::matches)
                .of(recall.items(), wanted);
        return new Recall(recall.items(), associated, recall.candidates(), recall.stages(), recall.reranking(),
                recall.reached());
    }

    /// What stands beside the answers may be of another kind or session than what was asked for, but of
    /// nobody else and not of later.
    private static Conditions allowed(RecallQuery query, Instant now) {
        Filter asked = query.filter();
        Filter beside = new Filter(asked.tags(), Set.of(), null, null, null, 0, 1, asked.states(),
                asked.includeExpired(), asked.alike());
        return new Conditions(query.scope(), beside, query.asOf() == null ? now : query.asOf(), query.asOf());
    }

    /// Who asks about one customer asks about all who were merged with them, in every search and every check.
    private RecallQuery meant(RecallQuery query) {
        Merges merges = commands.store().merges();
        List<String> hints = merges.widened(query.hintTags()).stream().limit(MOST_HINTS).toList();
        return query.withFilter(merges.widened(query.filter())).withHintTags(hints);
    }
}
