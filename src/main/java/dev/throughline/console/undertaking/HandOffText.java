package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.HandOff;
import dev.throughline.memory.Undertaking;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A hand-off as a note that one can read out: what the customer wants, what was tried, what is promised, what nobody
/// has answered. Sections with nothing in them are left out.
final class HandOffText {

    private static final int MOST = 8;

    private final Messages messages;
    private final Times times;
    private final UndertakingWords words;

    HandOffText(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
        words = new UndertakingWords(messages, times);
    }

    /// @param ticket in words, for instance `Ticket 881`
    String of(String customer, String ticket, HandOff handOff) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("hand-off.head", customer, ticket));
        if (!handOff.intent().isEmpty()) {
            parts.add(messages.text("hand-off.intent", handOff.intent()));
        }
        section(parts, "hand-off.tried", handOff.tried(), this::undertaking);
        section(parts, "hand-off.promised", words.promised(handOff.promised()), this::undertaking);
        section(parts, "hand-off.unanswered", handOff.open(), question -> question);
        if (parts.size() == 1) {
            parts.add(messages.text("hand-off.nothing"));
        }
        return String.join("\n\n", parts);
    }

    private <T> void section(List<String> parts, String titleKey, List<T> items, Function<T, String> words) {
        if (items.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(titleKey));
        items.stream().limit(MOST).forEach(item -> lines.add(messages.text("hand-off.line", words.apply(item))));
        if (items.size() > MOST) {
            lines.add(messages.text("hand-off.line", messages.text("hand-off.more", items.size() - MOST)));
        }
        parts.add(String.join("\n", lines));
    }

    private String undertaking(Undertaking undertaking) {
        String state = words.state(undertaking);
        return state.isEmpty() ? said(undertaking) : messages.text("hand-off.with-state", said(undertaking), state);
    }

    private String said(Undertaking undertaking) {
        String day = times.day(undertaking.said());
        return undertaking.by().isEmpty() ? messages.text("hand-off.said", undertaking.text(), day)
                : messages.text("hand-off.said-by", undertaking.text(), undertaking.by(), day);
    }
}
