package dev.throughline.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was tried for a customer, or promised to them, and the memory that says so. Found by rules, or noted
/// by hand; what a person corrected stays corrected.
///
/// @param id the source memory's id with the kind and a running number
/// @param customer the customer's handle
/// @param text in short, as it was said, for instance `cleared the cache`
/// @param source the memory that says so
/// @param said event time of that memory
/// @param by who tried or promised, for instance `Mara` or `priya-agent`; empty if nobody knows
/// @param due until when a promise is to be kept, if it says so
/// @param corrected whether a person put it right or noted it
public record Undertaking(
        String id,
        String customer,
        Kind kind,
        String text,
        MemoryId source,
        Instant said,
        String by,
        @Nullable Instant due,
        Outcome outcome,
        boolean corrected)
        implements Journaled {

    public enum Kind {
        TRIED,
        PROMISED
    }

    /// What became of it.
    public enum Outcome {
        /// Nobody has said yet.
        OPEN,
        /// The attempt helped, the promise was kept.
        DONE,
        /// The attempt did not help, the promise was broken.
        FAILED,
        /// A person said that it is none; kept so that the rules do not find it again.
        DISMISSED
    }

    private static final int TEXT_LIMIT = 300;

    public Undertaking {
        Checks.name("id", id);
        if (text.isBlank() || text.length() > TEXT_LIMIT) {
            throw new InvalidRequest("text", "has " + text.strip().length() + " characters, must have 1 to "
                    + TEXT_LIMIT);
        }
        text = text.strip();
        Checks.time("due", due);
    }

    /// A promise whose time has come and of which nobody said that it was kept.
    public boolean overdue(Instant now) {
        return kind == Kind.PROMISED && outcome == Outcome.OPEN && due != null && due.isBefore(now);
    }

    public Undertaking withText(String value) {
        return new Undertaking(id, customer, kind, value, source, said, by, due, outcome, corrected);
    }

    public Undertaking withKind(Kind value) {
        return new Undertaking(id, customer, value, text, source, said, by, due, outcome, corrected);
    }

    public Undertaking withDue(@Nullable Instant value) {
        return new Undertaking(id, customer, kind, text, source, said, by, value, outcome, corrected);
    }

    public Undertaking withOutcome(Outcome value) {
        return new Undertaking(id, customer, kind, text, source, said, by, due, value, corrected);
    }
}
