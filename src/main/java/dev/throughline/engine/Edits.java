package dev.throughline.engine;

import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// From drafts and edits to memories. Pure functions; times are whole milliseconds, as the store keeps them.
final class Edits {

    private Edits() {}

    /// A new memory, or a new version of one that has the same id.
    static Memory memory(MemoryDraft draft, MemoryId id, Instant now, @Nullable Memory old) {
        Instant created = draft.created() != null ? draft.created() : old != null ? old.created() : now;
        Kept kept = Kept.of(draft.expiry(), now);
        return new Memory(id, draft.agent(), draft.content(), draft.type(), draft.importance(), draft.tags(),
                draft.session(), draft.metadata(), created, old == null ? created : now,
                old == null ? null : old.lastAccessed(), old == null ? 0 : old.accessCount(), kept.seconds(),
                kept.until(), draft.validFrom(), draft.pinned(), false, MemoryState.ACTIVE);
    }

    /// Whether storing the draft once more would change nothing.
    static boolean says(Memory memory, MemoryDraft draft) {
        Memory again = memory(draft, memory.id(), memory.updated(), memory);
        boolean sameExpiry = draft.expiry() instanceof Expiry.After(var time)
                ? Objects.equals(memory.ttlSeconds(), time.getSeconds())
                : Objects.equals(again.expires(), memory.expires());
        return sameExpiry
                && memory.state() == MemoryState.ACTIVE
                && again.content().equals(memory.content())
                && again.type() == memory.type()
                && again.importance() == memory.importance()
                && again.tags().equals(memory.tags())
                && Objects.equals(again.session(), memory.session())
                && Objects.equals(again.metadata(), memory.metadata())
                && Objects.equals(again.validFrom(), memory.validFrom())
                && again.pinned() == memory.pinned();
    }

    /// The memory after the edit; equal to the one before when the edit changes nothing.
    static Memory apply(Memory memory, MemoryEdit edit, Instant now) {
        MemoryState state = edit.state() == null ? memory.state() : edit.state();
        Kept kept = edit.expiry() == null
                ? new Kept(memory.ttlSeconds(), memory.expires())
                : Kept.of(edit.expiry(), now);
        boolean restored = state == MemoryState.ACTIVE && memory.state() != MemoryState.ACTIVE;
        if (restored && kept.until() != null && !kept.until().isAfter(now)) {
            // Restored only to vanish again at once would be no restoring.
            kept = new Kept(null, null);
        }
        Memory edited = new Memory(memory.id(), memory.agent(),
                edit.content() == null ? memory.content() : edit.content(),
                edit.type() == null ? memory.type() : edit.type(),
                edit.importance() == null ? memory.importance() : edit.importance(),
                edit.tags() == null ? memory.tags() : edit.tags(),
                memory.session(),
                edit.metadata() == null ? memory.metadata() : edit.metadata(),
                memory.created(), memory.updated(), memory.lastAccessed(), memory.accessCount(),
                kept.seconds(), kept.until(),
                edit.validFrom() == null ? memory.validFrom() : edit.validFrom(),
                edit.pinned() == null ? memory.pinned() : edit.pinned(),
                memory.flagged(), state);
        return edited.equals(memory) ? memory : updatedAt(edited, now);
    }

    static Memory withState(Memory memory, MemoryState state, Instant now) {
        return apply(memory, MemoryEdit.NOTHING.withState(state), now);
    }

    static Memory judged(Memory memory, double importance, boolean flagged, Instant now) {
        return new Memory(memory.id(), memory.agent(), memory.content(), memory.type(), importance, memory.tags(),
                memory.session(), memory.metadata(), memory.created(), now, memory.lastAccessed(),
                memory.accessCount(), memory.ttlSeconds(), memory.expires(), memory.validFrom(), memory.pinned(),
                flagged, memory.state());
    }

    /// What the journal calls the step from one version to the next.
    static ChangeKind kind(Memory before, Memory after) {
        if (before.state() == after.state()) {
            return ChangeKind.EDITED;
        }
        return switch (after.state()) {
            case ACTIVE -> ChangeKind.RESTORED;
            case ARCHIVED -> ChangeKind.ARCHIVED;
            case SUPERSEDED -> ChangeKind.SUPERSEDED;
        };
    }

    private static Memory updatedAt(Memory memory, Instant now) {
        return judged(memory, memory.importance(), memory.flagged(), now);
    }

    private record Kept(@Nullable Long seconds, @Nullable Instant until) {

        static Kept of(Expiry expiry, Instant now) {
            return switch (expiry) {
                case Expiry.Never() -> new Kept(null, null);
                case Expiry.At(Instant when) -> new Kept(null, when);
                case Expiry.After(var time) -> new Kept(time.getSeconds(), now.plus(time));
            };
        }
    }
}
