package dev.throughline.memory;

import java.util.List;

/// What was tried for a customer and what was promised to them.
public interface Undertakings {

    /// All of a customer's but the dismissed ones, latest first.
    ///
    /// @throws NotFound if there is no such customer
    List<Undertaking> of(String handle);

    /// Puts one right: its text, kind, due time or outcome; [Undertaking.Outcome#DISMISSED] takes it off the list.
    ///
    /// @throws NotFound if the rules find none with that id and nobody noted one
    Undertaking correct(Actor actor, Undertaking undertaking);

    /// Notes one that no rule found.
    ///
    /// @param source the memory that says so
    /// @throws NotFound if there is no such memory
    /// @throws InvalidRequest if the memory is about no customer
    Undertaking note(Actor actor, MemoryId source, Undertaking.Kind kind, String text);

    /// A hand-off prepared from a session.
    ///
    /// @throws NotFound if there is no such session
    HandOff handOff(String handle, String session);
}
