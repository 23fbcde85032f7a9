package dev.throughline.memory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sessions begin and end.
public interface Sessions {

    /// Starting one that the same agent already has returns it as it is.
    ///
    /// @throws InvalidRequest if the id belongs to another agent's session
    Session start(Actor actor, SessionDraft draft);

    /// Ending one that has ended changes nothing, except a summary that was missing.
    ///
    /// @throws NotFound if there is none
    Session end(Actor actor, String id, @Nullable String summary);

    /// Stores what is last said in a session and ends it, see [#end], with that as the summary: one change, taken back
    /// as one.
    ///
    /// @param last names the session
    /// @throws InvalidRequest if it names none
    /// @throws NotFound if there is none; nothing is stored then
    Session endWith(Actor actor, MemoryDraft last);

    Optional<Session> find(String id);

    /// Newest first.
    ///
    /// @param limit 0 to 100,000
    Page<Session> list(Scope scope, boolean activeOnly, int offset, int limit);

    /// The live memories of a session in the order of their event time.
    List<Memory> memories(String id);
}
