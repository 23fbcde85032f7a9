package dev.throughline.engine.undertaking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All promises to one customer so far, found again by the numbers in them.
final class PromiseBook {

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, List<Finding>> byNumber = new HashMap<>();

    void add(Finding promise) {
        all.add(promise);
        promise.numbers.forEach(number -> byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(promise));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// Oldest first.
    List<Finding> open() {
        return all.stream().filter(Finding::open).toList();
    }

    /// Open ones with this number, oldest first.
    List<Finding> open(String number) {
        return byNumber.getOrDefault(number, List.of()).stream().filter(Finding::open).toList();
    }
}
