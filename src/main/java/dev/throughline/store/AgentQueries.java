package dev.throughline.store;

import dev.throughline.memory.AgentStatistics;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.MemoryType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Agents, and their memories in figures.
final class AgentQueries {

    private record Span(double importance, @Nullable Instant oldest, @Nullable Instant newest, long recalls) {}

    private final Statements db;

    AgentQueries(Statements db) {
        this.db = db;
    }

    /// By name. Jumps from one agent to the next in the index, whatever the number of memories.
    List<String> agents() {
        return db.list(row -> row.text(1), """
                with recursive
                storing(agent) as (select min(agent) from memory
                  union all select (select min(m.agent) from memory m where m.agent > storing.agent) from storing
                    where storing.agent is not null),
                talking(agent) as (select min(agent) from session
                  union all select (select min(s.agent) from session s where s.agent > talking.agent) from talking
                    where talking.agent is not null)
                select agent from storing where agent is not null
                union select agent from talking where agent is not null order by 1
                """);
    }

    AgentStatistics statistics(String agent, Instant now) {
        Map<MemoryType, Long> byType = new EnumMap<>(MemoryType.class);
        db.each(row -> byType.put(row.constant(MemoryType.class, 1), row.number(2)), """
                select type, count(*) from memory
                where agent = ? and state = 'active' and (expires is null or expires > ?) group by type
                """, agent, now);
        Span span = db.first(row -> new Span(row.real(1), row.optionalTime(2), row.optionalTime(3), row.number(4)), """
                select coalesce(avg(m.importance), 0), min(m.event), max(m.event), coalesce(sum(u.access_count), 0)
                from memory m left join usage u on u.memory = m.number
                where m.agent = ? and m.state = 'active' and (m.expires is null or m.expires > ?)
                """, agent, now).orElse(new Span(0, null, null, 0));
        return new AgentStatistics(agent, byType.values().stream().mapToLong(Long::longValue).sum(), byType,
                db.number("select count(*) from session where agent = ?", agent),
                db.number("select count(*) from session where agent = ? and ended is null", agent),
                span.importance, span.recalls, span.oldest, span.newest,
                verdicts(agent, ChangeKind.UPVOTED), verdicts(agent, ChangeKind.DOWNVOTED),
                verdicts(agent, ChangeKind.FLAGGED));
    }

    /// Those that were given and stand: one that was taken back does not count, one done again does.
    private long verdicts(String agent, ChangeKind kind) {
        String given = """
                from change c
                cross join command k on k.number = c.command and k.reverses is null
                cross join memory m on m.id = c.subject and m.agent = ?
                where c.kind in ('upvoted', 'downvoted', 'flagged') and c.kind = ?
                """;
        Standing standing = new Standing(db);
        long all = db.number("select count(*) " + given, agent, kind);
        List<Long> doubtful = db.list(row -> row.number(1), "select c.command " + given
                + " and exists (select 1 from command r where r.reverses = c.command)", agent, kind);
        return all - doubtful.stream().filter(command -> !standing.of(command)).count();
    }
}
