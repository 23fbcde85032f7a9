package dev.throughline.console.words;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Change;
import dev.throughline.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// An entry of the journal as a sentence.
public final class ChangeWords {

    private final Messages messages;
    private final Times times;

    public ChangeWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /// For instance `Edited: importance 0.50 to 0.82`.
    public String what(Change change) {
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
    public String who(Change change) {
        Change.Reversal reversal = change.reverses();
        String key = "history.who";
        if (reversal != null) {
            key = reversal.way() == Change.Reversal.Way.REVERT ? "history.who-reverting" : "history.who-reversing";
        }
        return messages.text(key, times.whole(change.time()), change.actor().name(),
                messages.word("door", change.actor().door()));
    }

    /// What is different, each as words within a sentence, for instance `importance 0.50 to 0.82`.
    List<String> differences(Memory before, Memory after) {
        List<String> all = new ArrayList<>();
        if (!before.content().equals(after.content())) {
            all.add(messages.text("history.text"));
        }
        if (before.importance() != after.importance()) {
            all.add(messages.text("history.importance", before.importance(), after.importance()));
        }
        if (before.type() != after.type()) {
            all.add(messages.text("history.type", messages.word("memory-type", before.type()),
                    messages.word("memory-type", after.type())));
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
