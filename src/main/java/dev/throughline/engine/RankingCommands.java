package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Ranking;
import dev.throughline.memory.RankingWeights;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The weights in force: those last set on the desk, else the settings'; the environment's shares over both. Follows
/// the journal, so that an undo counts at once.
final class RankingCommands implements Ranking {

    private static final String SUBJECT = "ranking";

    private final Commands commands;
    private final RankingWeights starting;
    private final @Nullable FixedShares fixed;
    private volatile RankingWeights standing;
    private long followed;

    RankingCommands(Commands commands, RankingWeights starting, @Nullable FixedShares fixed) {
        this.commands = commands;
        this.starting = starting;
        this.fixed = fixed;
        this.standing = inForce(commands.store().record(RankingWeights.class, SUBJECT));
    }

    RankingWeights weights() {
        return standing;
    }

    @Override
    public Standing standing() {
        return new Standing(standing, fixed != null);
    }

    @Override
    public RankingWeights change(Actor actor, RankingWeights weights) {
        if (fixed != null && (weights.words() != fixed.words() || weights.meaning() != fixed.meaning())) {
            String field = weights.words() != fixed.words() ? "bm25_weight" : "vector_weight";
            throw new InvalidRequest(field, "is fixed by " + fixed.variable()
                    + "; take the variable away and start again to change it here");
        }
        commands.run(actor, transaction -> {
            Optional<RankingWeights> before = transaction.record(RankingWeights.class, SUBJECT);
            RankingWeights own = before.orElse(starting);
            // What the environment says is not kept: without it, the desk's own shares count again.
            RankingWeights after = fixed == null ? weights : weights.withShares(own.words(), own.meaning());
            if (!after.equals(own)) {
                transaction.change(ChangeKind.RANKING_CHANGED, before.orElse(null), after);
            }
            return after;
        });
        return standing;
    }

    /// Takes up what was just committed. The news of two commands may come in either order; the later one counts.
    synchronized void follow(List<Change> changes) {
        for (Change change : changes) {
            if (change.kind() == ChangeKind.RANKING_CHANGED && change.sequence() > followed) {
                followed = change.sequence();
                standing = inForce(Optional.ofNullable((RankingWeights) change.after()));
            }
        }
    }

    private RankingWeights inForce(Optional<RankingWeights> own) {
        RankingWeights weights = own.orElse(starting);
        return fixed == null ? weights : weights.withShares(fixed.words(), fixed.meaning());
    }
}
