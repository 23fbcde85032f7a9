package dev.throughline.memory;

import java.util.List;
import java.util.Optional;

/// What people know about entities that no text says: that two are one, and that two belong together.
///
/// A merge rewrites nothing: what memories speak of stays as it was found, and the merged entity stands for the kept
/// one wherever entities are read (pictures, look-ups, recall, a customer's history). Splitting them brings back
/// exactly what was there, with what came since on its own side.
public interface Entities {

    /// What speaks for and against two entities being one.
    ///
    /// @param ofOne memories that speak of the one alone
    /// @param ofOther memories that speak of the other alone
    /// @param ofBoth memories that speak of both
    /// @param shared what both are mentioned with, most often first, at most ten
    /// @param oneExample the newest memory about the one, if there is any
    /// @param otherExample the newest memory about the other, if there is any
    /// @param warnings what to look at twice
    record Comparison(
            Entity one, Entity other, int ofOne, int ofOther, int ofBoth, List<Entity> shared,
            Optional<Memory> oneExample, Optional<Memory> otherExample, List<Warning> warnings) {
        public Comparison {
            shared = List.copyOf(shared);
            warnings = List.copyOf(warnings);
        }
    }

    /// A reason to look twice before merging.
    enum Warning {
        /// They are of different kinds.
        DIFFERENT_KINDS,
        /// Each has an identity of its own: two order numbers are two orders.
        DIFFERENT_IDENTIFIERS,
        /// Two customers with different e-mail addresses.
        DIFFERENT_ADDRESSES,
        /// They share nothing.
        NOTHING_IN_COMMON
    }

    /// @throws InvalidRequest if they are the same, or one already
    Comparison compare(Entity one, Entity other);

    /// From now on `merged` stands for `kept`. What was merged into `merged` goes with it.
    ///
    /// @throws InvalidRequest if they are of different kinds, the same, or one already
    EntityMerge merge(Actor actor, Entity kept, Entity merged);

    /// Takes a merge apart.
    ///
    /// @throws NotFound if `merged` is merged into nothing
    EntityMerge split(Actor actor, Entity merged);

    /// What was merged into an entity, and into those in turn, latest first.
    List<EntityMerge> mergedInto(Entity kept);

    /// What an entity stands for: the one it was merged into, else itself.
    Entity resolve(Entity entity);

    /// Ties two entities by hand, for instance two tickets. The same tie again changes nothing.
    ///
    /// @throws InvalidRequest if they are the same
    EntityLink tie(Actor actor, Entity one, Entity other);

    /// @throws NotFound if there is none
    void untie(Actor actor, String id);

    /// The ties of an entity and of all that are one with it, latest first, between what stands for their ends.
    List<EntityLink> ties(Entity entity);
}
