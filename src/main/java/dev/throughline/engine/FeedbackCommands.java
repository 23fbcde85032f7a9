package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Feedback;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Signal;
import dev.throughline.memory.Verdict;
import java.util.List;
import java.util.stream.Stream;

/// Takes feedback and reads it back from the journal, where it lives.
final class FeedbackCommands implements Feedback {

    private static final double RAISE = 1.15;
    private static final double LOWER = 0.85;
    private static final int LISTED = 100;
    private static final int LOOKED_AT = 10_000;

    private final Commands commands;

    FeedbackCommands(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Memory give(Actor actor, MemoryId id, Signal signal) {
        return commands.run(actor, transaction -> {
            Memory before = transaction.memory(id)
                    .filter(memory -> memory.liveAt(commands.now()))
                    .orElseThrow(() -> new NotFound("memory", id.value()));
            Memory after = switch (signal) {
                case UPVOTE -> judged(before, Math.min(1, before.importance() * RAISE), false);
                case DOWNVOTE -> judged(before, before.importance() * LOWER, before.flagged());
                case FLAG -> judged(before, before.importance(), true);
            };
            transaction.update(before, after, kind(signal));
            return after;
        });
    }

    @Override
    public List<Verdict> history(MemoryId id) {
        if (commands.store().memory(id).isEmpty()) {
            throw new NotFound("memory", id.value());
        }
        return commands.store().log().history(id, LOOKED_AT).stream()
                .flatMap(FeedbackCommands::verdict)
                .limit(LISTED)
                .toList()
                .reversed();
    }

    private Memory judged(Memory memory, double importance, boolean flagged) {
        return Edits.judged(memory, importance, flagged, commands.now());
    }

    private static Stream<Verdict> verdict(Change change) {
        if (!(change.before() instanceof Memory before) || !(change.after() instanceof Memory after)
                || change.reverses() != null) {
            return Stream.empty();
        }
        return Stream.of(Signal.values())
                .filter(signal -> kind(signal) == change.kind())
                .map(signal -> new Verdict(signal, change.time(), before.importance(), after.importance()));
    }

    private static ChangeKind kind(Signal signal) {
        return switch (signal) {
            case UPVOTE -> ChangeKind.UPVOTED;
            case DOWNVOTE -> ChangeKind.DOWNVOTED;
            case FLAG -> ChangeKind.FLAGGED;
        };
    }
}
