package dev.throughline.index;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Metadata;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whoever says what a memory holds: named in its metadata, or in front of its text as in a transcript, `Mara: ...` or
/// `[3 May] Mara: ...`. And the customer it is about. All names in lower case.
final class Speaker {

    private static final List<String> KEYS = List.of("speaker", "author");
    private static final String CUSTOMER_KEY = "customer_name";
    private static final int LONGEST = 80;

    /// One to three words in front of a colon, the first with a capital: a link, a time or a sentence is none.
    private static final Pattern IN_FRONT = Pattern.compile("\\s{0,4}+(?:\\[[^\\]\\n]{1,40}+\\]\\s{0,4}+)?+"
            + "(\\p{Lu}[\\p{L}\\p{M}'.-]{0,30}+(?: [\\p{L}\\p{M}'.-]{1,30}+){0,2}+):\\s");

    private Speaker() {}

    /// Empty where nobody is named.
    static Optional<String> of(Memory memory) {
        return text(memory.metadata(), KEYS).or(() -> inFront(memory.content())).flatMap(Speaker::plain);
    }

    /// Empty where it is about no customer; a handle's hyphens are spaces.
    static Optional<String> customer(Memory memory) {
        return memory.tagged(Customer.TAG_PREFIX)
                .flatMap(handle -> text(memory.metadata(), List.of(CUSTOMER_KEY))
                        .or(() -> Optional.of(handle.replace('-', ' '))))
                .flatMap(Speaker::plain);
    }

    private static Optional<String> plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.length() > LONGEST ? Optional.empty() : Optional.of(plain);
    }

    private static Optional<String> text(@Nullable Metadata metadata, List<String> keys) {
        return metadata == null
                ? Optional.empty()
                : keys.stream().flatMap(key -> metadata.text(key).stream()).findFirst();
    }

    private static Optional<String> inFront(String content) {
        Matcher matcher = IN_FRONT.matcher(content);
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
