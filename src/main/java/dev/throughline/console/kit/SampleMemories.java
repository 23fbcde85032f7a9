package dev.throughline.console.kit;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Memories that are nobody's, to fill rows with that are made ahead and that nobody sees: short and long, in scripts
/// that want fonts of their own, with every mark there is.
public final class SampleMemories {

    private static final List<String> TEXTS = List.of(
            "Order 10 has not moved since Tuesday, where is it?",
            "It left the depot this morning and is to be with you on Thursday; should it not be, tell us, and we send "
                    + "another one or give the money back, 41.00 €, whichever you prefer.",
            "مرحبا، الطلب لم يصل بعد.",
            "Thanks.",
            "שלום, אפשר לקבל החזר?",
            "ご注文は届きましたか。");

    private SampleMemories() {}

    /// What is said in them.
    public static List<String> texts() {
        return TEXTS;
    }

    /// The newest first, a quarter of a day apart; the same ones all day.
    public static List<Memory> of(Sample sample, Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        return IntStream.range(sample.first(), sample.first() + sample.rows()).mapToObj(i -> memory(i, today)).toList();
    }

    private static Memory memory(int number, Instant today) {
        Instant when = today.minus(Duration.ofHours(6L * number));
        MemoryType[] types = MemoryType.values();
        MemoryState[] states = MemoryState.values();
        @Nullable Instant expires = number % 2 == 0 ? today.plus(Duration.ofDays(30)) : null;
        return new Memory(new MemoryId("sample-" + number), "sample", TEXTS.get(number % TEXTS.size()),
                types[number % types.length], 0.5, List.of(), null, null, when, when, null, 0, null, expires, null,
                number % 3 == 0, number % 4 == 0, states[number / 5 % states.length]);
    }
}
