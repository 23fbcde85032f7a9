package dev.throughline.rest.routes;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Change;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import dev.throughline.rest.wire.JsonObject;
import org.jspecify.annotations.Nullable;

/// One change as an event of the contract's.
///
/// @param type one of the contract's names
record EventShape(String type, String agent, JsonObject data) {

    /// Null for what the contract has no event for: links and policies.
    static @Nullable EventShape of(Change change) {
        Journaled subject = change.after() == null ? change.before() : change.after();
        return switch (subject) {
            case null -> null;
            case Memory memory -> of(change, memory);
            case Session session -> of(change, session);
            case Link _, DecayPolicy _, RankingWeights _, EntityMerge _, EntityLink _, Arrangement _,
                    Undertaking _ -> null;
        };
    }

    private static @Nullable EventShape of(Change change, Memory memory) {
        String type = switch (change.kind()) {
            case STORED, RESTORED -> "stored";
            case EDITED, UPVOTED, DOWNVOTED, FLAGGED -> reweighed(change, memory) ? "importance_updated" : "stored";
            case ARCHIVED, FORGOTTEN, EXPIRED -> "forgotten";
            case SUPERSEDED -> "consolidated";
            case SESSION_STARTED, SESSION_ENDED, SESSION_EDITED, LINKED, UNLINKED, POLICY_CHANGED, RANKING_CHANGED,
                    MERGED, SPLIT, ARRANGED, CORRECTED -> null;
        };
        return type == null ? null : new EventShape(type, memory.agent(), head(type, memory.agent(), change)
                .with("memory_id", memory.id().value())
                .with("content", memory.content())
                .with("importance", memory.importance())
                .with("tags", memory.tags())
                .withPresent("session_id", memory.session()));
    }

    private static boolean reweighed(Change change, Memory after) {
        return !(change.before() instanceof Memory before) || before.importance() != after.importance();
    }

    private static @Nullable EventShape of(Change change, Session session) {
        String type = switch (change.kind()) {
            case SESSION_STARTED -> "session_started";
            case SESSION_ENDED -> "session_ended";
            case SESSION_EDITED, STORED, EDITED, ARCHIVED, RESTORED, SUPERSEDED, FORGOTTEN, EXPIRED, UPVOTED, DOWNVOTED,
                    FLAGGED, LINKED, UNLINKED, POLICY_CHANGED, RANKING_CHANGED, MERGED, SPLIT, ARRANGED,
                    CORRECTED -> null;
        };
        return type == null ? null : new EventShape(type, session.agent(), head(type, session.agent(), change)
                .with("session_id", session.id()));
    }

    private static JsonObject head(String type, String agent, Change change) {
        return JsonObject.of("event_type", type)
                .with("agent_id", agent)
                .with("timestamp", change.time().toEpochMilli());
    }
}
