package dev.throughline.console.inspector;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Change;
import dev.throughline.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// An entry of the journal as a sentence.
final class ChangeWords {

    private final Messages messages;
    private final Times times;

    ChangeWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /// For instance `importance 0.50 to 0.82`.
    String what(Change change) {
        String verb = messages.word("change", change.kind());
        if (change.before() instanceof Memory before && change.after() instanceof Memory after) {
            List<String> differences = differences(before, after);
            if (!differences.isEmpty()) {
                return messages.text("history.what", verb, String.join(", ", differences));
            }
        }
        return verb;
    }

    /// For instance `3 May 2026, 10:02 UTC, desk`.
    String who(Change change) {
        return messages.text(change.reverses() == null ? "history.who" : "history.who-reversing",
                times.whole(change.time()), change.actor().name(), messages.word("door", change.actor().door()));
    }

    private List<String> differences(Memory before, Memory after) {
        List<String> all = new ArrayList<>();
        if (!before.content().equals(after.content())) {
            all.add(messages.text("history.text"));
        }
        if (before.importance() != after.importance()) {
            all.add(messages.text("history.importance", before.importance(), after.importance()));
        }
        if (before.type() != after.type()) {
            all.add(messages.word("memory-type", after.type()));
        }
        if (!before.tags().equals(after.tags())) {
            after.tags().stream().filter(tag -> !before.tags().contains(tag)).forEach(tag -> all.add("+ " + tag));
            before.tags().stream().filter(tag -> !after.tags().contains(tag)).forEach(tag -> all.add("− " + tag));
        }
        if (!Objects.equals(before.expires(), after.expires())) {
            all.add(after.expires() == null ? messages.text("history.kept-for-good")
                    : messages.text("history.kept-until", times.day(after.expires())));
        }
        if (before.pinned() != after.pinned()) {
            all.add(messages.text(after.pinned() ? "history.pinned" : "history.unpinned"));
        }
        if (before.state() != after.state()) {
            all.add(messages.word("memory-state", after.state()));
        }
        return all;
    }
}
