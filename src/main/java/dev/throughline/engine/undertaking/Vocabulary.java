package dev.throughline.engine.undertaking;

import java.util.List;
import java.util.Set;

/// Words written one after the other, as a set.
final class Vocabulary {

    private Vocabulary() {}

    static Set<String> words(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }
}
