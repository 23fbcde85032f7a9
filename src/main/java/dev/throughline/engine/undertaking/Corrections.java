package dev.throughline.engine.undertaking;

import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Undertaking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What people put right or noted, laid over what the rules found.
public final class Corrections {

    private Corrections() {}

    /// @param found by the rules
    /// @param kept corrections and notes, latest first
    /// @param there whether a memory still exists: what was noted about one that is gone goes with it
    /// @return latest first; dismissed ones too, so that the caller knows of them
    public static List<Found> over(List<Found> found, List<Undertaking> kept, Predicate<MemoryId> there) {
        List<Found> all = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Found each : found) {
            List<Undertaking> own = kept.stream().filter(record -> each.ids().contains(record.id())).toList();
            own.forEach(record -> used.add(record.id()));
            all.add(latest(own).map(record -> new Found(record, each.ids(), each.sessions())).orElse(each));
        }
        // What no rule finds any more, for instance after the memory was rewritten, was said by a person all the same.
        for (Undertaking record : kept) {
            if (!used.contains(record.id()) && there.test(record.source())) {
                all.add(new Found(record, Set.of(record.id()), Set.of()));
            }
        }
        all.sort(Comparator.comparing((Found each) -> each.undertaking().said()).reversed());
        return all;
    }

    private static Optional<Undertaking> latest(List<Undertaking> records) {
        return records.stream().findFirst();
    }
}
