package dev.throughline.console.story;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.Memory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Why a memory is out of recall, in a plain sentence.
final class StandingWords {

    private final Messages messages;
    private final Times times;

    StandingWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /// @param history the memory's, newest first
    String why(Memory memory, List<Change> history) {
        Optional<Change> put = history.stream().filter(change -> change.after() instanceof Memory after
                && after.state() == memory.state()
                && !(change.before() instanceof Memory before && before.state() == memory.state())).findFirst();
        return switch (memory.state()) {
            case ACTIVE -> messages.text("standing.expired", times.whole(expiry(memory)));
            case SUPERSEDED -> put.map(change -> messages.text("standing.superseded-by", date(change), who(change)))
                    .orElseGet(() -> messages.text("standing.superseded"));
            case ARCHIVED -> put.map(this::archived).orElseGet(() -> messages.text("standing.archived"));
        };
    }

    private static Instant expiry(Memory memory) {
        return memory.expires() == null ? memory.updated() : memory.expires();
    }

    private String archived(Change change) {
        if (change.actor().door() == Actor.Door.ENGINE) {
            boolean expired = change.before() instanceof Memory before && before.expiredAt(change.time());
            return messages.text(expired ? "standing.time-up" : "standing.faded", date(change));
        }
        return messages.text("standing.archived-by", date(change), who(change));
    }

    private String date(Change change) {
        return times.day(change.time());
    }

    private String who(Change change) {
        return messages.text("standing.who", change.actor().name(), messages.word("door", change.actor().door()));
    }
}
