package dev.throughline.index;

import dev.throughline.memory.Filter;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// [Conditions] as a query without scores. What cannot be met becomes a query that finds nothing; nothing becomes a query
/// that finds everything but the whole desk's scope with no condition.
final class ConditionsQuery {

    private ConditionsQuery() {}

    static Query of(Conditions conditions) {
        Filter filter = conditions.filter();
        Instant last = earlier(filter.until(), conditions.eventBefore());
        boolean impossible = filter.states().isEmpty()
                || filter.minImportance() > filter.maxImportance()
                || (filter.since() != null && last != null && last.isBefore(filter.since()));
        if (impossible) {
            return new MatchNoDocsQuery("no memory can meet the conditions");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(scope(conditions.scope()), Occur.FILTER);
        if (filter.states().size() < MemoryState.values().length) {
            all.add(anyOf(MemoryDocument.STATE, filter.states().stream().map(MemoryState::wireName).toList()),
                    Occur.FILTER);
        }
        if (!filter.types().isEmpty()) {
            all.add(anyOf(MemoryDocument.TYPE, filter.types().stream().map(MemoryType::wireName).toList()),
                    Occur.FILTER);
        }
        if (filter.session() != null) {
            all.add(anyOf(MemoryDocument.SESSION, List.of(filter.session())), Occur.FILTER);
        }
        filter.tags().forEach(tag -> all.add(anyOf(MemoryDocument.TAG, filter.meant(tag)), Occur.FILTER));
        if (filter.since() != null || last != null) {
            all.add(Moments.between(MemoryDocument.EVENT,
                    filter.since() == null ? Instant.MIN : filter.since(),
                    last == null ? Instant.MAX : last), Occur.FILTER);
        }
        if (filter.minImportance() > 0 || filter.maxImportance() < 1) {
            all.add(DoublePoint.newRangeQuery(MemoryDocument.IMPORTANCE,
                    MemoryDocument.unsignedZero(filter.minImportance()),
                    MemoryDocument.unsignedZero(filter.maxImportance())), Occur.FILTER);
        }
        if (!filter.includeExpired()) {
            all.add(Moments.between(MemoryDocument.EXPIRES, Instant.MIN, conditions.now()), Occur.MUST_NOT);
        }
        return all.build();
    }

    static Query scope(Scope scope) {
        return switch (scope) {
            case Scope.Agents(Set<String> names) -> anyOf(MemoryDocument.AGENT, names);
            case Scope.WholeDesk() -> MatchAllDocsQuery.INSTANCE;
        };
    }

    private static Query anyOf(String field, Collection<String> values) {
        return switch (values.size()) {
            case 0 -> new MatchNoDocsQuery("no " + field + " is allowed");
            case 1 -> new TermQuery(new Term(field, ExactTerm.of(values.iterator().next())));
            default -> new TermInSetQuery(field, values.stream().map(ExactTerm::of).toList());
        };
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
