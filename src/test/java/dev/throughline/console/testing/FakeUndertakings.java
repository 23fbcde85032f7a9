package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.HandOff;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.StoreFailure;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import dev.throughline.memory.Undertakings;
import java.util.ArrayList;
import java.util.List;

/// Keeps undertakings as they are put in; corrections take the place of what they correct.
public final class FakeUndertakings implements Undertakings {

    public final List<Undertaking> all = new ArrayList<>();
    public HandOff handOff = new HandOff("", List.of(), List.of(), List.of());
    public boolean broken;

    private void check() {
        if (broken) {
            throw new StoreFailure("disk I/O error (SQLITE_IOERR)", null);
        }
    }

    @Override
    public List<Undertaking> of(String handle) {
        check();
        return all.stream().filter(each -> each.customer().equals(handle) && each.outcome() != Outcome.DISMISSED).toList();
    }

    @Override
    public Undertaking correct(Actor actor, Undertaking undertaking) {
        check();
        all.replaceAll(each -> each.id().equals(undertaking.id()) ? undertaking : each);
        return undertaking;
    }

    @Override
    public Undertaking note(Actor actor, MemoryId source, Kind kind, String text) {
        check();
        Undertaking noted = new Undertaking(source + "#note-" + all.size(), "mara-lindqvist", kind, text, source,
                DeskData.NOW, "Mara", null, Outcome.OPEN, true);
        all.add(noted);
        return noted;
    }

    @Override
    public HandOff handOff(String handle, String session) {
        check();
        return handOff;
    }
}
