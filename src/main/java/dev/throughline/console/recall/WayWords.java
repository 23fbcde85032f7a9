package dev.throughline.console.recall;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the links led to an answer, in words: `over order 4521, from the memory of 3 May`.
final class WayWords {

    private static final int QUOTED = 60;

    private final Messages messages;
    private final Times times;

    WayWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /// @param memories finds a memory on the way
    /// @return empty for no way
    String way(List<Explanation.Step> path, Function<MemoryId, Optional<Memory>> memories) {
        return path.stream().map(step -> step(step, memories)).collect(Collectors.joining(", "));
    }

    private String step(Explanation.Step step, Function<MemoryId, Optional<Memory>> memories) {
        String over = step.via() != null ? messages.text("way.over", step.via().label())
                : messages.word("way", step.type());
        if (step.from() == null) {
            return messages.text("way.from-question", over);
        }
        return memories.apply(step.from())
                .map(memory -> messages.text("way.from-memory", over, times.day(memory.eventTime()),
                        shortened(memory.content())))
                .orElseGet(() -> messages.text("way.from-other", over));
    }

    private static String shortened(String content) {
        String line = content.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
