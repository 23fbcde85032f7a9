package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// Undertakings in words and in the order in which they matter.
final class UndertakingWords {

    private static final int A_WEEK = 6;

    private final Messages messages;
    private final Times times;

    UndertakingWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    UndertakingLine line(Undertaking undertaking) {
        boolean overdue = undertaking.overdue(times.now());
        String said = times.relative(undertaking.said());
        String who = undertaking.by().isEmpty() ? said : messages.text("undertaking.who", undertaking.by(), said);
        String state = state(undertaking);
        String whole = messages.text(undertaking.kind() == Kind.TRIED ? "undertaking.tried.whole"
                : "undertaking.promised.whole", undertaking.text(),
                undertaking.by().isEmpty() ? messages.text("undertaking.somebody") : undertaking.by(),
                times.whole(undertaking.said()), wholeState(undertaking, state));
        return new UndertakingLine(undertaking, who, said, state, overdue, whole);
    }

    /// Overdue ones first, the latest of them on top; then what is due soonest; then what has no date; what is settled
    /// last.
    List<Undertaking> promised(List<Undertaking> all) {
        Instant now = times.now();
        Comparator<Undertaking> order = Comparator.comparing((Undertaking each) -> rank(each, now))
                .thenComparing(each -> urgency(each, now));
        return all.stream().filter(each -> each.kind() == Kind.PROMISED).sorted(order).toList();
    }

    List<Undertaking> tried(List<Undertaking> all) {
        return all.stream().filter(each -> each.kind() == Kind.TRIED).toList();
    }

    private static int rank(Undertaking promise, Instant now) {
        if (promise.outcome() != Outcome.OPEN) {
            return 3;
        }
        return promise.overdue(now) ? 0 : promise.due() != null ? 1 : 2;
    }

    private static long urgency(Undertaking promise, Instant now) {
        Instant due = promise.due();
        if (promise.outcome() != Outcome.OPEN || due == null) {
            return -promise.said().getEpochSecond();
        }
        return promise.overdue(now) ? -due.getEpochSecond() : due.getEpochSecond();
    }

    /// For instance `by Friday`, `overdue since 3 May`, `kept`.
    String state(Undertaking undertaking) {
        Instant due = undertaking.due();
        return switch (undertaking.outcome()) {
            case OPEN -> undertaking.kind() == Kind.TRIED || due == null ? ""
                    : undertaking.overdue(times.now()) ? messages.text("undertaking.overdue-since", times.day(due))
                    : due(due);
            case DONE -> messages.text(undertaking.kind() == Kind.TRIED ? "undertaking.helped" : "undertaking.kept");
            case FAILED -> messages.text(
                    undertaking.kind() == Kind.TRIED ? "undertaking.not-helped" : "undertaking.broken");
            case DISMISSED -> "";
        };
    }

    private String wholeState(Undertaking undertaking, String state) {
        Instant due = undertaking.due();
        if (due == null || undertaking.kind() == Kind.TRIED) {
            return state.isEmpty() ? messages.text("undertaking.open") : state;
        }
        String until = messages.text("undertaking.due.day", times.whole(due));
        return undertaking.outcome() == Outcome.OPEN && !undertaking.overdue(times.now()) ? until
                : messages.text("undertaking.due.and", until, state);
    }

    private String due(Instant due) {
        LocalDate day = times.date(due);
        long days = ChronoUnit.DAYS.between(times.today(), day);
        if (days == 0) {
            return messages.text("undertaking.due.today");
        }
        if (days == 1) {
            return messages.text("undertaking.due.tomorrow");
        }
        return messages.text("undertaking.due.day", days > 0 && days <= A_WEEK ? weekday(day) : times.day(due));
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, messages.locale());
    }

    /// For instance `3 tried · 2 promised, 1 overdue`.
    String summary(List<Undertaking> all) {
        long open = all.stream()
                .filter(each -> each.kind() == Kind.PROMISED && each.outcome() == Outcome.OPEN).count();
        return messages.text("undertaking.summary", tried(all).size(), open, overdue(all));
    }

    String promisedTitle(List<Undertaking> all) {
        long open = all.stream()
                .filter(each -> each.kind() == Kind.PROMISED && each.outcome() == Outcome.OPEN).count();
        return messages.text("undertaking.promised.title", open, overdue(all));
    }

    private long overdue(List<Undertaking> all) {
        return all.stream().filter(each -> each.overdue(times.now())).count();
    }
}
