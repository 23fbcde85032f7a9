package dev.throughline.engine.undertaking;

import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Something a rule found, while the rest of the story is still read: what becomes of it may be said later.
final class Finding {

    /// Cut as [Likeness] cuts words.
    private static final Set<String> MONEY = Vocabulary.words("""
            refund reimbu money credit vouche eur usd gbp euro euros dollar pay paymen repay compen erstat überwe geld
            gutsch gutges rückza konto
            """);

    final Turn turn;
    final Kind kind;
    final String text;
    final String by;
    final @Nullable Instant due;
    final Set<String> words;
    final Set<String> numbers;
    private final int number;
    private Outcome outcome = Outcome.OPEN;

    /// @param number counts the memory's findings of this kind from 1
    Finding(Turn turn, Kind kind, int number, String text, String by, @Nullable Instant due) {
        this.turn = turn;
        this.kind = kind;
        this.number = number;
        this.text = text;
        this.by = by;
        this.due = due;
        Set<String> plain = new HashSet<>();
        Set<String> figures = new HashSet<>();
        Likeness.split(text, plain, figures);
        words = plain;
        numbers = figures.isEmpty() ? Set.of() : new TreeSet<>(figures);
    }

    Outcome outcome() {
        return outcome;
    }

    boolean open() {
        return outcome == Outcome.OPEN;
    }

    boolean ofMoney() {
        return words.stream().anyMatch(MONEY::contains) || text.indexOf('€') >= 0 || text.indexOf('$') >= 0;
    }

    /// The first that was said of it stands.
    void became(Outcome value) {
        if (outcome == Outcome.OPEN) {
            outcome = value;
        }
    }

    String id() {
        return UndertakingFinder.id(turn.memory(), kind, String.valueOf(number));
    }

    Undertaking undertaking(String customer) {
        return new Undertaking(id(), customer, kind, text, turn.memory(), turn.said(), by, due, outcome, false);
    }
}
