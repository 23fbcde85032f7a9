package dev.throughline.console.words;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journal;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A whole command in words: what was done, to how many, and by whom.
///
/// What was done is read from the first entry's two versions, so that an undo can say what it undid by reading them the
/// other way round.
public final class DeedWords {

    private static final int EXCERPT = 160;

    private final Messages messages;
    private final ChangeWords changes;

    public DeedWords(Messages messages, Times times) {
        this.messages = messages;
        changes = new ChangeWords(messages, times);
    }

    /// Begins a line, for instance `Archived 14 memories` or `Undid: importance 0.50 to 0.82`.
    public String line(Journal.Entry entry) {
        String words = deed(entry);
        return words.isEmpty() ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(messages.locale())
                        + words.substring(words.offsetByCodePoints(0, 1));
    }

    /// Within a sentence, for instance `archived 14 memories`.
    public String deed(Journal.Entry entry) {
        Change first = entry.first();
        Change.Reversal reversal = entry.reverses();
        if (reversal == null) {
            return deed(entry.kind(), first.before(), first.after(), entry.subjects());
        }
        return switch (reversal.way()) {
            case UNDO -> messages.text("deed.undid", deed(entry.kind(), first.after(), first.before(), entry.subjects()));
            case REDO -> messages.text("deed.redid", deed(entry.kind(), first.before(), first.after(), entry.subjects()));
            case REVERT -> messages.text("deed.reverted",
                    deed(entry.kind(), first.after(), first.before(), entry.subjects()));
        };
    }

    /// For instance `You`, or the name of a bot's key.
    public String who(Actor actor) {
        return switch (actor.door()) {
            case CONSOLE -> actor.equals(Actor.console()) ? messages.text("deed.you") : actor.name();
            case REST -> actor.name();
            case CLI -> messages.text("deed.command-line");
            case ENGINE -> messages.text("deed.by-itself");
        };
    }

    /// The beginning of the memory that a command with one memory was about, on one line.
    public Optional<String> excerpt(Journal.Entry entry) {
        Journaled known = entry.first().after() == null ? entry.first().before() : entry.first().after();
        return entry.subjects() == 1 && known instanceof Memory memory
                ? Optional.of(excerpt(memory.content())) : Optional.empty();
    }

    /// The beginning of a text on one line.
    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT) + "…";
    }

    /// For instance `ticket 881`.
    String ticket(Session session) {
        Metadata metadata = session.metadata() == null ? Metadata.EMPTY : session.metadata();
        return metadata.text("ticket_id").map(id -> messages.text("deed.ticket", id))
                .orElseGet(() -> messages.text("deed.conversation", session.id()));
    }

    private String deed(ChangeKind kind, @Nullable Journaled before, @Nullable Journaled after, int subjects) {
        return switch (after == null ? before : after) {
            case null -> messages.word("change", kind);
            case Memory _ -> memory(kind, (Memory) before, (Memory) after, subjects);
            case Session known -> subjects > 1 ? messages.text("deed.tickets", subjects)
                    : messages.text(session((Session) before, (Session) after), ticket(known));
            case Link _ -> messages.text(after == null ? "deed.unlinked" : "deed.linked", subjects);
            case DecayPolicy _ -> messages.text("deed.policy");
            case RankingWeights _ -> messages.text("deed.ranking");
            case EntityMerge merge -> messages.text(after == null ? "deed.split" : "deed.merged",
                    merge.merged().label(), merge.kept().label());
            case EntityLink tie -> messages.text(after == null ? "deed.untied" : "deed.tied",
                    tie.one().label(), tie.other().label());
            case Arrangement arrangement -> messages.text("deed.arranged", arrangement.centre().label());
            case Undertaking undertaking -> messages.text(
                    undertaking((Undertaking) before, (Undertaking) after), undertaking.text());
        };
    }

    private String memory(ChangeKind kind, @Nullable Memory before, @Nullable Memory after, int subjects) {
        if (before == null || after == null) {
            return messages.text(before == null ? "deed.stored" : "deed.removed", subjects);
        }
        if (before.state() != after.state()) {
            return messages.text(switch (after.state()) {
                case ACTIVE -> "deed.restored";
                case SUPERSEDED -> "deed.superseded";
                case ARCHIVED -> switch (kind) {
                    case FORGOTTEN -> "deed.forgotten";
                    case EXPIRED -> "deed.expired";
                    default -> "deed.archived";
                };
            }, subjects);
        }
        return switch (kind) {
            case UPVOTED -> messages.text("deed.upvoted", subjects);
            case DOWNVOTED -> messages.text("deed.downvoted", subjects);
            case FLAGGED -> messages.text("deed.flagged", subjects);
            default -> edited(before, after, subjects);
        };
    }

    private String edited(Memory before, Memory after, int subjects) {
        List<String> differences = subjects > 1 ? List.of() : changes.differences(before, after);
        return differences.isEmpty() ? messages.text("deed.edited", subjects) : String.join(", ", differences);
    }

    private static String session(@Nullable Session before, @Nullable Session after) {
        if (before == null) {
            return "deed.ticket-started";
        }
        if (after == null) {
            return "deed.ticket-removed";
        }
        if (before.open() == after.open()) {
            return "deed.ticket-edited";
        }
        return after.open() ? "deed.ticket-reopened" : "deed.ticket-ended";
    }

    private static String undertaking(@Nullable Undertaking before, @Nullable Undertaking after) {
        if (after == null) {
            return "deed.undertaking-removed";
        }
        if (before == null && after.outcome() == Undertaking.Outcome.OPEN) {
            return "deed.undertaking-noted";
        }
        if (before != null && before.outcome() == after.outcome()) {
            return "deed.undertaking-corrected";
        }
        return switch (after.outcome()) {
            case OPEN -> "deed.undertaking-reopened";
            case DONE -> "deed.undertaking-done";
            case FAILED -> "deed.undertaking-failed";
            case DISMISSED -> "deed.undertaking-dismissed";
        };
    }
}
